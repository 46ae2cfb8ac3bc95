package tocsin.response.monitor;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tocsin.ground.json.Fields;

/// The statuses of a check inside the JSON of a monitor.
final class RunsText {
  /// An alert has the status two.
  static final double CRITICAL = 2;

  private static final List<String> OTHERS =
      List.of("over", "change", "slot", "lateness", "levels", "tally", "query", "composite");
  private static final Duration SHORTEST = Duration.ofMinutes(10);
  private static final Duration FOR_EACH = Duration.ofMinutes(2);

  private RunsText() {}

  static Optional<Runs> read(Fields whole) {
    Optional<Fields> given = whole.object("runs");
    given.ifPresent(f -> whole.none(OTHERS, "runs"));
    return given.map(RunsText::runs);
  }

  private static Runs runs(Fields f) {
    int critical = count(f, "critical").orElse(1);
    int warning = count(f, "warning").orElse(1);
    int ok = count(f, "ok").orElse(1);
    Optional<Integer> of = count(f, "of");
    if (of.filter(o -> o < critical).isPresent()) {
      f.fault("of", of.get() + " (expected: at least " + critical + ", as many as are critical)");
    }
    int most = Math.max(Math.max(critical, of.orElse(0)), Math.max(warning, ok));
    Duration usual = FOR_EACH.multipliedBy(most);
    Duration within =
        f.optional("within", MonitorText.span(Duration.ofSeconds(10), MonitorText.LONGEST))
            .orElse(usual.compareTo(SHORTEST) > 0 ? usual : SHORTEST);
    return new Runs(critical, warning, ok, of, within);
  }

  private static Optional<Integer> count(Fields f, String name) {
    return f.number(name, 1, Runs.MOST).map(Double::intValue);
  }
}
