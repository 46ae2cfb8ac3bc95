package tocsin.metrics.query;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Moments as Graphite writes them: seconds since 1970, `-6h`, `noon yesterday`, `10:30_20250616`,
/// `06/15/25`, `June 1`, `monday-1w`. Pure: the present moment is handed in.
///
/// Two oddities of Graphite are kept, because old links rely on them: `12am` is noon and `12pm` is
/// midnight; and digits that are no plausible date are seconds since 1970.
public final class TimeWords {
  private static final Pattern BETWEEN = Pattern.compile("[_, ]");
  private static final Pattern SECONDS = Pattern.compile("\\d{1,15}");
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})(am|pm)?(.*)");
  private static final Pattern SHORT = Pattern.compile("\\dm(?![a-z])");
  private static final Pattern HOUR = Pattern.compile("(\\d{1,2})(am|pm)(.*)");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private TimeWords() {}

  /// Seconds since 1970.
  ///
  /// @throws IllegalArgumentException naming the text and what was expected
  public static long seconds(String text, long nowSeconds, ZoneId zone) {
    String plain = BETWEEN.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll("");
    if (SECONDS.matcher(plain).matches() && !isDate(plain)) {
      return Long.parseLong(plain);
    }
    int plus = plain.indexOf('+');
    int cut = plus >= 0 ? plus : plain.indexOf('-');
    String reference = cut < 0 ? plain : plain.substring(0, cut);
    ZonedDateTime now = Instant.ofEpochSecond(nowSeconds).atZone(zone);
    try {
      long base = reference(reference, text, now);
      return cut < 0 ? base : base + offset(plain.substring(cut));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("time '" + text + "': " + e.getMessage(), e);
    }
  }

  // "now-" is now: Graphite takes an offset without number for none. An address that says -1m may
  // mean a month as well as a minute.
  private static long offset(String text) {
    if (SHORT.matcher(text).find()) {
      throw new IllegalArgumentException(
          "offset '" + text + "' (expected: min for minutes, mon for months)");
    }
    return text.length() == 1 ? 0 : Interval.seconds(text);
  }

  private static boolean isDate(String digits) {
    return digits.length() == 8
        && Integer.parseInt(digits.substring(0, 4)) > 1900
        && Integer.parseInt(digits.substring(4, 6)) < 13
        && Integer.parseInt(digits.substring(6)) < 32;
  }

  private static long reference(String text, String whole, ZonedDateTime now) {
    if (text.isEmpty() || text.equals("now")) {
      return now.toEpochSecond();
    }
    LocalTime time = LocalTime.MIDNIGHT;
    String rest = text;
    Matcher clock = CLOCK.matcher(text);
    Matcher hour = HOUR.matcher(text);
    if (clock.matches()) {
      boolean late = "pm".equals(clock.group(3));
      time = time(Integer.parseInt(clock.group(1)), Integer.parseInt(clock.group(2)), late);
      rest = clock.group(4);
    } else if (hour.matches()) {
      time = time(Integer.parseInt(hour.group(1)), 0, hour.group(2).equals("pm"));
      rest = hour.group(3);
    }
    for (var named : List.of(new Named("noon", 12), new Named("midnight", 0), TEA)) {
      if (rest.startsWith(named.word())) {
        time = LocalTime.of(named.hour(), 0);
        rest = rest.substring(named.word().length());
        break;
      }
    }
    return at(day(rest, whole, now.toLocalDate()), time, now);
  }

  private record Named(String word, int hour) {}

  private static final Named TEA = new Named("teatime", 16);

  private static LocalTime time(int hour, int minute, boolean late) {
    return LocalTime.of(late ? (hour + 12) % 24 : hour, minute);
  }

  private static LocalDate day(String text, String whole, LocalDate today) {
    switch (text) {
      case "", "today" -> {
        return today;
      }
      case "yesterday" -> {
        return today.minusDays(1);
      }
      case "tomorrow" -> {
        return today.plusDays(1);
      }
      default -> {}
    }
    if (text.matches("\\d{1,2}/\\d{1,2}/\\d{2,4}")) {
      String[] parts = text.split("/", -1);
      int year = Integer.parseInt(parts[2]);
      year += year < 70 ? 2000 : year < 1900 ? 1900 : 0;
      return LocalDate.of(year, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }
    if (text.matches("\\d{8}")) {
      int digits = Integer.parseInt(text);
      return LocalDate.of(digits / 10_000, digits / 100 % 100, digits % 100);
    }
    String three = text.substring(0, Math.min(3, text.length()));
    int month = MONTHS.indexOf(three);
    Matcher dayOfMonth = Pattern.compile("\\D*(\\d{1,2})").matcher(text);
    if (month >= 0 && dayOfMonth.matches()) {
      return LocalDate.of(today.getYear(), month + 1, Integer.parseInt(dayOfMonth.group(1)));
    }
    int weekday = DAYS.indexOf(three);
    if (weekday >= 0) {
      return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(weekday + 1)));
    }
    throw new IllegalArgumentException(
        "time '"
            + whole
            + "' (expected: seconds since 1970, an offset such as -6h, or a time and day such as"
            + " 10:30_20250616)");
  }

  private static long at(LocalDate day, LocalTime time, ZonedDateTime now) {
    return day.atTime(time).atZone(now.getZone()).toEpochSecond();
  }
}
