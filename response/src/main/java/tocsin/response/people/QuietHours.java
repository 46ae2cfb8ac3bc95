package tocsin.response.people;

import java.time.LocalTime;
import java.util.regex.Pattern;

/// Hours of every day in which somebody is told nothing that can wait, on their own clock.
///
/// @param value as people write it: `22:00-07:00`; the end may lie on the next day
public record QuietHours(String value) {
  private static final Pattern FORM =
      Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-3]):[0-5]\\d");
  private static final int LONG = 5;

  /// @throws IllegalArgumentException if it is written otherwise, or never ends
  public QuietHours {
    value = value.strip();
    if (!FORM.matcher(value).matches() || value.startsWith(value.substring(LONG + 1))) {
      throw new IllegalArgumentException(
          "'" + value + "' (expected: two times of a day, such as 22:00-07:00)");
    }
  }

  public LocalTime from() {
    return LocalTime.parse(value.substring(0, LONG));
  }

  public LocalTime until() {
    return LocalTime.parse(value.substring(LONG + 1));
  }
}
