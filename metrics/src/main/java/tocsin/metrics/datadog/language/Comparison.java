package tocsin.metrics.datadog.language;

import java.util.Arrays;
import java.util.List;

/// How a monitor holds its number against the threshold.
public enum Comparison {
  ABOVE(">"),
  ABOVE_OR_EQUAL(">="),
  BELOW("<"),
  BELOW_OR_EQUAL("<="),
  EQUAL("=="),
  NOT_EQUAL("!=");

  private final String sign;

  Comparison(String sign) {
    this.sign = sign;
  }

  public String sign() {
    return sign;
  }

  /// Whether it holds; a missing value holds nothing.
  public boolean holds(double value, double threshold) {
    return switch (this) {
      case ABOVE -> value > threshold;
      case ABOVE_OR_EQUAL -> value >= threshold;
      case BELOW -> value < threshold;
      case BELOW_OR_EQUAL -> value <= threshold;
      case EQUAL -> value == threshold;
      case NOT_EQUAL -> !Double.isNaN(value) && value != threshold;
    };
  }

  /// Longer signs first, so that the first one that fits is meant.
  static List<Comparison> byLength() {
    return Arrays.stream(values()).sorted((a, b) -> b.sign.length() - a.sign.length()).toList();
  }
}
