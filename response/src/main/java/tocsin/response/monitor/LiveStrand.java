package tocsin.response.monitor;

import java.util.Arrays;

/// A series whose samples arrive: the recent ones are kept in the slots in which the store keeps
/// them. Not thread-safe.
final class LiveStrand extends Strand {
  private static final int FEW = 8;

  private final long step;
  private final long span;

  /// The tick for which it was judged already; [GroupState#NEVER] for none.
  long judgedFor = GroupState.NEVER;

  /// Whether a sample arrived since the last tick.
  boolean arrived;

  private long seenFrom = GroupState.NEVER;

  // Ascending slots; the first `count` are in use.
  private long[] slots = new long[FEW];
  private double[] values = new double[FEW];
  private int count;

  /// @param step width of its slots, milliseconds
  /// @param span how far back samples are needed, milliseconds
  LiveStrand(String name, long step, long span) {
    super(name);
    this.step = step;
    this.span = span;
  }

  /// The newest sample is one that a tick sees and changes nothing.
  void idle(long tick) {
    seenFrom = tick;
  }

  @Override
  void judged(long tick) {
    seenFrom = tick;
  }

  @Override
  long seenFrom() {
    return seenFrom;
  }

  /// Takes a sample in; the last of a slot wins. One that is too old to matter is left out.
  void add(long stampMillis, double value) {
    long slot = Math.floorDiv(stampMillis, step);
    if (count > 0 && slot < slots[count - 1] - span / step) {
      return;
    }
    int at = Arrays.binarySearch(slots, 0, count, slot);
    if (at >= 0) {
      values[at] = value;
      return;
    }
    makeRoom(slot);
    int place = -Arrays.binarySearch(slots, 0, count, slot) - 1;
    System.arraycopy(slots, place, slots, place + 1, count - place);
    System.arraycopy(values, place, values, place + 1, count - place);
    slots[place] = slot;
    values[place] = value;
    count++;
  }

  private void makeRoom(long newest) {
    if (count < slots.length) {
      return;
    }
    long oldest = Math.max(newest, slots[count - 1]) - span / step - 1;
    int old = 0;
    while (old < count && slots[old] < oldest) {
      old++;
    }
    if (old * 4 > count) {
      count -= old;
      System.arraycopy(slots, old, slots, 0, count);
      System.arraycopy(values, old, values, 0, count);
    } else {
      slots = Arrays.copyOf(slots, 2 * count);
      values = Arrays.copyOf(values, 2 * count);
    }
  }

  @Override
  long newestMillis() {
    return count == 0 ? GroupState.NEVER : slots[count - 1] * step;
  }

  @Override
  Trace between(long afterMillis, long untilMillis) {
    long first = Math.floorDiv(afterMillis, step) + 1;
    long last = Math.floorDiv(untilMillis, step);
    double[] part = new double[(int) Math.max(0, last - first + 1)];
    Arrays.fill(part, Double.NaN);
    for (int i = count - 1; i >= 0 && slots[i] >= first; i--) {
      if (slots[i] <= last) {
        part[(int) (slots[i] - first)] = values[i];
      }
    }
    return new Trace(name(), first * step, step, part);
  }
}
