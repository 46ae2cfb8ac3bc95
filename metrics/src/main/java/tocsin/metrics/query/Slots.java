package tocsin.metrics.query;

import java.util.Arrays;
import tocsin.metrics.store.SampleSource.PointConsumer;

/// Slots of even width that points fall into, NaN where none does; of several points in one slot
/// the last counts. Points come in order of time, so the slot is stepped on and not computed for
/// each.
final class Slots implements PointConsumer {
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

  @Override
  public void points(long[] millis, double[] some, int count) {
    for (int i = 0; i < count; i++) {
      point(millis[i], some[i]);
    }
  }
}
