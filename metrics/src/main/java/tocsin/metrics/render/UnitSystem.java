package tocsin.metrics.render;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/// How numbers on a scale are made short: `1.5k`, `20Mi`, `3 h`.
public enum UnitSystem {
  SI,
  BINARY,
  SECONDS,
  MILLISECONDS,
  NONE;

  /// Places behind the point that a shortened number may have; a number that needs more is shown in
  /// full, because `12.345678k` is no shorter.
  private static final int PLACES = 3;

  private static final int MOST_PLACES = 12;

  /// From the largest to the smallest.
  private List<Unit> units() {
    return switch (this) {
      case SI -> Unit.SI;
      case BINARY -> Unit.BINARY;
      case SECONDS -> Unit.SECONDS;
      case MILLISECONDS -> Unit.MILLISECONDS;
      case NONE -> List.of();
    };
  }

  /// What one of the unit stands for that a number of this size is shown in.
  double unit(double v) {
    double size = Math.abs(v);
    return units().stream().filter(u -> size >= u.size()).findFirst().map(Unit::size).orElse(1.0);
  }

  /// A number as exact as a scale of this step needs it; a step of 0 asks for three digits.
  String words(double v, double step) {
    double size = Math.abs(v);
    for (Unit u : units()) {
      if (size >= u.size() && places(v / u.size(), step / u.size()) <= PLACES) {
        return digits(v / u.size(), step / u.size()) + u.sign();
      }
    }
    return digits(v, step);
  }

  // As many as tell one line from the next, or three digits.
  private static int places(double v, double step) {
    double exact = step > 0 ? step : Math.abs(v) / 100;
    int places = exact > 0 ? Math.clamp((long) -Math.log10(exact), 0, MOST_PLACES) : 0;
    while (places < MOST_PLACES && !isWhole(exact * Math.pow(10, places), step > 0)) {
      places++;
    }
    return places;
  }

  private static boolean isWhole(double v, boolean exactly) {
    return exactly ? Math.abs(v - Math.rint(v)) < 1e-6 : v >= 1 || v == 0;
  }

  private static String digits(double v, double step) {
    int places = places(v, step);
    if (v == 0 || Math.abs(v) >= 1e16 || places == MOST_PLACES) {
      return v == 0 ? "0" : String.format(Locale.ROOT, "%.2e", v);
    }
    BigDecimal rounded =
        new BigDecimal(v).setScale(places, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }
}
