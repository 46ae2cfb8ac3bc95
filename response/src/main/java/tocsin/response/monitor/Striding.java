package tocsin.response.monitor;

/// How far history can be skipped while a series is not simply well: as long as samples come step
/// by step and tell the same, nothing moves but the clock. Pure.
///
/// | state | while samples are | skipped up to |
/// |---|---|---|
/// | OK, the condition holds | critical | the tick at which it may have held long enough |
/// | Alert, the condition held long enough | critical | - |
/// | Alert, recovering | not critical | the end of the recovery time |
///
/// A step without a sample ends each of them: then every tick is looked at.
final class Striding {
  private final LaneRule rule;
  private final Trace trace;
  private final Limits limits;

  Striding(LaneRule rule, Trace trace) {
    this.rule = rule;
    this.trace = trace;
    this.limits = rule.rule().limits();
  }

  /// Whether a monitor is one of those to which this applies at all.
  static boolean applies(LaneRule rule) {
    Limits limits = rule.rule().limits();
    return rule.plain()
        && rule.rule().newGroupDelay() == 0
        && Double.isNaN(limits.warning())
        && Double.isNaN(limits.recovery());
  }

  /// The first tick after one at which a series must be looked at, and at which nothing else said
  /// so.
  long next(Strand s, long after, long last) {
    int newest = trace.newestUpTo(after);
    boolean fresh = newest >= 0 && trace.stampMillis(newest) > after - trace.stepMillis();
    GroupState state = s.state;
    if (!fresh || state.silent() || state.level() == Level.NO_DATA) {
      return after + rule.every();
    }
    boolean critical = limits.isCritical(trace.values()[newest]);
    long until = Math.max(after + rule.every(), limit(state, critical, newest, after));
    return Math.max(
        after + rule.every(), Math.min(until, brokenAt(newest, critical, Math.min(until, last))));
  }

  /// Up to when nothing moves as long as samples tell the same.
  private long limit(GroupState state, boolean critical, int newest, long after) {
    if (state.level() == Level.OK && critical && state.criticalSince() != GroupState.NEVER) {
      // Slots move with the clock, so the run may begin a slot earlier or later than it seems.
      long width = new Slots(rule.rule().horizon(), trace, after).widthMillis();
      return down(state.criticalSince() + rule.rule().holdFor() - 2 * width);
    }
    if (state.level() == Level.ALERT && critical && state.falseSince() == GroupState.NEVER) {
      long width = new Slots(rule.rule().horizon(), trace, after).widthMillis();
      return held(newest, rule.rule().holdFor() + 3 * width) ? Long.MAX_VALUE : after;
    }
    if (state.level() == Level.ALERT && !critical && state.falseSince() != GroupState.NEVER) {
      return down(state.falseSince() + rule.rule().recoverAfter());
    }
    return after;
  }

  private long down(long millis) {
    return Math.floorDiv(millis, rule.every()) * rule.every();
  }

  /// Whether every step of the time before a sample has one that is critical.
  private boolean held(int newest, long millis) {
    int first = (int) (newest - millis / trace.stepMillis());
    for (int i = newest; i > first; i--) {
      if (i < 0 || !limits.isCritical(trace.values()[i])) {
        return false;
      }
    }
    return true;
  }

  /// The tick that sees the first step that tells something else.
  private long brokenAt(int newest, boolean critical, long until) {
    double[] values = trace.values();
    int end = Math.min(values.length, trace.indexAtOrAfter(until + 1));
    int i = newest + 1;
    while (i < end && !Double.isNaN(values[i]) && limits.isCritical(values[i]) == critical) {
      i++;
    }
    return i < end
        ? Math.ceilDiv(trace.stampMillis(i), rule.every()) * rule.every()
        : Long.MAX_VALUE;
  }
}
