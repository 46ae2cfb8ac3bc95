package tocsin.response.moving;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;

/// A restriction as another system has it: seconds of a day or of a week, counted in a circle.
public record TheirMask(long start, long length, long circle) {
  private static final long DAY = 86_400;
  private static final long WEEK = 7 * DAY;

  /// The same hours of each day.
  public static TheirMask daily(LocalTime start, long seconds) {
    return new TheirMask(start.toSecondOfDay(), seconds, DAY);
  }

  /// A stretch of each week.
  public static TheirMask weekly(DayOfWeek day, LocalTime start, long seconds) {
    return new TheirMask((day.getValue() - 1) * DAY + start.toSecondOfDay(), seconds, WEEK);
  }

  boolean covers(LocalDateTime wall) {
    long second = (wall.getDayOfWeek().getValue() - 1) * DAY + wall.toLocalTime().toSecondOfDay();
    return Math.floorMod(second - start, circle) < length;
  }
}
