package tocsin.response.monitor;

/// Reads one series at one instant. Pure.
///
/// Without a window the newest slot counts, and the hold time is asked of the slots before it, so
/// that what is known does not depend on when it was looked at. With a window the hold time is
/// asked of the evaluations, and the state carries it.
final class Looking {
  private Looking() {}

  static Look at(Rule rule, Trace trace, long at) {
    if (!trace.withheld().isEmpty()) {
      return new Look.Skipped(trace.withheld());
    }
    if (rule.monitor().runs().isPresent()) {
      return rule.monitor().runs().get().at(trace, at - rule.delay());
    }
    long end = at - rule.delay();
    // A step more, for the value of which only the end is in sight.
    long from = end - rule.horizon().judged() - trace.stepMillis();
    Trace seen = rule.change().map(c -> c.of(trace, from)).orElse(trace);
    return rule.over().map(o -> window(rule, o, seen, end)).orElseGet(() -> slots(rule, seen, end));
  }

  private static Look window(Rule rule, Over over, Trace trace, long end) {
    long from = end - over.window().toMillis();
    int first = trace.indexAtOrAfter(from);
    int last = trace.indexAtOrAfter(end);
    if (Reducer.COUNT.of(trace.values(), first, last) == 0) {
      return new Look.Missing();
    }
    if (over.full() && !FullWindow.isFull(trace, over.window(), from)) {
      return new Look.Skipped("the window is not full");
    }
    double value = over.reducer().of(trace.values(), first, last);
    if (Double.isNaN(value)) {
      return new Look.Skipped("its values make no number");
    }
    Limits limits = rule.limits();
    return new Look.Value(
        value, onlyNow(limits.isCritical(value)), onlyNow(limits.isWarning(value)));
  }

  private static Held onlyNow(boolean now) {
    return now ? new Held(true, false, GroupState.NEVER) : Held.NOT;
  }

  private static Look slots(Rule rule, Trace trace, long end) {
    Slots slots = new Slots(rule.horizon(), trace, end);
    int newest = slots.newest();
    if (newest < 0) {
      return new Look.Missing();
    }
    Limits limits = rule.limits();
    return new Look.Value(
        slots.value(newest),
        held(rule, slots, limits::isCritical),
        held(rule, slots, limits::isWarning));
  }

  private static Held held(Rule rule, Slots slots, java.util.function.DoublePredicate condition) {
    if (rule.tally().isPresent()) {
      return tallied(rule.tally().get(), slots, condition);
    }
    int newest = slots.newest();
    int wanted = slots.count(rule.monitor().holdFor());
    int held = 0;
    // A gap is NaN, and NaN breaches nothing: it starts the count again.
    while (held < wanted && condition.test(slots.value(newest + held))) {
      held++;
    }
    return held == 0
        ? Held.NOT
        : new Held(true, held == wanted, slots.start(newest + held - 1).toEpochMilli());
  }

  private static Held tallied(
      Tally tally, Slots slots, java.util.function.DoublePredicate condition) {
    int newest = slots.newest();
    int met = 0;
    int oldest = newest;
    for (int k = newest; k < newest + tally.of(); k++) {
      if (condition.test(slots.value(k))) {
        met++;
        oldest = k;
      }
    }
    return met == 0
        ? Held.NOT
        : new Held(true, met >= tally.least(), slots.start(oldest).toEpochMilli());
  }
}
