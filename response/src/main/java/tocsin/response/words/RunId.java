package tocsin.response.words;

/// Names an escalation run of an incident, such as `INC-12-r1`.
public record RunId(String value) implements Comparable<RunId> {
  public RunId {
    Ids.check("RunId", value);
  }

  @Override
  public int compareTo(RunId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
