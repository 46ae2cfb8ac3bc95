package tocsin.response.monitor;

/// How far history can be skipped where a window counts: as long as it surely tells the same,
/// nothing moves but the clock. Pure. As [Striding], of which it has the table, for windows.
///
/// @param glide what the window shows, about
record Gliding(LaneRule lane, Glide glide) {
  /// The first tick after one at which a series must be looked at.
  long next(GroupState state, long after) {
    Limits limits = lane.rule().limits();
    if (state.isQuiet()) {
      return glide.notSurely(limits::isQuiet, after);
    }
    if (!isSimple() || state.silent()) {
      return after + lane.every();
    }
    boolean counts = state.criticalSince() != GroupState.NEVER;
    boolean recovers = state.falseSince() != GroupState.NEVER;
    return switch (state.level()) {
      case OK -> counts && !recovers ? held(state.criticalSince(), after) : after + lane.every();
      case ALERT -> alert(state, after, counts, recovers);
      case WARN, NO_DATA -> after + lane.every();
    };
  }

  /// Where warnings, recovery thresholds or full windows count there is more to a number than on
  /// which side of one threshold it lies.
  private boolean isSimple() {
    Limits limits = lane.rule().limits();
    return Double.isNaN(limits.warning())
        && Double.isNaN(limits.recovery())
        && lane.rule().over().filter(Over::full).isEmpty();
  }

  private long held(long since, long after) {
    long enough = up(since + lane.rule().holdFor());
    return Math.min(enough, glide.notSurely(lane.rule().limits()::isCritical, after));
  }

  private long alert(GroupState state, long after, boolean counts, boolean recovers) {
    Limits limits = lane.rule().limits();
    if (counts && !recovers) {
      return held(state, after) ? glide.notSurely(limits::isCritical, after) : after + lane.every();
    }
    if (recovers && !counts) {
      long enough = up(state.falseSince() + lane.rule().recoverAfter());
      return Math.min(enough, glide.notSurely(limits::isQuiet, after));
    }
    return after + lane.every();
  }

  /// Whether the condition has held long enough again, and not just since the last recovery began.
  private boolean held(GroupState state, long after) {
    return after - state.criticalSince() >= lane.rule().holdFor();
  }

  private long up(long millis) {
    return Math.ceilDiv(millis, lane.every()) * lane.every();
  }
}
