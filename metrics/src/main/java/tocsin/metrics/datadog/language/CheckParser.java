package tocsin.metrics.datadog.language;

import java.util.List;
import tocsin.metrics.query.QueryException;

/// Reads the query of a monitor of checks, which begins with the name of the check.
final class CheckParser {
  private static final List<String> LINKS =
      List.of("over", "exclude", "by", "last", "count_by_status", "pct_by_status");

  /// Statuses that are looked at.
  private static final int MOST = 100;

  private CheckParser() {}

  static MonitorQuery read(Scanner scanner) {
    String check = scanner.quoted();
    Chain chain = Chain.read(scanner, LINKS);
    boolean inPercent = chain.link("pct_by_status").isPresent();
    if (!inPercent && chain.link("count_by_status").isEmpty()) {
      throw scanner.fault(".count_by_status() or .pct_by_status()");
    }
    return new MonitorQuery.Check(
        check, chain.of("over"), chain.of("exclude"), chain.of("by"), last(chain), inPercent);
  }

  private static int last(Chain chain) {
    String written = chain.one("last");
    int last = written.matches("\\d{1,4}") ? Integer.parseInt(written) : 0;
    if (last < 1 || last > MOST) {
      throw new QueryException(
          "found '" + written + "' (expected: last(1) to last(" + MOST + "))", chain.at("last"));
    }
    return last;
  }
}
