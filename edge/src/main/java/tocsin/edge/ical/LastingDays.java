package tocsin.edge.ical;

import biweekly.component.VEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.TimeZone;
import tocsin.ground.time.TimeRange;

/// An event of whole days, which begin and end at midnight of a zone. The library keeps a day as
/// its midnight in the machine's zone, whatever it was told; so that is where a day is read from.
record LastingDays(VEvent event, ZoneId zone) implements Lasting {
  @Override
  public TimeZone counted() {
    return TimeZone.getDefault();
  }

  @Override
  public TimeRange from(Instant begin) {
    LocalDate first = day(begin);
    return new TimeRange(midnight(first), midnight(first.plusDays(length())));
  }

  private long length() {
    if (event.getDateEnd() != null && event.getDateEnd().getValue() != null) {
      return Math.max(
          0,
          ChronoUnit.DAYS.between(
              day(event.getDateStart().getValue().toInstant()),
              day(event.getDateEnd().getValue().toInstant())));
    }
    return Optional.ofNullable(event.getDuration())
        .flatMap(d -> Optional.ofNullable(d.getValue()))
        .map(LastingTime::days)
        .orElse(1L);
  }

  private static LocalDate day(Instant midnight) {
    return LocalDate.ofInstant(midnight, ZoneId.systemDefault());
  }

  private Instant midnight(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }
}
