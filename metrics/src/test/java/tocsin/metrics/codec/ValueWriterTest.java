package tocsin.metrics.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class ValueWriterTest {
  private final ValueWriter writer = new ValueWriter();

  private byte[] encoded(double... values) {
    ByteSink to = new ByteSink(16);
    writer.write(to, values, 0, values.length);
    return Arrays.copyOf(to.bytes(), to.size());
  }

  private static double[] decoded(byte[] bytes, int count) {
    Points points = new Points(Long.MIN_VALUE, Long.MAX_VALUE);
    points.source().load(MemorySegment.ofArray(bytes), 0, bytes.length);
    points.reserve(count);
    points.decodeValues(count);
    assertThat(points.source().position()).isEqualTo(bytes.length);
    return Arrays.copyOf(points.values(), count);
  }

  private static long[] bits(double[] values) {
    return Arrays.stream(values).mapToLong(Double::doubleToRawLongBits).toArray();
  }

  @Test
  void givesBackEveryBitOfWhateverItWasGiven() {
    long seed = 7;
    Random random = new Random(seed);
    List<DoubleUnaryOperator> kinds =
        List.of(
            v -> v + random.nextInt(1_000),
            v -> (Math.rint(v * 100) + random.nextInt(101) - 50) / 100,
            v -> random.nextInt(50) == 0 ? random.nextInt() : v,
            v -> random.nextInt(1_000_000) / Math.pow(10, random.nextInt(9)),
            v -> (float) random.nextGaussian(),
            v -> random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20),
            v -> Double.longBitsToDouble(random.nextLong()),
            v -> random.nextBoolean() ? -0.0 : 1e300 * random.nextInt(3));
    for (int round = 0; round < 4_000; round++) {
      double[] values = new double[1 + random.nextInt(round % 10 == 0 ? 1_000 : 40)];
      double value = 100;
      for (int i = 0; i < values.length; i++) {
        value = kinds.get(round % kinds.size()).applyAsDouble(value);
        values[i] = value;
      }
      assertThat(bits(decoded(encoded(values), values.length)))
          .as("seed %d, round %d", seed, round)
          .isEqualTo(bits(values));
    }
  }

  @Test
  void takesTheExtremes() {
    double[] values = {
      Double.MAX_VALUE, Double.MIN_VALUE, Double.NaN, -0.0, Double.NEGATIVE_INFINITY, 0.0, 1L << 51
    };

    assertThat(bits(decoded(encoded(values), values.length))).isEqualTo(bits(values));
  }

  @Test
  void isWrittenAsTheFormatSays() {
    HexFormat hex = HexFormat.of();
    // Two places, no differences, from 150 in 8 bits.
    assertThat(hex.formatHex(encoded(1.5, 2.25, 3, 2.5))).isEqualTo("09ac0208004b9664");
    // One difference: from 1,000 in steps of 5.
    assertThat(hex.formatHex(encoded(1_000, 1_005, 1_010, 1_015, 1_020))).isEqualTo("02d00f0a00");
    // Bits without the 52 zeros that both end in: 0x800 is one above 0x7ff.
    assertThat(hex.formatHex(encoded(-0.0, Double.POSITIVE_INFINITY))).isEqualTo("d0fe1f0101");
    // An outlier beside zeros and ones.
    double[] values = new double[64];
    values[2] = 1e6;
    assertThat(hex.formatHex(encoded(values))).startsWith("0100800102c0843d").hasSize(16);
  }

  @Test
  void floatsThatWereMadeDoublesTakeTheBytesOfFloats() {
    Random random = new Random(1);
    double[] values = random.doubles(256).map(d -> (float) d + 1).toArray();

    assertThat(encoded(values)).hasSizeLessThan(256 * 3 + 16);
  }

  @Test
  void theSumOfDecimalsIsExact() {
    double[] tenths = new double[1_000];
    Arrays.fill(tenths, 0.1);
    tenths[999] = 7;

    DecimalSum sum = writer.write(new ByteSink(16), tenths, 0, 1_000);

    assertThat(sum.exponent()).isEqualTo(1);
    assertThat(sum.mantissa()).hasValue(1_069);
  }

  @Test
  void whatIsNoDecimalHasNoExactSum() {
    double[] values = new double[600];
    values[300] = 1.0 / 3;

    assertThat(writer.write(new ByteSink(16), values, 0, 600).exponent()).isEqualTo(Decimals.NONE);
  }
}
