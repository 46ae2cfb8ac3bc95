package tocsin.response.oncall;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/// Times of day and zones as people write them.
public final class WallText {
  private WallText() {}

  /// Such as `09:00`.
  ///
  /// @throws IllegalArgumentException naming the text and what was expected
  public static LocalTime time(String text) {
    try {
      return LocalTime.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("'" + text + "' (expected: a time such as 09:00)", e);
    }
  }

  /// Such as `Europe/Berlin`.
  ///
  /// @throws IllegalArgumentException naming the text and what was expected
  public static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'" + text + "' (expected: a zone such as Europe/Berlin)", e);
    }
  }

  /// An instant such as `2026-01-05T09:00:00Z`, or `2026-01-05T09:00` on a clock.
  ///
  /// @throws IllegalArgumentException naming the text and what was expected
  public static Instant instant(String text, ZoneId zone) {
    try {
      return text.toUpperCase(Locale.ROOT).endsWith("Z")
          ? Instant.parse(text)
          : WallClock.instant(LocalDateTime.parse(text), zone);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "'" + text + "' (expected: 2026-01-05T09:00 on the schedule's clock, or ...Z for UTC)",
          e);
    }
  }
}
