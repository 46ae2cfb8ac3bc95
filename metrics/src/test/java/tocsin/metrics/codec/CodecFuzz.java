package tocsin.metrics.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import tocsin.metrics.fuzz.FuzzTarget;

/// Bytes read as points, which must come back from their encoding to the bit; and bytes read as an
/// encoding, which gives points or runs out of bounds, and nothing else.
public final class CodecFuzz implements FuzzTarget {
  private static final int MOST = 4_096;

  private final ValueWriter values = new ValueWriter();
  private final StampSteps steps = new StampSteps();
  private final ByteSink sink = new ByteSink(64);

  @Override
  public void take(byte[] input) {
    ByteBuffer from = ByteBuffer.wrap(input).order(ByteOrder.LITTLE_ENDIAN);
    int kind = input.length == 0 ? 0 : from.get();
    byte[] rest = Arrays.copyOfRange(input, from.position(), input.length);
    if ((kind & 1) == 0) {
      comesBack(from, kind);
    } else {
      decoded(rest, 1 + (kind & 0xFF) * 16);
    }
  }

  /// The low bits say what values are made of: bits, whole numbers, or decimals.
  private void comesBack(ByteBuffer from, int kind) {
    long[] millis = new long[Math.min(MOST, from.remaining() / Long.BYTES)];
    double[] numbers = new double[millis.length];
    long at = 0;
    for (int i = 0; i < millis.length; i++) {
      long word = from.getLong();
      at += 1 + (word >>> 56);
      millis[i] = at;
      numbers[i] =
          switch (kind >>> 1 & 3) {
            case 0 -> Double.longBitsToDouble(word);
            case 1 -> word >> 20;
            case 2 -> (word >> 24) / 100.0;
            default -> (float) (word >> 40) / 3;
          };
    }
    sink.clear();
    values.write(sink, numbers, 0, numbers.length);
    int valueBytes = sink.size();
    steps.write(sink, millis, 0, millis.length);
    Points points = loaded(Arrays.copyOf(sink.bytes(), sink.size()));
    points.reserve(millis.length);
    points.decodeValues(millis.length);
    assertThat(points.source().position()).isEqualTo(valueBytes);
    assertSameBits(points.values(), numbers);
    if (millis.length > 0) {
      points.decodeStamps(millis[0], millis.length);
      assertThat(Arrays.copyOf(points.millis(), millis.length)).containsExactly(millis);
    }
  }

  private static void assertSameBits(double[] read, double[] written) {
    for (int i = 0; i < written.length; i++) {
      assertThat(Double.doubleToRawLongBits(read[i]))
          .as("value %d, %s", i, written[i])
          .isEqualTo(Double.doubleToRawLongBits(written[i]));
    }
  }

  private static Points loaded(byte[] bytes) {
    Points points = new Points(Long.MIN_VALUE, Long.MAX_VALUE);
    points.source().load(MemorySegment.ofArray(bytes), 0, bytes.length);
    return points;
  }

  private static void decoded(byte[] bytes, int count) {
    try {
      Points points = loaded(bytes);
      points.reserve(count);
      points.decodeValues(count);
      points.decodeStamps(0, count);
      points.taken(count);
    } catch (IndexOutOfBoundsException e) {
      // What readers of damaged chunks expect.
    }
  }
}
