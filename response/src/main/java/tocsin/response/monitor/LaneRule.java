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

  static LaneRule of(Monitor m) {
    Rule rule = Rule.of(m);
    return new LaneRule(
        rule,
        m.every().toMillis(),
        m.lookback().toMillis(),
        Targets.isOne(m.asks()) || rule.per().isEach(),
        isPlain(rule),
        m.lateness().map(Duration::toMillis).orElse(LEAST_PATIENCE),
        silence(rule));
  }

  private static boolean isPlain(Rule rule) {
    return rule.over().isEmpty()
        && rule.monitor().runs().isEmpty()
        && rule.change().isEmpty()
        && rule.tally().isEmpty()
        && rule.delay() == 0;
  }

  /// Nothing follows for a series that is well where silence changes nothing.
  private static long silence(Rule rule) {
    boolean kept = rule.absent().choice() == NoData.Choice.KEEP_LAST;
    boolean unmoved =
        switch (rule.vanished().choice()) {
          case WELL, OK -> true;
          case FORGET, NO_DATA, ALERT -> false;
        };
    long absent = kept ? Long.MAX_VALUE : rule.absent().after().toMillis();
    long vanished = unmoved ? Long.MAX_VALUE : rule.vanished().after().toMillis();
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

  /// What a series shows of its past: where changes are judged, those.
  Trace seen(Trace trace) {
    return Rule.of(rule.monitor()).change().map(c -> c.of(trace)).orElse(trace);
  }

  /// The same rule for traces that were brought into the form in which they are judged.
  LaneRule overHistory() {
    return new LaneRule(rule.withoutChange(), every, lookback, single, plain, patience, silence);
  }

  Finding judge(Strand s, long at, Others others) {
    settle(s, at - every);
    return judge(s, look(s, at), at, others);
  }

  /// The same with what it shows known, and settled.
  Finding judge(Strand s, Look look, long at, Others others) {
    GroupState was = s.state;
    Step step = GroupMachine.step(rule, was, look, others, at);
    s.state = isKept(step.state(), at) ? step.state() : GroupState.NEW;
    s.dirty = false;
    s.judged(at);
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
    if (!(plain || s.glides()) || s.dirty || s.newestMillis() == GroupState.NEVER) {
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
    if (s.glides()) {
      return s.shownInWindow(until);
    }
    long newest = s.newestMillis();
    if (!plain || newest == GroupState.NEVER || newest > until || until < s.seenFrom()) {
      return s.state.lastData();
    }
    if (until - newest <= patience) {
      return until;
    }
    Trace trace = s.between(newest - lookback, newest);
    long old = new Slots(rule.horizon(), trace, newest).goneAtMillis();
    long gone = Math.min(old, newest + lookback);
    long shown = Math.min(until, Math.floorDiv(gone - 1, every) * every);
    return shown < s.seenFrom() ? s.state.lastData() : shown;
  }

  long lastShown(Collection<? extends Strand> strands, long until) {
    return strands.stream()
        .mapToLong(
            s -> s.dirty ? s.state.lastData() : Math.max(s.state.lastData(), lastShown(s, until)))
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
    if (!rests(s, after)) {
      return after + every;
    }
    long newest = s.newestMillis();
    // A sample that was fresh when it was first seen was surely found then.
    boolean wasFresh = plain && newest != GroupState.NEVER && s.seenFrom() - newest <= patience;
    long found = wasFresh ? Math.max(newest, s.state.lastData()) : s.state.lastData();
    return found == GroupState.NEVER ? Long.MAX_VALUE : Math.max(after + every, quietUntil(found));
  }

  /// The first tick at which silence may mean anything, after a value was found last.
  long quietUntil(long foundMillis) {
    return silence == Long.MAX_VALUE
        ? Long.MAX_VALUE
        : Math.floorDiv(foundMillis + silence, every) * every;
  }

  /// Whether a series is well and nothing about it changes as time passes.
  boolean rests(Strand s, long after) {
    long newest = s.newestMillis();
    // A sample from a clock that is ahead counts when its time has come, with nothing to say so.
    long moving = plain ? -1 : lookback + every;
    boolean moves = newest != GroupState.NEVER && after - newest <= moving;
    boolean isNew =
        s.state.firstSeen() != GroupState.NEVER
            && after - s.state.firstSeen() <= rule.newGroupDelay();
    return !s.dirty && !isNew && !moves && s.state.isQuiet();
  }
}
