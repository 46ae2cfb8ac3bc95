package tocsin.metrics.datadog.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tocsin.metrics.datadog.language.Formula.Term;

/// Reads one term, after its aggregator and the colon.
final class TermParser {
  // Datadog's own names have letters, digits, `_` and `.`; paths of Graphite that are asked for
  // in this language have more.
  private static final String NAME_SIGNS = "_.-/:";

  private TermParser() {}

  static Term read(Scanner scanner, String aggregator, int at) {
    SpaceAggregator over = aggregator(aggregator, at);
    int start = scanner.position();
    String metric = scanner.run(NAME_SIGNS);
    if (metric.isEmpty() || !Character.isLetter(metric.charAt(0))) {
      scanner.back(start);
      throw scanner.fault("a metric, which begins with a letter");
    }
    scanner.expect("{");
    Scope scope = new ScopeParser(scanner).whole();
    scanner.expect("}");
    List<String> by = by(scanner);
    return new Term(over, metric, scope, by, ShapeParser.read(scanner), at);
  }

  private static SpaceAggregator aggregator(String word, int at) {
    if (!SpaceAggregator.words().contains(word)) {
      throw Scanner.unknown(word, SpaceAggregator.words(), at);
    }
    return SpaceAggregator.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static List<String> by(Scanner scanner) {
    List<String> keys = new ArrayList<>();
    if (!scanner.takeWord("by")) {
      return keys;
    }
    scanner.expect("{");
    do {
      String key = scanner.until(",}");
      if (key.isEmpty()) {
        throw scanner.fault("a tag, such as host");
      }
      if (!keys.contains(key)) {
        keys.add(key);
      }
    } while (scanner.take(","));
    scanner.expect("}");
    return keys;
  }
}
