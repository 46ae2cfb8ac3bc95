package tocsin.response.monitor;

import java.time.Duration;
import java.util.Collection;

/// What a lane knows of its monitor: when a series must be looked at, and how it stands while
/// nobody looks. Pure on the strands it is given.
///
/// @param rule how the monitor judges
/// @param every the interval, milliseconds
/// @param lookback how far an evaluation sees
/// @param single whether an alert speaks for one series
/// @param plain whether the newest sample is all that counts while a series is well
/// @param patience for how long a newest sample surely counts
/// @param silence how long a series may be gone before anything follows
record LaneRule(
    Rule rule,
    long every,
    long lookback,
    boolean single,
    boolean plain,
    long patience,
    long silence) {
  private static final long LEAST_PATIENCE = 10_000;

  static LaneRule of(Monitor m, boolean only) {
    Rule rule = Rule.of(m);
    return new LaneRule(
        rule,
        m.every().toMillis(),
        m.lookback().toMillis(),
        only || rule.per().value().equals("series"),
        rule.over().isEmpty() && rule.change().isEmpty() && rule.delay() == 0,
        m.lateness().map(Duration::toMillis).orElse(LEAST_PATIENCE),
        silence(rule));
  }

  /// Nothing follows for a series that is well where silence changes nothing.
  private static long silence(Rule rule) {
    boolean kept = rule.absent().choice() == NoData.Choice.KEEP_LAST;
    boolean forgotten =
        switch (rule.vanished().choice()) {
          case WELL, FORGET, OK -> true;
          case NO_DATA, ALERT -> false;
        };
    long absent = kept ? Long.MAX_VALUE : rule.absent().after().toMillis();
    long vanished = forgotten ? Long.MAX_VALUE : rule.vanished().after().toMillis();
    return Math.min(absent, vanished);
  }

  /// How much of the past a strand keeps.
  long span() {
    return lookback + 2 * every;
  }

  boolean decidesEarly() {
    return single && every == Monitor.SHORTEST_INTERVAL.toMillis();
  }

  /// Whether a sample changes nothing but that one was seen: it is the newest and not late, its
  /// value is good, and nothing is counted.
  boolean isIdle(Strand s, long stampMillis, double value, long tick) {
    return plain
        && !s.dirty
        && rule.newGroupDelay() == 0
        && s.state.isQuiet()
        && stampMillis > s.newestMillis()
        && stampMillis <= tick
        && tick - stampMillis <= patience
        && rule.limits().isQuiet(value);
  }

  Look look(Strand s, long at) {
    return Looking.at(rule, s.between(at - lookback, at), at);
  }

  Finding judge(Strand s, long at, Others others) {
    settle(s, at - every);
    GroupState was = s.state;
    Look look = look(s, at);
    Step step = GroupMachine.step(rule, was, look, others, at);
    s.state = isKept(step.state(), at) ? step.state() : GroupState.NEW;
    s.dirty = false;
    return new Finding(s.name(), was.level(), look, step);
  }

  Finding unchanged(Strand s) {
    Step step = new Step(s.state, Double.NaN, GroupState.NEVER, "as before");
    return new Finding(s.name(), s.state.level(), new Look.Missing(), step);
  }

  boolean isKept(GroupState s, long at) {
    return Evaluation.isKept(rule, s, at);
  }

  /// Notes what evaluations would have noted that were left out, up to a tick and with it.
  void settle(Strand s, long until) {
    if (!plain || s.dirty || s.newestMillis() == GroupState.NEVER) {
      return;
    }
    long shown = lastShown(s, until);
    if (shown > s.state.lastData()) {
      s.state = s.state.seen(shown);
    }
    if (s.state.everSeen() && !isKept(s.state, until)) {
      s.state = GroupState.NEW;
    }
  }

  /// The last tick, up to one and with it, at which a series had a value.
  private long lastShown(Strand s, long until) {
    long newest = s.newestMillis();
    if (newest > until || !plain) {
      return s.state.lastData();
    }
    if (until - newest <= patience) {
      return until;
    }
    Trace trace = s.between(newest - lookback, newest);
    long gone = new Slots(rule.monitor(), trace, newest).goneAtMillis(rule.monitor());
    return Math.min(until, Math.floorDiv(gone - 1, every) * every);
  }

  long lastShown(Collection<Strand> strands, long until) {
    return strands.stream()
        .filter(s -> !s.dirty)
        .mapToLong(s -> Math.max(s.state.lastData(), lastShown(s, until)))
        .max()
        .orElse(GroupState.NEVER);
  }

  /// Whether a series has a value at a tick.
  boolean shows(Strand s, long at) {
    long newest = s.newestMillis();
    boolean surely = plain && newest <= at && newest != GroupState.NEVER && at - newest <= patience;
    return surely || !(look(s, at) instanceof Look.Missing);
  }

  boolean isDue(Strand s, long at) {
    return dueAt(s, at - every) <= at;
  }

  /// The first tick after one at which a series must be looked at.
  long dueAt(Strand s, long after) {
    boolean moves = !plain && after - s.newestMillis() <= lookback + every;
    if (s.dirty || !s.state.isQuiet() || (moves && s.newestMillis() != GroupState.NEVER)) {
      return after + every;
    }
    if (silence == Long.MAX_VALUE || s.newestMillis() == GroupState.NEVER) {
      return Long.MAX_VALUE;
    }
    long quietUntil = Math.max(s.newestMillis(), s.state.lastData()) + silence;
    return Math.max(after + every, Math.floorDiv(quietUntil, every) * every);
  }
}
