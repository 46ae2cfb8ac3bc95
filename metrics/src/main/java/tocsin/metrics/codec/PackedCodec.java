package tocsin.metrics.codec;

import java.nio.ByteBuffer;
import tocsin.metrics.store.SampleSource.PointConsumer;

/// Codec 2 of `docs/formats/block-v1.md`: stamps and values apart, in groups of 256, as decimals in
/// as few bits as they need. About a byte a point for what servers send; blocks are written in it.
public final class PackedCodec {
  public static final byte ID = 2;

  private PackedCodec() {}

  /// No chunk of so many points takes more bytes.
  public static long mostBytes(int count) {
    return 64 + 17L * count + 32L * (count / BitGroup.MOST + 1);
  }

  /// Writes points, in ascending order of time, at the buffer's position; little-endian.
  public static void encode(ByteBuffer to, long[] millis, double[] values, int count) {
    PackedTimes.write(to, millis, count);
    new PackedValues().write(to, values, count);
  }

  /// Reads `count` points, one at least, from the buffer's position; little-endian.
  public static void decode(ByteBuffer from, int count, PointConsumer to) {
    long[] millis = new long[count];
    double[] values = new double[count];
    PackedTimes.read(from, millis, count);
    new PackedValues().read(from, values, count);
    for (int i = 0; i < count; i++) {
      to.point(millis[i], values[i]);
    }
  }
}
