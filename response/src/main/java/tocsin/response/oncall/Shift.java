package tocsin.response.oncall;

import java.util.List;
import tocsin.ground.time.TimeRange;
import tocsin.response.words.UserId;

/// One person on call for one stretch of time.
public record Shift(TimeRange during, UserId user) {
  /// Adds the next shift in order of time; one that goes on with the same person makes the last one
  /// longer.
  static void join(List<Shift> shifts, Shift next) {
    if (!shifts.isEmpty()
        && shifts.getLast().user().equals(next.user())
        && shifts.getLast().during().until().equals(next.during().from())) {
      TimeRange last = shifts.removeLast().during();
      shifts.add(new Shift(new TimeRange(last.from(), next.during().until()), next.user()));
    } else {
      shifts.add(next);
    }
  }
}
