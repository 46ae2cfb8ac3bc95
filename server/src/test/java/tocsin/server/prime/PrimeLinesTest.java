package tocsin.server.prime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrimeLinesTest {
  private static List<String> lines(PrimeLines from, int round) {
    String text = new String(from.round(round, 1_768_442_400L), StandardCharsets.US_ASCII);
    return Arrays.asList(text.split("\n", -1));
  }

  @Test
  void everyLineIsOneOfCarbon() {
    assertThat(lines(new PrimeLines("one"), 3).subList(0, PrimeLines.SERIES))
        .allSatisfy(line -> assertThat(line).matches("[a-z0-9_.-]+ -?\\d+(\\.\\d+)? 1768442400"));
  }

  @Test
  void everySeriesHasANameOfItsOwn() {
    assertThat(lines(new PrimeLines("one"), 0).stream().map(l -> l.split(" ", 2)[0]).distinct())
        .hasSize(PrimeLines.SERIES + 1);
  }

  @Test
  void isTheSameOnEveryMachine() {
    assertThat(lines(new PrimeLines("one"), 0)).isEqualTo(lines(new PrimeLines("one"), 0));
  }
}
