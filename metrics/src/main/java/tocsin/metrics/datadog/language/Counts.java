package tocsin.metrics.datadog.language;

import java.util.stream.Stream;
import tocsin.metrics.datadog.language.Formula.Binary;
import tocsin.metrics.datadog.language.Formula.Call;
import tocsin.metrics.datadog.language.Formula.Minus;
import tocsin.metrics.datadog.language.Formula.Term;
import tocsin.metrics.datadog.language.Shape.Counting;

/// Whether a formula computes with counts. A monitor then reduces each term to one number before it
/// computes with them: 15 errors of 25 requests are 0.6, whatever the share was in each minute.
public final class Counts {
  private Counts() {}

  /// Whether there is arithmetic, and `.as_count()` in it.
  public static boolean isCounted(Formula formula) {
    return hasArithmetic(formula) && hasCounts(formula);
  }

  /// Whether two operands meet in it.
  public static boolean hasArithmetic(Formula formula) {
    return formula instanceof Binary || parts(formula).anyMatch(Counts::hasArithmetic);
  }

  private static boolean hasCounts(Formula formula) {
    return formula instanceof Term term && term.shape().counting() == Counting.COUNT
        || parts(formula).anyMatch(Counts::hasCounts);
  }

  private static Stream<Formula> parts(Formula formula) {
    return switch (formula) {
      case Binary b -> Stream.of(b.left(), b.right());
      case Minus m -> Stream.of(m.of());
      case Call c -> Stream.concat(c.arguments().stream(), c.named().values().stream());
      case Term _, Formula.Amount _, Formula.Text _ -> Stream.empty();
    };
  }
}
