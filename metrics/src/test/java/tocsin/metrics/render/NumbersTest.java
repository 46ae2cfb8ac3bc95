package tocsin.metrics.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  private static String plain(double v) {
    Written out = new Written();
    Numbers.plain(out, v);
    return out.toString();
  }

  @Test
  void everyNumberIsTheShortestTextThatReadsBackToTheBit() {
    Random random = new Random(41);
    for (int i = 0; i < 300_000; i++) {
      double v =
          switch (i % 4) {
            case 0 -> random.nextInt(1_000_000) / Math.pow(10, random.nextInt(8));
            case 1 -> -random.nextLong(1L << 50) / 1e6;
            case 2 -> random.nextGaussian() * Math.pow(10, random.nextInt(30) - 15);
            default -> Double.longBitsToDouble(random.nextLong());
          };
      if (Double.isFinite(v)) {
        String text = plain(v);
        assertThat(Double.parseDouble(text)).isEqualTo(v);
        assertThat(new BigDecimal(text)).isEqualByComparingTo(new BigDecimal(Double.toString(v)));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.1,0.1",
    "-0.05,-0.05",
    "12.5,12.5",
    "1000.001,1000.001",
    "0.000001,0.000001",
    "7,7.0",
    "-3,-3.0",
    "12345678.25,12345678.25"
  })
  void decimalsAreWrittenWithoutExponent(double v, String text) {
    assertThat(plain(v)).isEqualTo(text);
  }
}
