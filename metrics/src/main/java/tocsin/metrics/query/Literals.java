package tocsin.metrics.query;

import java.util.regex.Pattern;

/// Numbers as targets write them.
final class Literals {
  private static final Pattern NUMBER =
      Pattern.compile("-?\\d{1,300}(\\.\\d{1,300})?([eE][+-]?\\d{1,5})?");

  private Literals() {}

  static boolean isNumber(String word) {
    return NUMBER.matcher(word).matches();
  }

  static Expr.Amount number(String word, int at) {
    boolean whole = word.indexOf('.') < 0 && word.indexOf('e') < 0 && word.indexOf('E') < 0;
    return new Expr.Amount(Double.parseDouble(word), whole, at);
  }

  /// A variable that stands alone is a value of its own: a number if it looks like one, else a path
  /// or a text, which the function that takes it decides.
  static Expr ofVariable(String value, int at) {
    return isNumber(value) ? number(value, at) : new Expr.Path(value, at);
  }

  static String plain(Expr.Amount amount) {
    return amount.whole() ? Long.toString((long) amount.value()) : Double.toString(amount.value());
  }
}
