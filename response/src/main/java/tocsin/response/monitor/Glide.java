package tocsin.response.monitor;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoublePredicate;

/// What a rolling window shows at each tick of a stretch of history, about: between two numbers
/// that are known without going through the window again. Where both are on the same side of a
/// threshold so is what is between them, and nobody needs to look. Immutable, thread-safe.
///
/// Cost: a few nanoseconds a tick once, then less than one for each that asks.
final class Glide {
  /// Ticks that are passed together.
  private static final int BLOCK = 64;

  private final long first;
  private final long every;
  private final Bounds ticks;
  private final Bounds blocks;

  /// Between what the window is at ticks, or over blocks of them; NaN where that is not known, or
  /// it has no value.
  private record Bounds(double[] low, double[] high) {
    boolean all(int i, DoublePredicate holds) {
      return !Double.isNaN(low[i]) && holds.test(low[i]) && holds.test(high[i]);
    }
  }

  private Glide(long first, long every, Bounds ticks) {
    this.first = first;
    this.every = every;
    this.ticks = ticks;
    int count = Math.ceilDiv(ticks.low().length, BLOCK);
    this.blocks = new Bounds(new double[count], new double[count]);
    for (int b = 0; b < count; b++) {
      int end = Math.min(ticks.low().length, (b + 1) * BLOCK);
      blocks.low()[b] = Arrays.stream(ticks.low(), b * BLOCK, end).reduce(Math::min).orElseThrow();
      blocks.high()[b] =
          Arrays.stream(ticks.high(), b * BLOCK, end).reduce(Math::max).orElseThrow();
    }
  }

  /// Whether a monitor is one of those to which this applies at all: of one number on one side of
  /// its thresholds, with windows in which each sample is seen.
  static boolean suits(LaneRule lane) {
    Rule rule = lane.rule();
    return rule.over().filter(o -> o.window().toMillis() >= lane.every()).isPresent()
        && rule.tally().isEmpty()
        && rule.newGroupDelay() == 0
        && rule.limits().comparator().isOrdered();
  }

  /// @param trace what is judged, with what the first window needs
  /// @param first the first tick
  /// @param last the last one
  static Optional<Glide> of(LaneRule lane, Trace trace, long first, long last) {
    if (!suits(lane)) {
      return Optional.empty();
    }
    var windows = new Windows(trace, lane.rule().over().orElseThrow());
    int count = (int) ((last - first) / lane.every()) + 1;
    var bounds = new Bounds(new double[count], new double[count]);
    for (int i = 0; i < count; i++) {
      windows.at(first + i * lane.every() - lane.rule().delay());
      bounds.low()[i] = windows.low();
      bounds.high()[i] = windows.high();
    }
    return Optional.of(new Glide(first, lane.every(), bounds));
  }

  long firstTick() {
    return first;
  }

  /// The first tick after one at which something may not hold that holds on one side of a number.
  ///
  /// @return [Long#MAX_VALUE] when it holds at all of them, up to the last of the stretch
  long notSurely(DoublePredicate holds, long after) {
    int i = (int) Math.max(0, Math.floorDiv(after - first, every) + 1);
    int end = ticks.low().length;
    while (i < end) {
      if (i % BLOCK == 0 && blocks.all(i / BLOCK, holds)) {
        i += BLOCK;
      } else if (ticks.all(i, holds)) {
        i++;
      } else {
        return first + i * every;
      }
    }
    return Long.MAX_VALUE;
  }
}
