package tocsin.response.monitor;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/// A series whose samples are all known, looked at as if they came one by one: each at its stamp,
/// except for those that are amended later. Not thread-safe.
final class PastStrand extends Strand {
  private final LaneRule rule;
  private final String key;
  private final Queue<Amendment> amendments = new ArrayDeque<>();
  private Trace trace;
  private final boolean strides;
  private boolean calm;
  private Optional<Glide> glide = Optional.empty();
  private long now = GroupState.NEVER;
  private long judgedAt = GroupState.NEVER;
  private long amendedStamp = GroupState.NEVER;
  private long amendedTick = GroupState.NEVER;

  /// A value that a tick sees, and none before it, at a place where there was another or none.
  record Amendment(long tick, int index, double value) {}

  PastStrand(LaneRule rule, Trace trace) {
    super(trace.group());
    this.rule = rule;
    this.key = rule.rule().per().key(trace.group());
    this.strides = Striding.applies(rule);
    this.trace = trace;
  }

  /// Goes on with the next stretch of samples, which begins with the last of those before.
  ///
  /// @param stretchIsCalm whether nothing in it can change a series that is well
  /// @param windows what a window shows in it, where that is known
  void goOn(Trace stretch, boolean stretchIsCalm, Optional<Glide> windows) {
    trace = stretch;
    calm = stretchIsCalm;
    glide = windows;
  }

  /// Of the alert that speaks for it.
  String key() {
    return key;
  }

  void amend(Amendment a) {
    amendments.add(a);
  }

  /// Puts the clock to an instant: later samples are not there.
  void at(long millis) {
    now = millis;
  }

  /// Takes over what a tick is the first to see and no stamp tells.
  void amendAt(long tick) {
    while (!amendments.isEmpty() && amendments.peek().tick() <= tick) {
      Amendment a = amendments.remove();
      trace.values()[a.index()] = a.value();
      if (trace.stampMillis(a.index()) >= amendedStamp) {
        amendedStamp = trace.stampMillis(a.index());
        amendedTick = tick;
      }
      dirty = true;
    }
  }

  @Override
  long newestMillis() {
    int i = trace.newestUpTo(now);
    return i < 0 ? GroupState.NEVER : trace.stampMillis(i);
  }

  @Override
  long seenFrom() {
    long newest = newestMillis();
    return Math.max(judgedAt, newest == amendedStamp ? amendedTick : tickOf(newest));
  }

  private long tickOf(long stampMillis) {
    return stampMillis == GroupState.NEVER
        ? stampMillis
        : Math.ceilDiv(stampMillis, rule.every()) * rule.every();
  }

  @Override
  void judged(long tick) {
    judgedAt = tick;
  }

  @Override
  Trace between(long afterMillis, long untilMillis) {
    return trace;
  }

  @Override
  boolean glides() {
    return glide.isPresent();
  }

  // A window is at least as long as the interval, so that some tick saw each sample.
  @Override
  long shownInWindow(long until) {
    long end = until - rule.rule().delay();
    int newest = trace.newestUpTo(end - 1);
    long window = rule.rule().over().orElseThrow().window().toMillis();
    if (newest < 0) {
      return state.lastData();
    }
    long seen = trace.stampMillis(newest) + window + rule.rule().delay();
    long shown = Math.min(until, Math.floorDiv(seen, rule.every()) * rule.every());
    boolean isOlder = shown < glide.orElseThrow().firstTick();
    return isOlder ? state.lastData() : Math.max(shown, state.lastData());
  }

  /// The first tick after one at which something may change.
  long nextLook(long after, long last) {
    at(after);
    long amended = amendments.isEmpty() ? Long.MAX_VALUE : amendments.peek().tick();
    if (!dirty && glide.isPresent()) {
      long gliding = new Gliding(rule, glide.get()).next(state, after);
      if (gliding > after + rule.every()) {
        return Math.min(amended, gliding);
      }
    }
    long until = Math.min(last, amended);
    if (!dirty && strides && !state.isQuiet()) {
      return Math.min(amended, new Striding(rule, trace).next(this, after, until));
    }
    if (dirty || !rule.rests(this, after)) {
      return after + rule.every();
    }
    if (!rule.plain() || rule.rule().newGroupDelay() > 0) {
      return Math.min(amended, Math.min(rule.dueAt(this, after), firstSample(after, until)));
    }
    return calm ? amended : Math.min(amended, troubled(after, until));
  }

  /// The tick that sees the next sample.
  private long firstSample(long after, long until) {
    int end = trace.indexAtOrAfter(until + 1);
    for (int i = trace.indexAtOrAfter(after + 1); i < end; i++) {
      if (!Double.isNaN(trace.values()[i])) {
        return tickOf(trace.stampMillis(i));
      }
    }
    return Long.MAX_VALUE;
  }

  /// The tick that sees the first sample that is not good or not fresh, or at which so long nothing
  /// came that something may follow.
  private long troubled(long after, long until) {
    double[] values = trace.values();
    Limits limits = rule.rule().limits();
    int end = trace.indexAtOrAfter(until + 1);
    long due = rule.dueAt(this, after);
    for (int i = trace.indexAtOrAfter(after + 1); i < end; i++) {
      double v = values[i];
      if (Double.isNaN(v)) {
        continue;
      }
      long stamp = trace.stampMillis(i);
      long tick = tickOf(stamp);
      if (!limits.isQuiet(v) || tick - stamp > rule.patience() || tick >= due) {
        return Math.min(due, tick);
      }
      due = rule.quietUntil(stamp);
    }
    return due;
  }
}
