package tocsin.edge.datadog;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tocsin.metrics.datadog.language.Formula;
import tocsin.metrics.datadog.language.Formula.Call;
import tocsin.metrics.datadog.language.Formula.Term;
import tocsin.metrics.datadog.language.Formula.Text;

/// What is read but not computed is refused when it is sent, and not at every evaluation. Of models
/// that Datadog does not publish nobody could say the same: what is watched instead is named.
final class Computable {
  private static final String PLAIN = "the metric without it";
  private static final Map<String, String> INSTEAD =
      Map.ofEntries(
          entry(
              "anomalies",
              "a monitor of Tocsin that judges a change of kind 'deviations'; or " + PLAIN),
          entry("forecast", "a monitor of Tocsin with a form of kind 'forecast'; or " + PLAIN),
          entry("autosmooth", PLAIN),
          entry("robust_trend", PLAIN),
          entry("piecewise_constant", PLAIN));

  private static final String OUTLIERS = "outliers";
  private static final List<String> SCALED = List.of("scaleddbscan", "scaledmad");

  private Computable() {}

  /// @throws BadRequestException naming what is not computed, and what is instead
  static void check(Formula formula) {
    switch (formula) {
      case Call call -> {
        call(call);
        call.arguments().forEach(Computable::check);
        call.named().values().forEach(Computable::check);
      }
      case Formula.Binary(_, Formula left, Formula right, _) -> {
        check(left);
        check(right);
      }
      case Formula.Minus(Formula of, _) -> check(of);
      case Term _, Formula.Amount _, Text _ -> {}
    }
  }

  private static void call(Call call) {
    String name = call.function();
    Optional.ofNullable(INSTEAD.get(name))
        .ifPresent(instead -> {
          throw new BadRequestException(
              "query: " + name + "() is not computed here (expected: " + instead + ")");
        });
    if (!name.equals(OUTLIERS)) {
      return;
    }
    boolean isScaled =
        call.arguments().size() > 1
            && call.arguments().get(1) instanceof Text(String way, _)
            && SCALED.contains(way.toLowerCase(Locale.ROOT));
    if (isScaled) {
      throw new BadRequestException(
          "query: outliers() that are scaled are not computed here (expected: 'DBSCAN' or 'MAD', or"
              + " a monitor of Tocsin with a form of kind 'outlier' and its 'least')");
    }
    if (call.arguments().getFirst() instanceof Term term && term.by().isEmpty()) {
      throw new BadRequestException(
          "query: outliers() of one group (expected: a query with by {...}, so that there are"
              + " groups to compare)");
    }
  }
}
