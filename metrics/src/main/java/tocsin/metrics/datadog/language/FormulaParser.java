package tocsin.metrics.datadog.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tocsin.metrics.datadog.language.Formula.Amount;
import tocsin.metrics.datadog.language.Formula.Binary;
import tocsin.metrics.datadog.language.Formula.Call;
import tocsin.metrics.datadog.language.Formula.Minus;
import tocsin.metrics.datadog.language.Formula.Text;

/// Reads a formula by recursive descent. Not thread-safe.
public final class FormulaParser {
  /// Brackets inside brackets.
  private static final int DEEPEST = 64;

  /// Queries beside one another.
  private static final int MOST_QUERIES = 10;

  private final Scanner scanner;
  private int depth;

  FormulaParser(Scanner scanner) {
    this.scanner = scanner;
  }

  /// Reads the query of a graph.
  ///
  /// @throws tocsin.metrics.query.QueryException with the place, what was expected there, and the
  ///   nearest name
  public static Formula parse(String text) {
    Scanner scanner = new Scanner(text);
    Formula whole = new FormulaParser(scanner).sum();
    if (!scanner.atEnd()) {
      throw scanner.fault("an operator or the end");
    }
    return whole;
  }

  /// Reads several with commas between, ten at most.
  ///
  /// @throws tocsin.metrics.query.QueryException as above
  public static List<Formula> parseAll(String text) {
    Scanner scanner = new Scanner(text);
    List<Formula> all = new ArrayList<>();
    do {
      all.add(new FormulaParser(scanner).sum());
    } while (all.size() < MOST_QUERIES && scanner.take(","));
    if (!scanner.atEnd()) {
      throw scanner.fault("an operator, or the end after at most " + MOST_QUERIES + " queries");
    }
    return all;
  }

  Formula sum() {
    Formula left = product();
    while (true) {
      int at = scanner.position();
      if (scanner.take("+")) {
        left = new Binary(Operator.PLUS, left, product(), at);
      } else if (scanner.take("-")) {
        left = new Binary(Operator.MINUS, left, product(), at);
      } else {
        return left;
      }
    }
  }

  private Formula product() {
    Formula left = signed();
    while (true) {
      int at = scanner.position();
      if (scanner.take("*")) {
        left = new Binary(Operator.TIMES, left, signed(), at);
      } else if (scanner.take("/")) {
        left = new Binary(Operator.DIVIDED, left, signed(), at);
      } else {
        return left;
      }
    }
  }

  private Formula signed() {
    int at = scanner.position();
    if (++depth > DEEPEST) {
      throw scanner.fault("at most " + DEEPEST + " brackets inside brackets");
    }
    Formula read = scanner.take("-") ? new Minus(signed(), at) : primary(at);
    depth--;
    return read;
  }

  private Formula primary(int at) {
    if (scanner.take("(")) {
      Formula inside = sum();
      scanner.expect(")");
      return inside;
    }
    String word = scanner.word();
    if (word.isEmpty() && !scanner.peek(".")) {
      throw scanner.fault("a query such as avg:system.load.1{*}, a function, or a number");
    }
    if (word.isEmpty() || Character.isDigit(word.charAt(0))) {
      scanner.back(at);
      return new Amount(Figures.unsigned(scanner), at);
    }
    if (scanner.take(":")) {
      return TermParser.read(scanner, word, at);
    }
    if (scanner.take("(")) {
      return call(word, at);
    }
    throw scanner.fault("'(' after the function, or ':' after the aggregator, " + word);
  }

  private Formula call(String function, int at) {
    if (!FunctionNames.isKnown(function)) {
      throw Scanner.unknown(function, FunctionNames.all(), at);
    }
    List<Formula> arguments = new ArrayList<>();
    Map<String, Formula> named = new LinkedHashMap<>();
    do {
      int start = scanner.position();
      String name = scanner.word();
      if (!name.isEmpty() && scanner.take("=")) {
        named.put(name, argument());
      } else {
        scanner.back(start);
        arguments.add(argument());
      }
    } while (scanner.take(","));
    scanner.expect(")");
    return new Call(function, arguments, named, at);
  }

  private Formula argument() {
    int at = scanner.position();
    boolean isText = scanner.peek("'") || scanner.peek("\"");
    return isText ? new Text(scanner.quoted(), at) : sum();
  }
}
