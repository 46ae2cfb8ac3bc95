package tocsin.response.monitor;

import tocsin.ground.time.Spans;

/// The condition of a monitor in one line: `avg over 5 min > 0.05 for 600 s`.
final class Conditions {
  private Conditions() {}

  static String of(Monitor m, Level level) {
    if (m.runs().isPresent()) {
      return runs(m.runs().get(), level);
    }
    double threshold =
        level == Level.WARN
            ? m.levels().flatMap(Levels::warning).orElse(m.threshold())
            : m.threshold();
    String range = m.comparator().isRange() ? " to " + plain(m.limits().upper()) : "";
    return m.change().map(Conditions::change).orElse("")
        + m.over().map(o -> o.reducer().value() + " over " + words(o) + " ").orElse("")
        + m.comparator().sign()
        + " "
        + plain(threshold)
        + range
        + m.form().map(f -> " " + f.unit()).orElse("")
        + m.tally().map(t -> " in " + t.least() + " of " + t.of()).orElse("")
        + (m.holdFor().isZero() ? "" : " for " + m.holdFor().toSeconds() + " s");
  }

  private static String runs(Runs r, Level level) {
    return level == Level.WARN
        ? "warning " + r.warning() + " times in a row"
        : "critical "
            + r.critical()
            + r.of().map(o -> " times of the last " + o).orElse(" times in a row");
  }

  private static String words(Over over) {
    return Spans.words(over.window());
  }

  private static String change(Change c) {
    String since = Spans.words(c.since());
    return switch (c.kind()) {
      case DIFFERENCE -> "change since " + since + " ago, ";
      case PERCENT -> "change in percent since " + since + " ago, ";
      case DEVIATIONS ->
          "deviations from the " + c.times() + " values " + since + " apart before, ";
    };
  }

  static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }
}
