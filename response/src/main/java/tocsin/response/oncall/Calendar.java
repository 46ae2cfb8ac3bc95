package tocsin.response.oncall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.response.words.UserId;

/// Shifts that people keep in a calendar of their own, as they were read last. Whoever reads it
/// resolves its recurrences and names; here they are data.
///
/// @param id tells it apart from other calendars of the schedule
/// @param shifts in order of time, none over another
/// @param strangers what events say that name nobody on the books, the first few
/// @param stale why the source cannot be read at present; the shifts are the last good copy
public record Calendar(
    String id, Source source, List<Shift> shifts, List<String> strangers, Optional<Stale> stale) {
  public Calendar {
    shifts = List.copyOf(shifts);
    strangers = List.copyOf(strangers);
  }

  /// Where the shifts come from.
  public sealed interface Source {
    /// An address that answers with `text/calendar`.
    record Address(String url) implements Source {}

    /// The text itself.
    record Pasted(String text) implements Source {}

    /// Nowhere: these shifts and no others.
    record Fixed() implements Source {}
  }

  /// @param since when it was known to be right last, as far as anybody knows
  public record Stale(Instant since, String why) {}

  /// The same calendar, read again.
  public Calendar read(List<Shift> found, List<String> unknown) {
    return new Calendar(id, source, found, unknown, Optional.empty());
  }

  /// The same copy of a source that cannot be read.
  public Calendar failing(Stale trouble) {
    return new Calendar(id, source, shifts, strangers, Optional.of(trouble));
  }

  /// Without what can be read again, for places where there is little room.
  public Calendar lean() {
    Source named = source instanceof Source.Pasted ? new Source.Pasted("") : source;
    return new Calendar(id, named, List.of(), List.of(), Optional.empty());
  }

  /// Whose shift covers an instant.
  Optional<UserId> at(Instant instant) {
    int low = 0;
    int high = shifts.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Shift s = shifts.get(middle);
      if (s.during().contains(instant)) {
        return Optional.of(s.user());
      }
      if (s.during().from().isAfter(instant)) {
        high = middle - 1;
      } else {
        low = middle + 1;
      }
    }
    return Optional.empty();
  }
}
