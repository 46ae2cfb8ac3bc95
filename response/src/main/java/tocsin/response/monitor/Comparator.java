package tocsin.response.monitor;

/// On which side of the threshold trouble lies. A value that is not a number is never trouble.
public enum Comparator {
  ABOVE(">"),
  AT_LEAST(">="),
  BELOW("<"),
  AT_MOST("<=");

  private final String sign;

  Comparator(String sign) {
    this.sign = sign;
  }

  public boolean breached(double value, double threshold) {
    return switch (this) {
      case ABOVE -> value > threshold;
      case AT_LEAST -> value >= threshold;
      case BELOW -> value < threshold;
      case AT_MOST -> value <= threshold;
    };
  }

  /// As people write it: `>`.
  public String sign() {
    return sign;
  }
}
