package tocsin.metrics.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {
  @Test
  void writesZerosInFront() {
    byte[] into = new byte[6];
    int end = Digits.padded(into, 0, 7, 3);
    end = Digits.padded(into, end, 12, 2);
    end = Digits.padded(into, end, 0, 1);

    assertThat(new String(into, 0, end, StandardCharsets.US_ASCII)).isEqualTo("007120");
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
    var stamps = new Stamps(first, step);
    var written = new Written();
    var expected = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      if (i % 7 == 3) {
        stamps.skip();
        continue;
      }
      stamps.next(written.sign(','));
      expected.append(',').append(first + i * step);
    }
    assertThat(written).hasToString(expected.toString());
  }
}
