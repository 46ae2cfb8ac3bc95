package tocsin.metrics.datadog.language;

import tocsin.metrics.query.QueryException;

/// Reads a composite: ids with `&&`, `||`, `!` and brackets. Not thread-safe.
final class JoinedParser {
  /// Monitors that are joined.
  private static final int MOST = 10;

  private static final int DEEPEST = 32;

  private final Scanner scanner;
  private int depth;

  JoinedParser(Scanner scanner) {
    this.scanner = scanner;
  }

  Joined whole() {
    int at = scanner.position();
    Joined read = either();
    if (read.ids().size() > MOST) {
      throw new QueryException(
          "found " + read.ids().size() + " monitors (expected: at most " + MOST + ")", at);
    }
    return read;
  }

  private Joined either() {
    Joined left = both();
    while (scanner.take("||")) {
      left = new Joined.Or(left, both());
    }
    return left;
  }

  private Joined both() {
    Joined left = one();
    while (scanner.take("&&")) {
      left = new Joined.And(left, one());
    }
    return left;
  }

  private Joined one() {
    if (++depth > DEEPEST) {
      throw scanner.fault("at most " + DEEPEST + " brackets inside brackets");
    }
    Joined read = part();
    depth--;
    return read;
  }

  private Joined part() {
    if (scanner.take("!")) {
      return new Joined.Not(one());
    }
    if (scanner.take("(")) {
      Joined inside = either();
      scanner.expect(")");
      return inside;
    }
    return new Joined.Monitor(Figures.whole(scanner, 1, 999_999_999_999_999L));
  }
}
