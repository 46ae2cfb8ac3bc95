package tocsin.response.oncall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tocsin.ground.time.TimeRange;

/// Who was on call and who will be: each edition of a schedule tells of the time in which it
/// counted, so that an edit does not change what was. Pure.
public final class Chronicle {
  private final List<Edition> editions;

  /// @param editions in any order; nobody is known to have been on call before the first
  public Chronicle(List<Edition> editions) {
    this.editions = editions.stream().sorted(Comparator.comparing(Edition::from)).toList();
  }

  /// Shifts in order of time, clipped to the window.
  public List<Shift> shifts(TimeRange window) {
    List<Shift> all = new ArrayList<>();
    for (int i = 0; i < editions.size(); i++) {
      Instant until = i + 1 < editions.size() ? editions.get(i + 1).from() : window.until();
      Optional<TimeRange> part = common(window, editions.get(i).from(), until);
      editions.get(i).schedule().stream()
          .flatMap(s -> part.stream().flatMap(p -> new FinalSchedule(s).shifts(p).stream()))
          .forEach(s -> Shift.join(all, s));
    }
    return all;
  }

  private static Optional<TimeRange> common(TimeRange window, Instant from, Instant until) {
    Instant first = from.isAfter(window.from()) ? from : window.from();
    Instant last = until.isBefore(window.until()) ? until : window.until();
    return first.isBefore(last) ? Optional.of(new TimeRange(first, last)) : Optional.empty();
  }
}
