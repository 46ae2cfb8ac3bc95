package tocsin.metrics.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

final class PackedCodecTest {
  private static final long START = 1_768_442_400_000L;

  @Test
  void givesBackEveryBitOfWhateverItWasGiven() {
    Random random = new Random(7);
    List<DoubleUnaryOperator> kinds =
        List.of(
            v -> v + random.nextInt(1_000),
            v -> (Math.rint(v * 100) + random.nextInt(101) - 50) / 100,
            v -> random.nextInt(20),
            v -> random.nextInt(50) == 0 ? random.nextInt() : v,
            v -> random.nextInt(1_000_000) / 1e6,
            v -> random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20),
            v -> Double.longBitsToDouble(random.nextLong()),
            v -> random.nextBoolean() ? -0.0 : 1e300 * random.nextInt(3));
    for (int round = 0; round < 2_000; round++) {
      int count = 1 + random.nextInt(round % 10 == 0 ? 1_000 : 130);
      long[] millis = stamps(random, count);
      double[] values = new double[count];
      double value = 100;
      for (int i = 0; i < count; i++) {
        value = kinds.get(round % kinds.size()).applyAsDouble(value);
        values[i] = value;
      }
      assertThat(decoded(encoded(millis, values), count)).isEqualTo(listed(millis, values));
    }
  }

  private static long[] stamps(Random random, int count) {
    long[] millis = new long[count];
    int kind = random.nextInt(4);
    millis[0] = START + random.nextInt(10_000);
    for (int i = 1; i < count; i++) {
      long jitter = kind == 1 ? random.nextInt(9) : kind == 2 && random.nextInt(60) == 0 ? 1 : 0;
      long far = kind == 3 ? random.nextLong(1L << random.nextInt(40)) : 0;
      millis[i] = millis[i - 1] + 10_000 + jitter * 10_000 + far;
    }
    return millis;
  }

  @Test
  void takesTheExtremesOfTimeAndValue() {
    long[] millis = {Long.MIN_VALUE, -1, 0, 1, Long.MAX_VALUE};
    double[] values = {
      Double.MAX_VALUE, Double.MIN_VALUE, Double.NaN, -0.0, Double.NEGATIVE_INFINITY
    };

    assertThat(decoded(encoded(millis, values), 5)).isEqualTo(listed(millis, values));
  }

  @Test
  void takesAboutAByteForAPointOfWhatServersSend() {
    Random random = new Random(1);
    int count = 720;
    long bytes = 0;
    for (int series = 0; series < 100; series++) {
      double[] values = new double[count];
      double value = 1_000;
      for (int i = 0; i < count; i++) {
        value =
            switch (series % 10) {
              case 0, 1, 2 -> value + random.nextInt(1_000);
              case 3, 4, 5 -> (Math.rint(value * 100) + random.nextInt(101) - 50) / 100;
              case 6, 7 -> random.nextInt(20);
              case 8 -> random.nextInt(200) == 0 ? value + 1 : value;
              default -> random.nextInt(1_000_000) / 1e6;
            };
        values[i] = value;
      }
      bytes += encoded(regular(count), values).length;
    }
    // The mix has 0.98 bytes of entropy.
    assertThat(bytes / (100.0 * count)).isLessThan(1.08);
  }

  @Test
  void aSeriesThatDoesNotMoveCostsNextToNothing() {
    double[] values = new double[720];
    Arrays.fill(values, 42.5);

    assertThat(encoded(regular(720), values)).hasSizeLessThan(50);
  }

  @Test
  void oneOutlierDoesNotWidenItsNeighbours() {
    double[] values = new double[256];
    Arrays.setAll(values, i -> i % 2);
    int usual = encoded(regular(256), values).length;
    values[64] = 1e12;

    assertThat(encoded(regular(256), values).length).isLessThan(usual + 12);
  }

  @Test
  void isWrittenAsTheFormatSays() {
    long[] millis = {1_000, 11_000, 21_000, 31_000};
    double[] values = {1.5, 2.25, 3, 2.5};

    // Regular: mode 0, first, step. Values: two places, one group of mantissas 150 to 300.
    assertThat(HexFormat.of().formatHex(encoded(millis, values)))
        .isEqualTo("00d00fa09c01" + "09" + "ac02" + "08" + "00" + "004b9664");
  }

  private static long[] regular(int count) {
    long[] millis = new long[count];
    Arrays.setAll(millis, i -> START + i * 10_000L);
    return millis;
  }

  private static byte[] encoded(long[] millis, double[] values) {
    ByteBuffer to =
        ByteBuffer.allocate(OldPackedWriter.mostBytes(millis.length))
            .order(ByteOrder.LITTLE_ENDIAN);
    new OldPackedWriter(to).write(millis, values);
    byte[] bytes = new byte[to.flip().remaining()];
    to.get(bytes);
    return bytes;
  }

  private static List<String> decoded(byte[] bytes, int count) {
    List<String> points = new ArrayList<>();
    PackedCodec.decode(
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN),
        count,
        (t, v) -> points.add(t + " " + Double.doubleToRawLongBits(v)));
    return points;
  }

  private static List<String> listed(long[] millis, double[] values) {
    List<String> points = new ArrayList<>();
    for (int i = 0; i < millis.length; i++) {
      points.add(millis[i] + " " + Double.doubleToRawLongBits(values[i]));
    }
    return points;
  }
}
