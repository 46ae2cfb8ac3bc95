package tocsin.metrics.function;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import tocsin.metrics.query.Frame;

/// One value at a time, whatever stands beside it. What has no result is no value.
final class Arithmetic {
  private Arithmetic() {}

  /// A function without arguments.
  static Function each(String name, DoubleUnaryOperator what) {
    return PerSeries.of(_ -> f -> map(f, what).called(name + "(" + f.name() + ")"));
  }

  static UnaryOperator<Frame> scale(Call call) {
    double factor = call.number("factor");
    return named(call, Format.g(factor), v -> v * factor);
  }

  static UnaryOperator<Frame> offset(Call call) {
    double factor = call.number("factor");
    return named(call, Format.g(factor), v -> v + factor);
  }

  static UnaryOperator<Frame> add(Call call) {
    double constant = call.number("constant");
    return named(call, Format.d(constant), v -> v + constant);
  }

  static UnaryOperator<Frame> pow(Call call) {
    double factor = call.number("factor");
    return named(call, Format.g(factor), v -> power(v, factor));
  }

  static UnaryOperator<Frame> log(Call call) {
    double base = call.number("base");
    if (!(base > 0 && base != 1)) {
      throw call.bad("base", Format.g(base) + " (expected: above 0, and not 1)");
    }
    return f ->
        map(f, v -> v <= 0 ? Double.NaN : base == 10 ? Math.log10(v) : Math.log(v) / Math.log(base))
            .called("log(" + f.name() + ", " + Format.g(base) + ")");
  }

  static UnaryOperator<Frame> round(Call call) {
    int digits = Math.clamp(call.whole("precision"), -300, 300);
    String shown = call.has("precision") ? "," + digits : "";
    return f -> map(f, v -> rounded(v, digits)).called("round(" + f.name() + shown + ")");
  }

  private static double rounded(double v, int digits) {
    return Double.isFinite(v)
        ? new BigDecimal(v).setScale(digits, RoundingMode.HALF_EVEN).doubleValue()
        : v;
  }

  static double invert(double v) {
    return v == 0 ? Double.NaN : 1 / v;
  }

  static double root(double v) {
    return v < 0 ? Double.NaN : Math.sqrt(v);
  }

  static double exp(double v) {
    return finite(Math.exp(v));
  }

  static double logit(double v) {
    return v <= 0 || v >= 1 ? Double.NaN : Math.log(v / (1 - v));
  }

  static double sigmoid(double v) {
    return 1 / (1 + Math.exp(-v));
  }

  /// NaN where there is none, or one of the two is no value.
  static double power(double base, double exponent) {
    return Double.isNaN(base) || Double.isNaN(exponent)
        ? Double.NaN
        : finite(Math.pow(base, exponent));
  }

  private static double finite(double v) {
    return Double.isInfinite(v) ? Double.NaN : v;
  }

  /// Moves the lowest value to zero.
  static UnaryOperator<Frame> offsetToZero(Call call) {
    return f -> {
      double least = Aggregation.MIN.of(f.values());
      return map(f, v -> v - least)
          .called("offsetToZero(" + f.name() + ")")
          .tag("offsetToZero", Double.isNaN(least) ? "None" : Format.real(least));
    };
  }

  /// Stretches values to 0..1.
  static UnaryOperator<Frame> minMax(Call call) {
    return f -> {
      double least = Aggregation.MIN.of(f.values());
      double range = Aggregation.RANGE.of(f.values());
      return map(f, v -> range == 0 ? 0 : (v - least) / range).called("minMax(" + f.name() + ")");
    };
  }

  private static UnaryOperator<Frame> named(Call call, String argument, DoubleUnaryOperator what) {
    return f -> map(f, what).called(call.function() + "(" + f.name() + "," + argument + ")");
  }

  /// Applies to known values only.
  static Frame map(Frame frame, DoubleUnaryOperator what) {
    double[] values = frame.values().clone();
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        values[i] = what.applyAsDouble(values[i]);
      }
    }
    return frame.with(values);
  }
}
