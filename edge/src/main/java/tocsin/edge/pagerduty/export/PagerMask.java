package tocsin.edge.pagerduty.export;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import tocsin.response.moving.Part;

/// A restriction as seconds of a day or of a week, each counted in a circle.
record PagerMask(long start, long length, long circle) {
  private static final long DAY = 86_400;
  private static final long WEEK = 7 * DAY;

  static PagerMask of(Part restriction) {
    boolean weekly = restriction.text("type").startsWith("weekly");
    long day = weekly ? restriction.number("start_day_of_week").orElse(1L) - 1 : 0;
    long length = restriction.number("duration_seconds").orElse(0L);
    return new PagerMask(
        day * DAY + time(restriction.text("start_time_of_day")), length, weekly ? WEEK : DAY);
  }

  private static long time(String text) {
    try {
      return LocalTime.parse(text).toSecondOfDay();
    } catch (DateTimeException e) {
      return 0;
    }
  }

  boolean covers(LocalDateTime wall) {
    long second = (wall.getDayOfWeek().getValue() - 1) * DAY + wall.toLocalTime().toSecondOfDay();
    return Math.floorMod(second - start, circle) < length;
  }
}
