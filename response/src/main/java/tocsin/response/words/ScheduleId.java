package tocsin.response.words;

/// Names an on-call schedule.
public record ScheduleId(String value) implements Comparable<ScheduleId> {
  public ScheduleId {
    Ids.check("ScheduleId", value);
  }

  @Override
  public int compareTo(ScheduleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
