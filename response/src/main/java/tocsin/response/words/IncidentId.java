package tocsin.response.words;

/// Names an incident, such as `INC-12`.
public record IncidentId(String value) implements Comparable<IncidentId> {
  public IncidentId {
    Ids.check("IncidentId", value);
  }

  @Override
  public int compareTo(IncidentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
