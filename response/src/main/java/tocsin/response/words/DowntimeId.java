package tocsin.response.words;

/// Names a downtime.
public record DowntimeId(String value) implements Comparable<DowntimeId> {
  public DowntimeId {
    Ids.check("DowntimeId", value);
  }

  @Override
  public int compareTo(DowntimeId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
