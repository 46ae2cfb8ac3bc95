package tocsin.metrics.datadog.language;

/// What stands between two formulas. A division by zero gives no value.
public enum Operator {
  PLUS('+'),
  MINUS('-'),
  TIMES('*'),
  DIVIDED('/');

  private final char sign;

  Operator(char sign) {
    this.sign = sign;
  }

  public char sign() {
    return sign;
  }

  /// The number both make, NaN when one is missing or the right one divides and is zero.
  public double of(double left, double right) {
    return switch (this) {
      case PLUS -> left + right;
      case MINUS -> left - right;
      case TIMES -> left * right;
      case DIVIDED -> right == 0 ? Double.NaN : left / right;
    };
  }
}
