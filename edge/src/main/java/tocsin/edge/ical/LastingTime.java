package tocsin.edge.ical;

import biweekly.component.VEvent;
import biweekly.util.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TimeZone;
import tocsin.ground.time.TimeRange;

/// An event with a time of day. An end that is given as a time is a time on the wall for every
/// occurrence: a week from Monday at nine ends on Monday at nine, also where the clock changes.
/// (RFC 5545 asks for the same number of seconds, which would leave an hour without anybody; the
/// calendars people use do as we do.)
record LastingTime(VEvent event, TimeZone zone) implements Lasting {
  private static final long DAY_MILLIS = 86_400_000;

  @Override
  public TimeZone counted() {
    return zone;
  }

  @Override
  public TimeRange from(Instant begin) {
    Instant end = end(begin);
    return new TimeRange(begin, end.isAfter(begin) ? end : begin);
  }

  private Instant end(Instant begin) {
    if (event.getDateEnd() != null && event.getDateEnd().getValue() != null) {
      long first = event.getDateStart().getValue().getTime();
      return later(begin, wall(event.getDateEnd().getValue().getTime()) - wall(first));
    }
    return Optional.ofNullable(event.getDuration())
        .flatMap(d -> Optional.ofNullable(d.getValue()))
        .filter(d -> !d.isPrior())
        .map(d -> later(begin, days(d) * DAY_MILLIS).plusSeconds(seconds(d)))
        .orElse(begin);
  }

  static long days(Duration d) {
    return or(d.getWeeks()) * 7L + or(d.getDays());
  }

  private static long seconds(Duration d) {
    return or(d.getHours()) * 3_600L + or(d.getMinutes()) * 60L + or(d.getSeconds());
  }

  private static int or(Integer value) {
    return Optional.ofNullable(value).orElse(0);
  }

  private long wall(long at) {
    return at + zone.getOffset(at);
  }

  /// So much later on the wall; where that time does not exist, an hour on from it.
  private Instant later(Instant begin, long millis) {
    long wall = wall(begin.toEpochMilli()) + millis;
    long guess = wall - zone.getOffset(wall - zone.getRawOffset());
    return Instant.ofEpochMilli(wall - zone.getOffset(guess));
  }
}
