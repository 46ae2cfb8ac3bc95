package tocsin.metrics.query;

import java.util.Arrays;
import tocsin.metrics.store.SampleSource.PointConsumer;

/// Slots of even width that points fall into, NaN where none does; of several points in one slot
/// the last counts. Points come in order of time, so the slot is stepped on and not computed for
/// each.
final class Slots implements PointConsumer {
  /// How many points are looked at together.
  private static final int RUN = 64;

  private final double[] values;
  private final long stepMillis;
  private int slot;

  /// Where the present slot ends.
  private long endMillis;

  /// @param firstSeconds where the first slot begins
  /// @param into what is filled, whatever is in it
  Slots(long firstSeconds, long stepSeconds, Column into) {
    this.values = into.values();
    this.slot = into.from();
    Arrays.fill(values, slot, slot + into.count(), Double.NaN);
    this.stepMillis = stepSeconds * 1_000;
    this.endMillis = firstSeconds * 1_000 + stepMillis;
  }

  @Override
  public void point(long atMillis, double value) {
    if (atMillis >= endMillis) {
      slot++;
      endMillis += stepMillis;
      if (atMillis >= endMillis) {
        long further = (atMillis - endMillis) / stepMillis + 1;
        slot += (int) further;
        endMillis += further * stepMillis;
      }
    }
    values[slot] = value;
  }

  /// Points that fall into one slot after the other, as those of a regular series do, are copied.
  @Override
  public void points(long[] millis, double[] some, int count) {
    int done = 0;
    while (done < count) {
      point(millis[done], some[done]);
      int from = done + 1;
      done = Math.min(count, from + RUN);
      if (isEven(millis, from, done)) {
        System.arraycopy(some, from, values, slot + 1, done - from);
        slot += done - from;
        endMillis += (done - from) * stepMillis;
      } else {
        for (int i = from; i < done; i++) {
          point(millis[i], some[i]);
        }
      }
    }
  }

  /// Whether each of these points falls into the slot behind that of the point before it. Without a
  /// branch for each, so that several are looked at with one instruction.
  private boolean isEven(long[] millis, int from, int until) {
    long outside = 0;
    long begin = endMillis;
    for (int i = from; i < until; i++) {
      long into = millis[i] - begin;
      outside |= into | stepMillis - 1 - into;
      begin += stepMillis;
    }
    return outside >= 0;
  }
}
