package tocsin.metrics.render;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/// Times in the letters of `strftime`, such as `%H:%M`. A letter that is none stays as it is.
final class TimeForm {
  private static final Map<Character, String> LETTERS =
      Map.ofEntries(
          Map.entry('a', "EEE"),
          Map.entry('A', "EEEE"),
          Map.entry('b', "MMM"),
          Map.entry('h', "MMM"),
          Map.entry('B', "MMMM"),
          Map.entry('c', "EEE MMM d HH:mm:ss yyyy"),
          Map.entry('d', "dd"),
          Map.entry('D', "MM/dd/yy"),
          Map.entry('e', "d"),
          Map.entry('F', "yyyy-MM-dd"),
          Map.entry('H', "HH"),
          Map.entry('I', "hh"),
          Map.entry('j', "DDD"),
          Map.entry('k', "H"),
          Map.entry('l', "h"),
          Map.entry('m', "MM"),
          Map.entry('M', "mm"),
          Map.entry('p', "a"),
          Map.entry('R', "HH:mm"),
          Map.entry('S', "ss"),
          Map.entry('T', "HH:mm:ss"),
          Map.entry('X', "HH:mm:ss"),
          Map.entry('x', "MM/dd/yy"),
          Map.entry('y', "yy"),
          Map.entry('Y', "yyyy"),
          Map.entry('z', "xx"),
          Map.entry('Z', "zzz"));

  private TimeForm() {}

  static String of(String form, ZonedDateTime at) {
    var text = new StringBuilder();
    boolean letter = false;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (letter) {
        text.append(letter(c, at));
      } else if (c != '%') {
        text.append(c);
      }
      letter = !letter && c == '%';
    }
    return text.toString();
  }

  private static String letter(char c, ZonedDateTime at) {
    String pattern = LETTERS.get(c);
    return pattern != null ? pattern(pattern, at) : c == '%' ? "%" : "%" + c;
  }

  /// A time by one of Java's patterns, in English.
  static String pattern(String pattern, ZonedDateTime at) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(at);
  }
}
