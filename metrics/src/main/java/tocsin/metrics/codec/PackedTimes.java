package tocsin.metrics.codec;

import java.nio.ByteBuffer;

/// The stamps of codec 2: nothing for each point when they come in one step, else groups of steps.
final class PackedTimes {
  private static final byte REGULAR = 0;
  private static final byte STEPS = 1;

  private PackedTimes() {}

  static void write(ByteBuffer to, long[] millis, int count) {
    long step = count < 2 ? 0 : millis[1] - millis[0];
    boolean regular = true;
    for (int i = 1; i < count; i++) {
      regular &= millis[i] - millis[i - 1] == step;
    }
    to.put(regular ? REGULAR : STEPS);
    Varint.put(to, millis[0]);
    if (regular) {
      Varint.put(to, step);
      return;
    }
    long[] steps = new long[BitGroup.MOST];
    for (int from = 1; from < count; from += BitGroup.MOST) {
      int size = Math.min(BitGroup.MOST, count - from);
      for (int i = 0; i < size; i++) {
        steps[i] = millis[from + i] - millis[from + i - 1];
      }
      BitGroup.write(to, steps, size, BitGroup.shape(steps, size));
    }
  }

  static void read(ByteBuffer from, long[] millis, int count) {
    byte mode = from.get();
    millis[0] = Varint.get(from);
    if (mode == REGULAR) {
      long step = Varint.get(from);
      for (int i = 1; i < count; i++) {
        millis[i] = millis[i - 1] + step;
      }
      return;
    }
    long[] steps = new long[BitGroup.MOST];
    for (int at = 1; at < count; at += BitGroup.MOST) {
      int size = Math.min(BitGroup.MOST, count - at);
      BitGroup.read(from, steps, size);
      for (int i = 0; i < size; i++) {
        millis[at + i] = millis[at + i - 1] + steps[i];
      }
    }
  }
}
