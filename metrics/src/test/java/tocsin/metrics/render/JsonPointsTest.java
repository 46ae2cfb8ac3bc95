package tocsin.metrics.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Against points that are written one by one.
class JsonPointsTest {
  private static final double[] SPECIAL = {
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    0,
    -0.0,
    0.01,
    0.001,
    -1,
    -0.5,
    9_999,
    9_999.99,
    10_000,
    10_000.01,
    99_999_999,
    99_999_999.5,
    100_000_000,
    21_474_836.47,
    2_147_483_647,
    2_147.483647,
    2_147.483648,
    0.000001,
    1e-6 / 3,
    4_294_967_296.0,
    1e15,
    1e22,
    1.0 / 3,
    Double.MIN_VALUE,
    Double.MAX_VALUE
  };

  private static double drawn(Random chance, int kind) {
    return switch (kind) {
      case 0 -> chance.nextInt(10_000);
      case 1 -> chance.nextInt(100_000_000);
      case 2 -> chance.nextInt(1_000_000) / 100.0;
      case 3 -> chance.nextInt(1_000_000) / 1e6;
      case 4 -> -chance.nextInt(10_000) / 10.0;
      case 5 -> chance.nextDouble();
      case 6 -> Double.NaN;
      case 7 -> chance.nextInt() / 1e6;
      default -> SPECIAL[chance.nextInt(SPECIAL.length)];
    };
  }

  /// Runs of one kind, some long and some of one number.
  private static double[] mixed(Random chance) {
    double[] values = new double[700];
    int kind = 0;
    for (int i = 0; i < values.length; i++) {
      if (chance.nextInt(1 + (i / 100) * 20) == 0) {
        kind = chance.nextInt(9);
      }
      values[i] = drawn(chance, kind);
    }
    return values;
  }

  private static String oneByOne(
      JsonPoint point, boolean noNulls, long step, double[] values, long start) {
    var out = new Written();
    for (int i = 0; i < values.length; i++) {
      if (!noNulls || !Double.isNaN(values[i])) {
        Numbers.json(out, values[i]);
        out.put(point.between()).number(start + i * step).put(point.behind());
      }
    }
    return out.toString();
  }

  private static void check(JsonPoint point, boolean noNulls, long step, double[] values) {
    long start = 1_795_896_750L;
    byte[] room = new byte[16];
    var out = new Written(room);
    new JsonPoints(point, noNulls, step).write(out, values, 0, values.length, start);

    assertThat(out.toString()).isEqualTo(oneByOne(point, noNulls, step, values, start));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 10, 60, 3_600, 86_400})
  void numbersOfAllKindsInAnyOrder(long step) {
    var chance = new Random(step);
    for (int i = 0; i < 50; i++) {
      double[] values = mixed(chance);
      check(JsonPoint.PAIR, false, step, values);
      check(JsonPoint.PAIR, true, step, values);
      check(JsonPoint.RICKSHAW, false, step, values);
    }
  }

  @Test
  void aRunEndsWhereItsPartEnds() {
    double[] values = mixed(new Random(1));
    String whole = oneByOne(JsonPoint.PAIR, false, 10, values, 1_795_896_750L);
    for (int part : new int[] {1, 7, 8, 9, 63, 64, 65, 256}) {
      var out = new Written();
      for (int from = 0; from < values.length; from += part) {
        int until = Math.min(values.length, from + part);
        new JsonPoints(JsonPoint.PAIR, false, 10)
            .write(out, values, from, until, 1_795_896_750L + 10L * from);
      }

      assertThat(out.toBytes()).isEqualTo(whole.getBytes(StandardCharsets.US_ASCII));
    }
  }

  @Test
  void stampsThatHaveNotTenDigits() {
    var values = new double[] {1, 2.5, Double.NaN, 4};
    for (long start : new long[] {-20, 0, 999_999_990L, 9_999_999_990L}) {
      var out = new Written();
      new JsonPoints(JsonPoint.PAIR, false, 10).write(out, values, 0, 4, start);

      assertThat(out.toString()).isEqualTo(oneByOne(JsonPoint.PAIR, false, 10, values, start));
    }
  }
}
