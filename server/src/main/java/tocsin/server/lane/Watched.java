package tocsin.server.lane;

import java.util.HashSet;
import java.util.Set;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.Progress;

/// A monitor as it is watched. Moments are milliseconds. The lane's thread owns it.
final class Watched {
  static final long NEVER = Long.MAX_VALUE;

  /// So often a monitor is judged before a tick; then the tick decides.
  private static final int MOST_EARLY = 8;

  private final Monitor monitor;
  private final Reach reach;
  private final CalmSpan calm;
  private final Set<Integer> fresh = new HashSet<>();
  private long freshTick = -1;
  private int early;

  Progress progress;

  /// The tick at which it is judged next.
  long due = NEVER;

  /// Something may change without a sample until this moment has passed.
  long restlessUntil;

  /// Whether what it carries would be missed after a restart.
  boolean carries;

  /// Whether a tick judged it since it is watched, so that all its groups are known.
  boolean wasJudged;

  int failures;
  boolean isFailureTold;
  boolean isGone;

  Watched(Monitor monitor, Reach reach, Progress progress) {
    this.monitor = monitor;
    this.reach = reach;
    this.calm = CalmSpan.of(monitor, reach);
    this.progress = progress;
  }

  Monitor monitor() {
    return monitor;
  }

  Reach reach() {
    return reach;
  }

  CalmSpan calm() {
    return calm;
  }

  /// Whether a sample of one series may decide something alone. What is on would be looked at too,
  /// unless each series has an alert of its own.
  boolean mayDecideEarly() {
    return reach.kind() == Reach.Kind.EACH
        && Traits.isPlain(monitor)
        && (progress.alarms().isEmpty()
            || Traits.isPerSeries(monitor) && monitor.vanished().isEmpty());
  }

  /// A series has said what it will say before a tick: its sample of that very second is there.
  ///
  /// @return whether it is worth judging now
  boolean heard(int reference, long tick) {
    if (freshTick != tick) {
      freshTick = tick;
      fresh.clear();
      early = 0;
    }
    return early < MOST_EARLY && fresh.add(reference);
  }

  /// The series that have said all before a tick.
  Set<Integer> fresh() {
    early++;
    return fresh;
  }
}
