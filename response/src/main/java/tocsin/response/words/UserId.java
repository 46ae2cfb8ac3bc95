package tocsin.response.words;

/// Names a person who can be paged.
public record UserId(String value) implements Comparable<UserId> {
  public UserId {
    Ids.check("UserId", value);
  }

  @Override
  public int compareTo(UserId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
