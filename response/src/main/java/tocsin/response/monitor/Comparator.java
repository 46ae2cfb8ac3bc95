package tocsin.response.monitor;

/// On which side of the threshold trouble lies. A value that is not a number is never trouble.
public enum Comparator {
  ABOVE(">"),
  AT_LEAST(">="),
  BELOW("<"),
  AT_MOST("<="),
  EQUAL("=="),
  NOT_EQUAL("!="),
  /// Between the threshold and the upper bound, neither of them included.
  INSIDE("inside"),
  /// Below the threshold or above the upper bound.
  OUTSIDE("outside");

  private final String sign;

  Comparator(String sign) {
    this.sign = sign;
  }

  /// Whether a value is in trouble by a single threshold; a range is taken to be empty.
  public boolean breached(double value, double threshold) {
    return breached(value, threshold, threshold);
  }

  /// @param upper of a range; the others do not look at it
  public boolean breached(double value, double threshold, double upper) {
    return switch (this) {
      case ABOVE -> value > threshold;
      case AT_LEAST -> value >= threshold;
      case BELOW -> value < threshold;
      case AT_MOST -> value <= threshold;
      case EQUAL -> value == threshold;
      case NOT_EQUAL -> value < threshold || value > threshold;
      case INSIDE -> value > threshold && value < upper;
      case OUTSIDE -> value < threshold || value > upper;
    };
  }

  /// Whether a value has come back by a recovery threshold: on it for `above` and `below` alike
  /// where the condition itself leaves the threshold out, beyond it where it takes it in.
  boolean recovered(double value, double recovery) {
    return switch (this) {
      case ABOVE -> value <= recovery;
      case AT_LEAST -> value < recovery;
      case BELOW -> value >= recovery;
      case AT_MOST -> value > recovery;
      case EQUAL, NOT_EQUAL, INSIDE, OUTSIDE -> !breached(value, recovery);
    };
  }

  /// Whether a larger value is worse. Only such a condition, or one where a smaller is worse, has
  /// room for a warning and for recovery thresholds.
  public boolean isUpwards() {
    return this == ABOVE || this == AT_LEAST;
  }

  public boolean isDownwards() {
    return this == BELOW || this == AT_MOST;
  }

  boolean isOrdered() {
    return isUpwards() || isDownwards();
  }

  public boolean isRange() {
    return this == INSIDE || this == OUTSIDE;
  }

  /// As people write it: `>`.
  public String sign() {
    return sign;
  }
}
