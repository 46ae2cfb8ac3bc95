package tocsin.response.words;

/// Names a monitor.
public record MonitorId(String value) implements Comparable<MonitorId> {
  public MonitorId {
    Ids.check("MonitorId", value);
  }

  @Override
  public int compareTo(MonitorId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
