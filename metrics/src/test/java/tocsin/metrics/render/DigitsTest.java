package tocsin.metrics.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {
  private static String text(byte[] into, int end) {
    return new String(into, 0, end, StandardCharsets.US_ASCII);
  }

  @Test
  void numbersAreWrittenAsTheyAreRead() {
    var random = new Random(7);
    byte[] into = new byte[Digits.MOST + Digits.BEYOND];
    for (int i = 0; i < 2_000_000; i++) {
      long number = i < 200_000 ? i : random.nextLong() >>> 1 + random.nextInt(62);
      assertThat(text(into, Digits.whole(into, 0, number))).isEqualTo(Long.toString(number));
    }
    assertThat(text(into, Digits.whole(into, 0, Long.MAX_VALUE))).isEqualTo("" + Long.MAX_VALUE);
  }

  @Test
  void fourDigitsStandInOneWord() {
    var into = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int number = 0; number < 10_000; number++) {
      into.putInt(0, Digits.four(number));
      assertThat(text(into.array(), 4)).isEqualTo("%04d".formatted(number));
    }
  }

  @Test
  void hundredthsHaveOnePlaceAtLeast() {
    byte[] into = new byte[2 * Long.BYTES];
    for (int number = 0; number < 100_000; number++) {
      assertThat(text(into, Digits.hundredths(into, 0, number)))
          .isEqualTo(Double.toString(number / 100.0));
    }
    assertThat(text(into, Digits.hundredths(into, 0, 99_999_999))).isEqualTo("999999.99");
    assertThat(text(into, Digits.hundredths(into, 0, 99_999_900))).isEqualTo("999999.0");
  }

  @Test
  void fewHundredthsAreWrittenAsMany() {
    byte[] into = new byte[2 * Long.BYTES];
    for (int number = 0; number < 100 * Digits.FEW; number++) {
      assertThat(text(into, Digits.fewHundredths(into, 0, number)))
          .isEqualTo(Double.toString(number / 100.0));
    }
  }

  @Test
  void millionthsHaveOnePlaceAtLeast() {
    byte[] into = new byte[3 * Long.BYTES];
    var random = new Random(11);
    for (int i = 0; i < 1_000_000; i++) {
      long number = random.nextLong(1_000L, 10_000_000_000L) / (i % 3 == 0 ? 100_000 : 1);
      String shortest = BigDecimal.valueOf(number, 6).stripTrailingZeros().toPlainString();
      assertThat(text(into, Digits.millionths(into, 0, number)))
          .isEqualTo(shortest.contains(".") ? shortest : shortest + ".0");
    }
    assertThat(text(into, Digits.millionths(into, 0, 0))).isEqualTo("0.0");
    assertThat(text(into, Digits.millionths(into, 0, 1))).isEqualTo("0.000001");
  }

  @Test
  void zerosStandInFrontOfANumberAndNotAtTheEndOfPlaces() {
    byte[] into = new byte[Long.BYTES];
    assertThat(text(into, Digits.padded(into, 0, 1_234))).isEqualTo("00001234");
    assertThat(text(into, Digits.padded(into, 0, 0))).isEqualTo("00000000");
    assertThat(text(into, Digits.places(into, 0, 1_234_000))).isEqualTo("01234");
    assertThat(text(into, Digits.places(into, 0, 1))).isEqualTo("00000001");
    assertThat(text(into, Digits.places(into, 0, 0))).isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource({
    "1764212400,10",
    "1764219990,10",
    "1764219999,1",
    "999999990,10",
    "9999999990,10",
    "-20,7",
    "0,3600",
    "1764212400,86400",
    "1764212400,3153600000"
  })
  void stampsAreWrittenAsEachByItselfWouldBe(long first, long step) {
    for (JsonPoint point : List.of(JsonPoint.PAIR, JsonPoint.RICKSHAW)) {
      String between = new String(point.between(), StandardCharsets.US_ASCII);
      String behind = new String(point.behind(), StandardCharsets.US_ASCII);
      double[] values = new double[2_000];
      var expected = new StringBuilder();
      for (int i = 0; i < values.length; i++) {
        values[i] = i % 7 == 3 ? Double.NaN : i;
        if (i % 7 != 3) {
          expected.append(i).append(".0").append(between).append(first + i * step).append(behind);
        }
      }
      var written = new Written();
      new JsonPoints(point, true, step).write(written, values, 0, values.length, first);
      assertThat(written).hasToString(expected.toString());
    }
  }
}
