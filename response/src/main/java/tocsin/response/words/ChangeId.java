package tocsin.response.words;

/// Names a change event.
public record ChangeId(String value) implements Comparable<ChangeId> {
  public ChangeId {
    Ids.check("ChangeId", value);
  }

  @Override
  public int compareTo(ChangeId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
