package tocsin.metrics.datadog;

import tocsin.metrics.datadog.language.Formula;
import tocsin.metrics.datadog.language.Formula.Binary;
import tocsin.metrics.datadog.language.Formula.Call;
import tocsin.metrics.datadog.language.Formula.Minus;
import tocsin.metrics.datadog.language.Formula.Term;

/// How far before the time that is asked for values have to be read, because functions look back.
final class Lookback {
  /// A value before this is not taken for the one before.
  private static final long DIFFERENCE = 300;

  private Lookback() {}

  /// Seconds, a multiple of all widths or zero.
  static long seconds(Formula formula, Widths widths) {
    long widest = Math.max(1, widest(formula, widths));
    return Math.ceilDiv(own(formula, widest), widest) * widest;
  }

  private static long own(Formula formula, long step) {
    return switch (formula) {
      case Binary b -> Math.max(own(b.left(), step), own(b.right(), step));
      case Minus m -> own(m.of(), step);
      case Call c -> ofCall(new Arguments(c), step) + own(c.arguments().getFirst(), step);
      case Term _, Formula.Amount _, Formula.Text _ -> 0;
    };
  }

  private static long ofCall(Arguments arguments, long step) {
    String name = arguments.function();
    if (name.equals("moving_rollup")) {
      return arguments.count(1, Smoothing.LONGEST);
    }
    if (Smoothing.ALL.containsKey(name)) {
      long span = Long.parseLong(name.substring(name.indexOf('_') + 1));
      // What is three spans back hardly weighs.
      return (name.startsWith("ewma") ? 3 * span : span) * step;
    }
    return Differences.ALL.containsKey(name) ? Math.max(step, DIFFERENCE) : 0;
  }

  private static long widest(Formula formula, Widths widths) {
    return switch (formula) {
      case Term t -> widths.of(t.shape());
      case Binary b -> Math.max(widest(b.left(), widths), widest(b.right(), widths));
      case Minus m -> widest(m.of(), widths);
      case Call c -> widest(c.arguments().getFirst(), widths);
      case Formula.Amount _, Formula.Text _ -> 0;
    };
  }
}
