package tocsin.metrics.datadog.language;

import java.time.Duration;
import java.util.List;
import tocsin.metrics.query.QueryException;

/// Reads the query of a monitor of a service level objective, after its first word.
final class SloParser {
  private static final Duration SHORTEST = Duration.ofHours(1);
  private static final Duration LONGEST = Duration.ofDays(2);

  private SloParser() {}

  static MonitorQuery burnRate(Scanner scanner) {
    String slo = id(scanner);
    Chain chain = Chain.read(scanner, List.of("over", "long_window", "short_window"));
    Duration over = length(chain, "over");
    Duration longWindow = length(chain, "long_window");
    Duration shortWindow =
        chain.link("short_window").isPresent()
            ? length(chain, "short_window")
            : longWindow.dividedBy(12);
    if (longWindow.compareTo(SHORTEST) < 0 || longWindow.compareTo(LONGEST) > 0) {
      throw new QueryException(
          "found '" + chain.one("long_window") + "' (expected: 1h to 48h)",
          chain.at("long_window"));
    }
    if (shortWindow.compareTo(longWindow) >= 0) {
      throw new QueryException(
          "found '" + chain.one("short_window") + "' (expected: less than the long window)",
          chain.at("short_window"));
    }
    return new MonitorQuery.BurnRate(
        slo, over, longWindow, shortWindow, MonitorParser.condition(scanner));
  }

  static MonitorQuery errorBudget(Scanner scanner) {
    String slo = id(scanner);
    Chain chain = Chain.read(scanner, List.of("over"));
    return new MonitorQuery.ErrorBudget(
        slo, length(chain, "over"), MonitorParser.condition(scanner));
  }

  private static String id(Scanner scanner) {
    scanner.expect("(");
    String id = scanner.quoted();
    scanner.expect(")");
    return id;
  }

  private static Duration length(Chain chain, String name) {
    return WindowParser.length(chain.one(name), chain.at(name));
  }
}
