package tocsin.response.monitor;

/// One series as those see it who do not look at every tick: its state, and its samples up to now.
/// Not thread-safe.
abstract class Strand {
  private final String name;

  GroupState state = GroupState.NEW;

  /// Whether it must be judged at the next tick.
  boolean dirty;

  Strand(String name) {
    this.name = name;
  }

  final String name() {
    return name;
  }

  /// Goes on from what was known before.
  final void resume(GroupState known) {
    state = known;
    dirty = true;
  }

  /// Stamp of the newest sample; [GroupState#NEVER] for none.
  abstract long newestMillis();

  /// The first tick that saw the newest sample.
  abstract long seenFrom();

  /// Whether ticks are left out at which its window has a value.
  boolean glides() {
    return false;
  }

  /// Where that is so, the last tick up to one at which its window had a value.
  long shownInWindow(long until) {
    return state.lastData();
  }

  /// It was judged at a tick, with all there is.
  abstract void judged(long tick);

  /// The samples stamped after one instant, up to another and with it; earlier ones may be there.
  abstract Trace between(long afterMillis, long untilMillis);
}
