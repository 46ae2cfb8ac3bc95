package tocsin.metrics.codec;

import java.nio.ByteBuffer;

/// The stamps of codec 2: nothing for each point when they come in one step, else groups of steps.
final class PackedTimes {
  private static final byte REGULAR = 0;

  private PackedTimes() {}

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
