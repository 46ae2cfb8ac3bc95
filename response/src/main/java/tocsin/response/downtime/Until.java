package tocsin.response.downtime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tocsin.response.oncall.WallClock;

/// The last moment at which a rule may begin once more; it is included.
sealed interface Until {
  /// `20300101T000000Z`
  record Utc(Instant at) implements Until {}

  /// `20300101T000000`, in the zone of the downtime; `20300101` is the end of that day.
  record Wall(LocalDateTime at) implements Until {}

  /// Reads one of the three forms.
  static Until parse(String text) {
    DateTimeFormatter form = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    try {
      if (text.length() == 8) {
        LocalDate day = LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
        return new Wall(day.atTime(LocalTime.MAX));
      }
      return text.endsWith("Z")
          ? new Utc(
              LocalDateTime.parse(text.substring(0, text.length() - 1), form)
                  .toInstant(ZoneOffset.UTC))
          : new Wall(LocalDateTime.parse(text, form));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "UNTIL '" + text + "' (expected: 20301231T235959Z, or 20301231 for all of that day)", e);
    }
  }

  default boolean passed(LocalDateTime wall, ZoneId zone) {
    return switch (this) {
      case Utc u -> WallClock.instant(wall, zone).isAfter(u.at());
      case Wall w -> wall.isAfter(w.at());
    };
  }
}
