package tocsin.response.oncall;

import tocsin.ground.time.TimeRange;
import tocsin.response.words.UserId;

/// An exception from the layers.
public sealed interface ScheduleOverride {
  TimeRange during();

  /// This person is on call, whoever else would be.
  record Add(UserId who, TimeRange during) implements ScheduleOverride {}

  /// This person is not; nobody is in their place.
  record Remove(UserId who, TimeRange during) implements ScheduleOverride {}

  /// One person in place of another, only where the other would be on call.
  record Swap(UserId out, UserId in, TimeRange during) implements ScheduleOverride {}
}
