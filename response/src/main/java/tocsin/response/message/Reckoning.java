package tocsin.response.message;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.ground.time.Spans;

/// The result of a formula. Nothing comes of a formula that needs a value that is not there, and of
/// what has no result, such as a division by zero.
record Reckoning(Inputs inputs) {
  String text(Formula formula) {
    if (formula instanceof Formula.Call c && c.function().givesWords()) {
      return number(c.arguments().getFirst()).map(v -> words(c.function(), v)).orElse("");
    }
    return number(formula).map(Figures::plain).orElse("");
  }

  Optional<Double> number(Formula formula) {
    return switch (formula) {
      case Formula.Figure f -> Optional.of(f.value());
      case Formula.Name n -> named(n.name());
      case Formula.Negative n -> number(n.of()).map(v -> -v);
      case Formula.Two t ->
          number(t.left())
              .flatMap(l -> number(t.right()).map(r -> two(t.sign(), l, r)))
              .filter(Double::isFinite);
      case Formula.Call c -> call(c);
    };
  }

  /// A tag's value counts as a number when it reads as one.
  private Optional<Double> named(String name) {
    return inputs
        .number(name)
        .or(() -> {
          try {
            return Optional.of(Double.parseDouble(inputs.text(name)));
          } catch (NumberFormatException e) {
            return Optional.empty();
          }
        });
  }

  private Optional<Double> call(Formula.Call c) {
    List<Double> args = c.arguments().stream().flatMap(a -> number(a).stream()).toList();
    return args.size() == c.arguments().size()
        ? Optional.of(call(c.function(), args)).filter(Double::isFinite)
        : Optional.empty();
  }

  private static double call(Function function, List<Double> args) {
    double x = args.getFirst();
    return switch (function) {
      case ABS -> Math.abs(x);
      case INT, TRUNC -> x < 0 ? Math.ceil(x) : Math.floor(x);
      case FLOAT -> x;
      case DEC -> x - (x < 0 ? Math.ceil(x) : Math.floor(x));
      case ROUND -> rounded(x, args.size() > 1 ? args.get(1) : 0);
      case CEIL -> Math.ceil(x);
      case FLOOR -> Math.floor(x);
      case SQRT -> Math.sqrt(x);
      case LOG2 -> Math.log(x) / Math.log(2);
      case LOG10 -> Math.log10(x);
      case MIN -> args.stream().reduce(x, Math::min);
      case MAX -> args.stream().reduce(x, Math::max);
      case HUMANIZE,
          HUMANIZE_BYTES,
          HUMANIZE_BITS,
          HUMANIZE_PACKETS,
          HUMANIZE_FREQUENCIES,
          HUMANIZE_DURATION,
          HUMANIZE_PERCENT,
          HUMANIZE_TIMESTAMP ->
          Double.NaN;
    };
  }

  /// Halves go up in size: 2.5 to 3 and -2.5 to -3.
  private static double rounded(double x, double decimals) {
    double step = Math.pow(10, Math.rint(decimals));
    return Math.copySign(Math.floor(Math.abs(x) * step + 0.5) / step, x);
  }

  private static String words(Function function, double x) {
    return switch (function) {
      case HUMANIZE_BYTES -> Figures.binary(x, "B");
      case HUMANIZE_BITS -> Figures.decimal(x, "b");
      case HUMANIZE_PACKETS -> Figures.decimal(x, "packets");
      case HUMANIZE_FREQUENCIES -> Figures.decimal(x, "Hz");
      case HUMANIZE_DURATION -> Spans.words(Duration.ofSeconds(Math.round(x)));
      case HUMANIZE_PERCENT -> Figures.plain(x * 100) + "%";
      case HUMANIZE_TIMESTAMP -> Instant.ofEpochSecond((long) x).toString();
      case HUMANIZE -> Figures.decimal(x, "");
      case ABS, INT, TRUNC, FLOAT, DEC, ROUND, CEIL, FLOOR, SQRT, LOG2, LOG10, MIN, MAX ->
          Figures.plain(x);
    };
  }

  private static double two(char sign, double l, double r) {
    return switch (sign) {
      case '+' -> l + r;
      case '-' -> l - r;
      case '*' -> l * r;
      case '/' -> l / r;
      case '%' -> l % r;
      default -> Math.pow(l, r);
    };
  }
}
