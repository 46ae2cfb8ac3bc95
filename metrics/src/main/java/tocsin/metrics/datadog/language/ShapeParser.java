package tocsin.metrics.datadog.language;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import tocsin.metrics.datadog.language.Shape.Counting;
import tocsin.metrics.datadog.language.Shape.Fill;
import tocsin.metrics.datadog.language.Shape.Rollup;

/// Reads what stands behind a term: `.rollup(avg, 60).fill(zero).as_count()`.
final class ShapeParser {
  private static final List<String> MODIFIERS = List.of("rollup", "fill", "as_count", "as_rate");

  /// A bucket has a year at most.
  private static final long WIDEST = 366L * 86_400;

  private ShapeParser() {}

  static Shape read(Scanner scanner) {
    Shape shape = Shape.PLAIN;
    while (scanner.take(".")) {
      int at = scanner.position();
      String name = scanner.word();
      if (!MODIFIERS.contains(name)) {
        throw Scanner.unknown(name, MODIFIERS, at);
      }
      scanner.expect("(");
      shape =
          switch (name) {
            case "rollup" -> shape.with(rollup(scanner));
            case "fill" -> shape.with(fill(scanner));
            case "as_count" -> shape.with(Counting.COUNT);
            default -> shape.with(Counting.RATE);
          };
      scanner.expect(")");
    }
    return shape;
  }

  private static Rollup rollup(Scanner scanner) {
    String method = choice(scanner, Reduction.words());
    OptionalLong seconds =
        scanner.take(",")
            ? OptionalLong.of(Figures.whole(scanner, 1, WIDEST))
            : OptionalLong.empty();
    return new Rollup(Reduction.valueOf(method.toUpperCase(Locale.ROOT)), seconds);
  }

  private static Fill fill(Scanner scanner) {
    String method = choice(scanner, Filling.words());
    long limit =
        scanner.take(",") ? Figures.whole(scanner, 1, Fill.LARGEST_LIMIT) : Fill.USUAL_LIMIT;
    return new Fill(Filling.valueOf(method.toUpperCase(Locale.ROOT)), limit);
  }

  /// One of some words, in quotes or without.
  private static String choice(Scanner scanner, List<String> known) {
    int at = scanner.position();
    boolean isQuoted = scanner.peek("'") || scanner.peek("\"");
    String word = isQuoted ? scanner.quoted() : scanner.word();
    if (!known.contains(word)) {
      throw Scanner.unknown(word, known, at);
    }
    return word;
  }
}
