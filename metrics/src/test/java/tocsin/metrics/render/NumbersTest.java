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

  /// The definition: the text of whole numbers, of few decimal places, and of all else.
  private static String slow(double v) {
    if (v == Math.rint(v) && Math.abs(v) < 1e15) {
      return (long) v + ".0";
    }
    for (int places = 1; places <= 6; places++) {
      double power = Math.pow(10, places);
      double scaled = Math.rint(v * power);
      if (Math.abs(scaled) < 1e15 && scaled / power == v) {
        return BigDecimal.valueOf((long) scaled, places).toPlainString();
      }
    }
    return Double.toString(v);
  }

  @Test
  void everyNumberIsWrittenAsTheDefinitionHasIt() {
    Random random = new Random(43);
    for (int i = 0; i < 2_000_000; i++) {
      double power = Math.pow(10, random.nextInt(9));
      double v =
          switch (i % 8) {
            case 0 -> random.nextInt(1_000_000) / power;
            case 1 -> -random.nextLong(1L << 50) / power;
            case 2 -> random.nextGaussian() * Math.pow(10, random.nextInt(30) - 15);
            case 3 -> Math.nextUp(random.nextInt(1_000_000) / power);
            case 4 -> Math.nextDown(random.nextLong(1L << 53) / power);
            case 5 -> random.nextLong(2_000_000_000_000_000L) / power;
            case 6 -> random.nextInt(5_000) * power;
            default -> Double.longBitsToDouble(random.nextLong());
          };
      if (Double.isFinite(v) && !plain(v).equals(slow(v))) {
        assertThat(plain(v)).isEqualTo(slow(v));
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
    "12345678.25,12345678.25",
    "-0.0,0.0",
    "999999999.999999,999999999.999999",
    "1000000000.5,1000000000.5",
    "999999999999999,999999999999999.0",
    "1.0E15,1.0E15",
    "0.9999999999,0.9999999999",
    "1.0E-7,1.0E-7",
    "4.9E-324,4.9E-324"
  })
  void decimalsAreWrittenWithoutExponent(double v, String text) {
    assertThat(plain(v)).isEqualTo(text);
  }
}
