package tocsin.metrics.codec;

import java.nio.ByteBuffer;
import tocsin.metrics.store.SampleSource.PointConsumer;

/// Codec 2 of `docs/formats/block-v1.md`: stamps and values apart, in groups of 256, as decimals in
/// as few bits as they need. Nothing is written in it any more: [ValueWriter] came after it.
public final class PackedCodec {
  public static final byte ID = 2;

  private PackedCodec() {}

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
