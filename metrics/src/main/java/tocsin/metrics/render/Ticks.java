package tocsin.metrics.render;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/// Moments that stand below a graph, on round local times.
final class Ticks {
  private static final long DAY = 86_400;
  private static final long[] GAPS = {
    1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200, DAY,
    2 * DAY, 7 * DAY, 14 * DAY, 30 * DAY, 90 * DAY, 180 * DAY, 365 * DAY
  };

  /// The first day of 1970 was a Thursday, and weeks begin on Mondays.
  private static final long MONDAY = 4 * DAY;

  private Ticks() {}

  record Tick(long at, String label) {}

  /// @param form in the letters of `strftime`; empty for what fits
  /// @param most how many there is room for
  static List<Tick> of(Drawing drawing, String form, int most) {
    long from = drawing.fromSeconds();
    long until = drawing.untilSeconds();
    ZoneId zone = drawing.zone();
    long gap = gap(until - from, most);
    long shift = gap % (7 * DAY) == 0 ? MONDAY : 0;
    var ticks = new ArrayList<Tick>();
    long local = from + zone.getRules().getOffset(Instant.ofEpochSecond(from)).getTotalSeconds();
    local = Math.floorDiv(local - shift, gap) * gap + shift;
    for (int i = 0; i <= most + 2; i++, local += gap) {
      ZonedDateTime at = LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC).atZone(zone);
      long second = at.toEpochSecond();
      // The hour that is left out when clocks are set forward would stand there twice.
      boolean again = !ticks.isEmpty() && ticks.getLast().at() >= second;
      if (second >= from && second <= until && !again) {
        ticks.add(new Tick(second, form.isEmpty() ? label(at, gap) : TimeForm.of(form, at)));
      }
    }
    return ticks;
  }

  private static long gap(long span, int most) {
    for (long gap : GAPS) {
      if (span / gap <= most) {
        return gap;
      }
    }
    return Math.ceilDiv(span, 365L * DAY * most) * 365 * DAY;
  }

  private static String label(ZonedDateTime at, long gap) {
    boolean midnight = at.toLocalTime().toSecondOfDay() == 0;
    if (gap >= 365 * DAY) {
      return TimeForm.pattern("yyyy", at);
    }
    if (gap >= 30 * DAY) {
      return TimeForm.pattern("MMM yyyy", at);
    }
    if (gap >= 7 * DAY) {
      return TimeForm.pattern("d MMM", at);
    }
    if (gap >= DAY || midnight) {
      return TimeForm.pattern("EEE d MMM", at);
    }
    return TimeForm.pattern(gap < 60 ? "HH:mm:ss" : "HH:mm", at);
  }
}
