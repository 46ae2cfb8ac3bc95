package tocsin.response.words;

/// Names an action item of a review.
public record ActionItemId(String value) implements Comparable<ActionItemId> {
  public ActionItemId {
    Ids.check("ActionItemId", value);
  }

  @Override
  public int compareTo(ActionItemId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
