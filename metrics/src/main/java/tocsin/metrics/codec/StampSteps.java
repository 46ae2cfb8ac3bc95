package tocsin.metrics.codec;

/// The steps between stamps, in groups of 256, for stamps that do not come in one step.
public final class StampSteps {
  private final long[] steps = new long[BitGroup.MOST];

  /// Writes the steps between `count` stamps.
  public void write(ByteSink to, long[] millis, int from, int count) {
    for (int at = 1; at < count; at += BitGroup.MOST) {
      int size = Math.min(BitGroup.MOST, count - at);
      for (int i = 0; i < size; i++) {
        steps[i] = millis[from + at + i] - millis[from + at + i - 1];
      }
      PackedBits.write(to, steps, size, BitGroup.shape(steps, size));
    }
  }

  /// Reads `count - 1` steps; the first stamp is there already.
  static void read(ByteSource from, long[] millis, int at, int count) {
    for (int done = 1; done < count; done += BitGroup.MOST) {
      PackedBits.read(from, millis, at + done, Math.min(BitGroup.MOST, count - done));
    }
    for (int i = at + 1; i < at + count; i++) {
      millis[i] += millis[i - 1];
    }
  }
}
