package tocsin.metrics.datadog.language;

import java.util.List;
import tocsin.metrics.query.QueryException;

/// Reads the query of a monitor of events, after its first word.
final class EventsParser {
  private static final List<String> LINKS = List.of("rollup", "by", "last");
  private static final List<String> ROLLUPS = List.of("count", "cardinality", "avg", "max", "min");

  private EventsParser() {}

  static MonitorQuery read(Scanner scanner) {
    scanner.expect("(");
    String search = scanner.quoted();
    scanner.expect(")");
    Chain chain = Chain.read(scanner, LINKS);
    List<String> rollup = chain.of("rollup");
    if (rollup.isEmpty()) {
      throw new QueryException(
          "found no .rollup(...) (expected: .rollup(\"count\"))", chain.at("rollup"));
    }
    if (!ROLLUPS.contains(rollup.getFirst())) {
      throw Scanner.unknown(rollup.getFirst(), ROLLUPS, chain.at("rollup"));
    }
    return new MonitorQuery.Events(
        search,
        rollup,
        chain.of("by"),
        WindowParser.length(chain.one("last"), chain.at("last")),
        MonitorParser.condition(scanner));
  }
}
