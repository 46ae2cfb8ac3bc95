package tocsin.response.oncall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.response.words.UserId;

/// Shifts in order of time, asked for one instant after the other. Not thread-safe.
final class Course {
  private final List<Shift> shifts;
  private int next;

  Course(List<Shift> shifts) {
    this.shifts = shifts;
  }

  /// Whose shift covers an instant that is not before the one asked for last.
  Optional<UserId> at(Instant instant) {
    while (next < shifts.size() && !shifts.get(next).during().until().isAfter(instant)) {
      next++;
    }
    return next < shifts.size() && shifts.get(next).during().contains(instant)
        ? Optional.of(shifts.get(next).user())
        : Optional.empty();
  }
}
