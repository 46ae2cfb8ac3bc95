package tocsin.metrics.datadog;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tocsin.metrics.query.QueryException;

/// Functions that show what was before, as if it were now.
final class Shifts {
  private static final Map<String, Long> BEFORE =
      Map.of(
          "hour_before",
          3_600L,
          "day_before",
          86_400L,
          "week_before",
          7 * 86_400L,
          "month_before",
          28 * 86_400L);

  private static final Pattern CALENDAR = Pattern.compile("-(\\d{1,3})(d|w|mo)");

  /// Nobody looks further back.
  private static final double LONGEST = 5.0 * 366 * 86_400;

  private Shifts() {}

  static boolean isShift(String function) {
    return BEFORE.containsKey(function)
        || function.equals("timeshift")
        || function.equals("calendar_shift");
  }

  /// How much later than they were points are shown; empty for another function.
  ///
  /// @param untilMillis where the time ends that is looked at, for the lengths of months and days
  static OptionalLong millis(Arguments arguments, long untilMillis) {
    return switch (arguments.function()) {
      case "timeshift" -> OptionalLong.of(shift(arguments));
      case "calendar_shift" -> OptionalLong.of(calendar(arguments, untilMillis));
      case String name when BEFORE.containsKey(name) ->
          OptionalLong.of(BEFORE.getOrDefault(name, 0L) * 1_000);
      case String _ -> OptionalLong.empty();
    };
  }

  private static long shift(Arguments arguments) {
    double seconds = arguments.number(1);
    if (seconds > 0 || seconds < -LONGEST) {
      throw new QueryException(
          "found " + seconds + " (expected: seconds into the past, such as -3600)",
          arguments.call().at());
    }
    return -Math.round(seconds * 1_000);
  }

  private static long calendar(Arguments arguments, long untilMillis) {
    String written = arguments.text(1);
    Matcher match = CALENDAR.matcher(written);
    if (!match.matches()) {
      throw new QueryException(
          "found '" + written + "' (expected: '-1d', '-7d', '-1w' or '-1mo')",
          arguments.call().at());
    }
    int count = Integer.parseInt(match.group(1));
    Period back =
        switch (match.group(2)) {
          case "d" -> Period.ofDays(count);
          case "w" -> Period.ofWeeks(count);
          default -> Period.ofMonths(count);
        };
    ZonedDateTime until = Instant.ofEpochMilli(untilMillis).atZone(zone(arguments));
    return untilMillis - until.minus(back).toInstant().toEpochMilli();
  }

  private static ZoneId zone(Arguments arguments) {
    String written = arguments.text(2).isEmpty() ? "UTC" : arguments.text(2);
    try {
      return ZoneId.of(written);
    } catch (DateTimeException e) {
      throw new QueryException(
          "found '" + written + "' (expected: a time zone such as 'UTC' or 'Europe/Berlin')",
          arguments.call().at());
    }
  }
}
