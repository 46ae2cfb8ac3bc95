package tocsin.metrics.function;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tocsin.metrics.query.QueryWindow;

/// The window of a call, begun at a whole unit of time: the argument `alignTo`.
final class Alignment {
  private static final Pattern WEEKDAY = Pattern.compile("(\\D*)([1-7])");

  private Alignment() {}

  static QueryWindow window(Call call) {
    QueryWindow window = call.window();
    String unit = call.text("alignTo");
    ZonedDateTime from = Instant.ofEpochSecond(window.fromSeconds()).atZone(window.zone());
    Matcher weekday = WEEKDAY.matcher(unit);
    ZonedDateTime start =
        weekday.matches()
            ? weekStart(call, from, weekday.group(1), Integer.parseInt(weekday.group(2)))
            : start(call, from, unit);
    return window.over(start.toEpochSecond(), window.untilSeconds());
  }

  // Graphite takes true and false for seconds, because it takes numbers for seconds.
  private static ZonedDateTime start(Call call, ZonedDateTime from, String unit) {
    if (unit.equals("true") || unit.equals("false") || unit.startsWith("s")) {
      return from;
    } else if (unit.startsWith("min")) {
      return from.truncatedTo(ChronoUnit.MINUTES);
    } else if (unit.startsWith("h")) {
      return from.truncatedTo(ChronoUnit.HOURS);
    } else if (unit.startsWith("d")) {
      return from.truncatedTo(ChronoUnit.DAYS);
    } else if (unit.startsWith("mon")) {
      return from.withDayOfMonth(1).truncatedTo(ChronoUnit.DAYS);
    } else if (unit.startsWith("y")) {
      return from.withDayOfYear(1).truncatedTo(ChronoUnit.DAYS);
    }
    return weekStart(call, from, unit, 1);
  }

  private static ZonedDateTime weekStart(Call call, ZonedDateTime from, String unit, int weekday) {
    if (!unit.startsWith("w")) {
      throw call.bad(
          "alignTo",
          "'"
              + call.text("alignTo")
              + "' (expected: seconds, minutes, hours, days, weeks, weeks1 to weeks7, months or"
              + " years)");
    }
    int days = Math.floorMod(from.get(ChronoField.DAY_OF_WEEK) - weekday, 7);
    return from.minusDays(days).truncatedTo(ChronoUnit.DAYS);
  }
}
