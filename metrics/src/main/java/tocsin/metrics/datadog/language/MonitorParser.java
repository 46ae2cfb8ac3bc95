package tocsin.metrics.datadog.language;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import tocsin.metrics.datadog.language.MonitorQuery.Condition;
import tocsin.metrics.query.QueryException;

/// Reads the query of a monitor. What it begins with tells which kind it is. Not thread-safe.
final class MonitorParser {
  private static final List<String> HEADS =
      List.of(
          "avg",
          "sum",
          "min",
          "max",
          "change",
          "pct_change",
          "burn_rate",
          "error_budget",
          "events");

  private final Scanner scanner;

  MonitorParser(Scanner scanner) {
    this.scanner = scanner;
  }

  MonitorQuery whole() {
    MonitorQuery read = any();
    if (!scanner.atEnd()) {
      throw scanner.fault("the end");
    }
    return read;
  }

  private MonitorQuery any() {
    if (scanner.peek("\"")) {
      return CheckParser.read(scanner);
    }
    int at = scanner.position();
    String head = scanner.word();
    if (head.isEmpty() || Character.isDigit(head.charAt(0))) {
      scanner.back(at);
      return new MonitorQuery.Composite(new JoinedParser(scanner).whole());
    }
    return switch (head) {
      case "avg", "sum", "min", "max" -> metric(Reduction.valueOf(head.toUpperCase(Locale.ROOT)));
      case "change", "pct_change" -> change(head.equals("pct_change"));
      case "burn_rate" -> SloParser.burnRate(scanner);
      case "error_budget" -> SloParser.errorBudget(scanner);
      case "events" -> EventsParser.read(scanner);
      default -> throw Scanner.unknown(head, HEADS, at);
    };
  }

  private MonitorQuery metric(Reduction over) {
    Window window = window(false);
    scanner.expect(":");
    Formula formula = formula(over);
    return new MonitorQuery.Metric(over, window, formula, condition(scanner));
  }

  private Window window(boolean isChange) {
    scanner.expect("(");
    Window window = WindowParser.window(scanner, isChange);
    scanner.expect(")");
    return window;
  }

  private MonitorQuery change(boolean inPercent) {
    scanner.expect("(");
    int at = scanner.position();
    String over = scanner.word();
    if (!Reduction.OF_WINDOWS.contains(over)) {
      throw Scanner.unknown(over, Reduction.OF_WINDOWS, at);
    }
    Reduction reduction = Reduction.valueOf(over.toUpperCase(Locale.ROOT));
    Window window = window(true);
    scanner.expect(",");
    Duration shift = WindowParser.shift(scanner);
    scanner.expect(")");
    scanner.expect(":");
    Formula formula = formula(reduction);
    return new MonitorQuery.Change(
        inPercent, reduction, window, shift, formula, condition(scanner));
  }

  private Formula formula(Reduction over) {
    int at = scanner.position();
    Formula formula = new FormulaParser(scanner).sum();
    if (over != Reduction.SUM && Counts.isCounted(formula)) {
      throw new QueryException(
          "found "
              + over.word()
              + " over counts that are divided or added (expected: sum, or no .as_count())",
          at,
          Reduction.SUM.word());
    }
    return formula;
  }

  static Condition condition(Scanner scanner) {
    for (Comparison comparison : Comparison.byLength()) {
      if (scanner.take(comparison.sign())) {
        return new Condition(comparison, Figures.signed(scanner));
      }
    }
    throw scanner.fault("one of >, >=, <, <=, == and != with a number");
  }
}
