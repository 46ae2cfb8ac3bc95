package tocsin.response.oncall;

import java.time.Instant;
import java.util.List;
import tocsin.ground.time.TimeRange;
import tocsin.response.words.ScheduleId;

/// Shifts as a calendar shows them.
///
/// @param name of the calendar
/// @param entries in order of time
public record Feed(String name, List<Entry> entries) {
  public Feed {
    entries = List.copyOf(entries);
  }

  /// One shift.
  ///
  /// @param uid the same for the same shift whenever it is asked for; it stays when the end moves
  /// @param saved the revision of the schedule that says so
  public record Entry(
      String uid, TimeRange during, String summary, ScheduleId schedule, Saved saved) {}

  /// A revision of a schedule.
  public record Saved(int revision, Instant at) {}
}
