package tocsin.server.monitors;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import tocsin.metrics.query.QueryException;
import tocsin.response.monitor.Evaluation;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.Progress;
import tocsin.response.monitor.Reading;
import tocsin.response.monitor.Traces;
import tocsin.server.monitors.One.Group;
import tocsin.server.page.Words;

/// How each series of a monitor stands at this moment, by the same judgement as the live one.
final class Groups {
  private static final int SHOWN = 100;
  private static final List<String> TROUBLE_FIRST = List.of("firing", "warn", "ok", "nodata");

  private final Traces traces;

  Groups(Traces traces) {
    this.traces = traces;
  }

  /// Those in trouble first.
  ///
  /// @param budgets what is left of them
  record Now(List<Group> groups, int more, List<BudgetLeft> budgets) {}

  Now now(Monitor m, Instant now) {
    try {
      List<Reading> readings =
          Evaluation.judge(m, traces.asSeen(m, now), Progress.NEW, now).readings();
      List<Group> all =
          readings.stream()
              .map(Groups::group)
              .sorted(Comparator.comparingInt(g -> TROUBLE_FIRST.indexOf(g.style())))
              .toList();
      List<BudgetLeft> budgets = BudgetLeft.of(m, readings).stream().limit(SHOWN).toList();
      return new Now(all.stream().limit(SHOWN).toList(), Math.max(0, all.size() - SHOWN), budgets);
    } catch (QueryException e) {
      // The sight above the table says what is wrong with the target.
      return new Now(List.of(), 0, List.of());
    }
  }

  private static Group group(Reading r) {
    return switch (r) {
      case Reading.Holds h ->
          new Group(
              h.group(),
              "Holds since " + Words.time(h.since()) + " UTC",
              "firing",
              Words.number(h.value()));
      case Reading.Pending p ->
          new Group(p.group(), "Holds, not long enough yet", "warn", Words.number(p.value()));
      case Reading.Warns w ->
          new Group(
              w.group(),
              "Warns since " + Words.time(w.since()) + " UTC",
              "warn",
              Words.number(w.value()));
      case Reading.Skipped k -> new Group(k.group(), "Not judged: " + k.because(), "nodata", "");
      case Reading.Clear c -> new Group(c.group(), "Fine", "ok", Words.number(c.value()));
      case Reading.Missing m -> new Group(m.group(), "No value", "nodata", "");
    };
  }
}
