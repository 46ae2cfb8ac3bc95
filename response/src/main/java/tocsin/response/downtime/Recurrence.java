package tocsin.response.downtime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tocsin.ground.time.TimeRange;
import tocsin.response.oncall.WallClock;

/// Windows that come again: a rule of RFC 5545, the wall-clock time of the first, and how long each
/// lasts. A length of whole days ends at the same time of day, in a night of 23 or 25 hours too;
/// any other length is so much time.
///
/// @param rule such as `FREQ=WEEKLY;BYDAY=SA`
public record Recurrence(String rule, LocalDateTime start, Duration duration) {
  private static final Duration LONGEST = Duration.ofDays(366);
  private static final long AHEAD_YEARS = 12;

  public Recurrence {
    RecurrenceText.read(rule);
    if (duration.compareTo(Duration.ofMinutes(1)) < 0 || duration.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "duration: " + duration + " (expected: from one minute to 366 days)");
    }
  }

  /// The window that an instant is in; of several the one that lasts longest.
  public Optional<TimeRange> at(Instant now, ZoneId zone) {
    return windows(new TimeRange(now, now.plusMillis(1)), zone).stream()
        .max(Comparator.comparing(TimeRange::until));
  }

  /// The next window that begins after an instant, when there is one within twelve years.
  public Optional<TimeRange> next(Instant after, ZoneId zone) {
    for (int year = 0; year < AHEAD_YEARS; year++) {
      LocalDateTime from = WallClock.wall(after, zone).plusYears(year);
      Optional<TimeRange> found =
          occurrences(zone).between(from.minusDays(1), from.plusYears(1)).stream()
              .map(w -> window(w, zone))
              .filter(w -> w.from().isAfter(after))
              .findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /// All windows that reach into a range, in order.
  public List<TimeRange> windows(TimeRange range, ZoneId zone) {
    LocalDateTime from = WallClock.wall(range.from().minus(duration), zone).minusDays(1);
    // Where clocks go back, what began earlier may have a later time on the wall.
    LocalDateTime to = WallClock.wall(range.until(), zone).plusDays(1);
    return occurrences(zone).between(from, to).stream()
        .map(w -> window(w, zone))
        .filter(w -> w.overlaps(range))
        .toList();
  }

  private Occurrences occurrences(ZoneId zone) {
    return new Occurrences(RecurrenceText.read(rule), start, zone);
  }

  private TimeRange window(LocalDateTime wall, ZoneId zone) {
    Instant from = WallClock.instant(wall, zone);
    boolean wholeDays = duration.equals(Duration.ofDays(duration.toDays()));
    Instant until =
        wholeDays ? WallClock.instant(wall.plusDays(duration.toDays()), zone) : from.plus(duration);
    return new TimeRange(from, until);
  }
}
