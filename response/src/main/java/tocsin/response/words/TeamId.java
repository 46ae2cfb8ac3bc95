package tocsin.response.words;

/// Names a team.
public record TeamId(String value) implements Comparable<TeamId> {
  public TeamId {
    Ids.check("TeamId", value);
  }

  @Override
  public int compareTo(TeamId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
