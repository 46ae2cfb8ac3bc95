package tocsin.edge.ical;

import biweekly.component.VEvent;
import java.time.Instant;
import java.util.TimeZone;
import tocsin.ground.time.TimeRange;

/// How long an event lasts, from each of its beginnings.
sealed interface Lasting permits LastingDays, LastingTime {
  /// The zone in which the library counts its recurrences.
  TimeZone counted();

  /// One occurrence; empty when it has no length.
  TimeRange from(Instant begin);

  static Lasting of(VEvent event, TimeZone zone) {
    return event.getDateStart().getValue().hasTime()
        ? new LastingTime(event, zone)
        : new LastingDays(event, zone.toZoneId());
  }
}
