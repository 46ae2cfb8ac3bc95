package tocsin.metrics.datadog.language;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tocsin.metrics.datadog.language.Window.Unit;
import tocsin.metrics.query.QueryException;

/// Reads stretches of time: `last_5m`, `current_1d`, `1h_ago`, `30d`.
final class WindowParser {
  private static final Pattern LAST = Pattern.compile("last_(\\d{1,6})(m|h|d|w|mo)");
  private static final Pattern CURRENT = Pattern.compile("current_1(h|d|mo)");
  private static final Pattern AGO = Pattern.compile("(\\d{1,6})(m|h|d|w|mo)_ago");
  private static final Pattern PLAIN = Pattern.compile("(\\d{1,6})(m|h|d|w|mo)");

  private static final Map<Unit, Integer> MOST =
      Map.of(Unit.MINUTE, 10_080, Unit.HOUR, 168, Unit.DAY, 31, Unit.WEEK, 4, Unit.MONTH, 1);

  /// For monitors of changes, which look at two windows.
  private static final Map<Unit, Integer> MOST_OF_CHANGES =
      Map.of(Unit.MINUTE, 2_880, Unit.HOUR, 48, Unit.DAY, 2);

  private WindowParser() {}

  static Window window(Scanner scanner, boolean isChange) {
    int at = scanner.position();
    String word = scanner.word();
    Matcher current = CURRENT.matcher(word);
    if (current.matches() && !isChange) {
      return new Window.Current(unit(current.group(1)));
    }
    Matcher last = LAST.matcher(word);
    if (!last.matches()) {
      throw Scanner.unknown(word, List.of("last_5m", "last_1h", "last_1d", "current_1d"), at);
    }
    Unit unit = unit(last.group(2));
    int count = Integer.parseInt(last.group(1));
    int most = (isChange ? MOST_OF_CHANGES : MOST).getOrDefault(unit, 0);
    if (count < 1 || count > most) {
      throw tooLong(word, unit, most, at);
    }
    return new Window.Last(count, unit);
  }

  private static QueryException tooLong(String word, Unit unit, int most, int at) {
    String expected =
        most == 0
            ? "minutes, hours or days where a change is watched"
            : "last_1" + unit.word() + " to last_" + most + unit.word();
    return new QueryException("found '" + word + "' (expected: " + expected + ")", at);
  }

  /// How long before: `last_30m` or `30m_ago`.
  static Duration shift(Scanner scanner) {
    int at = scanner.position();
    String word = scanner.word();
    return read(LAST, word)
        .or(() -> read(AGO, word))
        .orElseThrow(() -> Scanner.unknown(word, List.of("last_30m", "1h_ago", "1d_ago"), at));
  }

  /// A length in quotes: `"30d"`.
  static Duration length(String text, int at) {
    return read(PLAIN, text)
        .orElseThrow(() -> Scanner.unknown(text, List.of("5m", "1h", "7d", "30d"), at));
  }

  private static Optional<Duration> read(Pattern form, String word) {
    Matcher match = form.matcher(word);
    return match.matches() && Integer.parseInt(match.group(1)) > 0
        ? Optional.of(unit(match.group(2)).length().multipliedBy(Integer.parseInt(match.group(1))))
        : Optional.empty();
  }

  private static Unit unit(String word) {
    return Arrays.stream(Unit.values())
        .filter(u -> u.word().equals(word))
        .findFirst()
        .orElseThrow();
  }
}
