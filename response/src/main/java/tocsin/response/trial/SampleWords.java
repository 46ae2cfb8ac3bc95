package tocsin.response.trial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tocsin.ground.time.Spans;

/// Reads the samples of one series: values one step apart, such as `5 7 _ 9x3 8@90s @10m 1`.
///
/// | word | means |
/// |---|---|
/// | `7` | a value, a step after the word before |
/// | `_` | none |
/// | `9x3` | the same three times |
/// | `8@90s` | one that arrives 90 s after the beginning |
/// | `@10m` | the next word stands at ten minutes |
final class SampleWords {
  private static final Pattern WORD =
      Pattern.compile("(_|-?[0-9.eE+-]+|nan)(?:x(\\d{1,6}))?(?:@(\\d+(?:ms|[smhdw])))?");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private SampleWords() {}

  static List<Arrival> read(String series, String text, Duration step) {
    List<Arrival> all = new ArrayList<>();
    long at = 0;
    for (String word : BLANKS.splitAsStream(text.strip()).toList()) {
      if (word.startsWith("@")) {
        at = millis(word.substring(1));
        continue;
      }
      Matcher m = WORD.matcher(word);
      if (!m.matches()) {
        throw new IllegalArgumentException(
            "'" + word + "' (expected: a value, _, a value and x3 or @90s, or @10m)");
      }
      int times = m.group(2) == null ? 1 : Integer.parseInt(m.group(2));
      for (int i = 0; i < times; i++) {
        if (!m.group(1).equals("_")) {
          long arrived = m.group(3) == null ? at : millis(m.group(3));
          all.add(new Arrival(series, at, value(m.group(1)), arrived));
        }
        at += step.toMillis();
      }
    }
    return all;
  }

  private static double value(String text) {
    return text.equals("nan") ? Double.NaN : Double.parseDouble(text);
  }

  static long millis(String span) {
    return span.endsWith("ms")
        ? Long.parseLong(span.substring(0, span.length() - 2))
        : Spans.parse(span).toMillis();
  }
}
