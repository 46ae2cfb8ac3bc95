package tocsin.response.oncall;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedSet;
import tocsin.response.oncall.Schedule.Layer;
import tocsin.response.oncall.Schedule.Restriction;

/// The union of a layer's restrictions. A window begins at its wall-clock start and ends at start
/// plus duration on the wall clock: 22:00 plus 8 h is 06:00, also in a night of 7 or 9 hours.
final class Mask {
  /// A window is shorter than a week, so one that covers a moment began at most this many days
  /// before.
  private static final int DAYS_BACK = 8;

  private final List<Restriction> restrictions;
  private final ZoneId zone;

  private final Almanac almanac;

  Mask(Layer layer, ZoneId zone) {
    this.restrictions = windows(layer);
    this.zone = zone;
    this.almanac = new Almanac(layer.holidays().stream().toList());
  }

  /// Where whole days are taken away from a layer without hours, it has all hours of the others.
  private static List<Restriction> windows(Layer layer) {
    boolean byDay = layer.holidays().filter(h -> h.as().takesDays()).isPresent();
    return layer.restrictions().isEmpty() && byDay
        ? List.of(new Restriction.Daily(LocalTime.MIDNIGHT, Duration.ofDays(1)))
        : layer.restrictions();
  }

  boolean allows(Instant at) {
    if (restrictions.isEmpty()) {
      return true;
    }
    LocalDate today = WallClock.wall(at, zone).toLocalDate();
    return restrictions.stream().anyMatch(r -> covers(r, at, today));
  }

  private boolean covers(Restriction r, Instant at, LocalDate today) {
    for (LocalDate d = today.minusDays(DAYS_BACK);
        !d.isAfter(today.plusDays(1));
        d = d.plusDays(1)) {
      if (beginsOn(r, d) && !at.isBefore(begin(r, d)) && at.isBefore(end(r, d))) {
        return true;
      }
    }
    return false;
  }

  /// A window that began the day before goes on into a holiday, as it goes on into a weekend.
  private boolean beginsOn(Restriction r, LocalDate day) {
    return almanac.dayOf(day).filter(r::beginsOn).isPresent();
  }

  /// Adds every instant at which a window begins or ends around a stretch of time.
  void boundaries(Instant from, Instant until, SortedSet<Instant> into) {
    if (restrictions.isEmpty()) {
      return;
    }
    LocalDate last = WallClock.wall(until, zone).toLocalDate().plusDays(1);
    LocalDate first = WallClock.wall(from, zone).toLocalDate().minusDays(DAYS_BACK);
    for (LocalDate d = first; !d.isAfter(last); d = d.plusDays(1)) {
      for (Restriction r : restrictions) {
        if (beginsOn(r, d)) {
          into.add(begin(r, d));
          into.add(end(r, d));
        }
      }
    }
  }

  private Instant begin(Restriction r, LocalDate day) {
    return WallClock.instant(LocalDateTime.of(day, r.start()), zone);
  }

  private Instant end(Restriction r, LocalDate day) {
    return WallClock.instant(LocalDateTime.of(day, r.start()).plus(r.duration()), zone);
  }
}
