package tocsin.response.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import tocsin.ground.time.TimeRange;
import tocsin.response.words.UserId;

/// Whoever reads what is told: times are on their clock, people are called as they are known.
public record Reader(UserId user, ZoneId zone, Function<UserId, String> names) {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
  private static final int LONGEST = 60;
  private static final int LONGEST_NOTE = 200;

  String at(Instant t) {
    return MOMENT.format(t.atZone(zone));
  }

  /// `Tue 6 Jan 10:00 to Wed 7 Jan 10:00`.
  String span(TimeRange r) {
    return at(r.from()) + " to " + at(r.until());
  }

  String inZone() {
    return " (" + zone.getId() + ")";
  }

  String name(UserId id) {
    return cut(names.apply(id));
  }

  String names(List<UserId> all) {
    return all.stream().map(this::name).collect(Collectors.joining(", "));
  }

  /// One line of a length that fits.
  static String cut(String text) {
    return cut(text, LONGEST);
  }

  /// Somebody's own words, on one line; empty when there are none.
  static String note(String text) {
    return text.isBlank() ? "" : " \u201c" + cut(text, LONGEST_NOTE) + "\u201d";
  }

  static String cut(String text, int most) {
    String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    return line.codePointCount(0, line.length()) <= most
        ? line
        : line.substring(0, line.offsetByCodePoints(0, most)) + "...";
  }
}
