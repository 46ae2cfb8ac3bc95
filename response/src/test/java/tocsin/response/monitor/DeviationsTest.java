package tocsin.response.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tocsin.ground.json.BadFieldsException;

/// How unusual a value is for its time of the season.
final class DeviationsTest {
  private static final double NONE = Double.NaN;

  @Test
  void countsDistancesFromTheMedianInMedianDistances() {
    double[] away = new Deviations(1, 3).of(new double[] {8, 10, 12, 14, NONE}, 0);

    // 0.6745 * (14 - 10) / 2
    assertThat(away).containsExactly(NONE, NONE, NONE, 1.349, NONE);
  }

  @Test
  void nothingIsFartherThanAThousand() {
    double[] away = new Deviations(1, 3).of(new double[] {8, 10, 12, 1e300, -1e9}, 0);
    assertThat(away[3]).isEqualTo(1_000);

    double[] flat = new Deviations(1, 3).of(new double[] {5, 5, 5, 4, 5}, 0);
    assertThat(flat).containsExactly(NONE, NONE, NONE, -1_000, 0);
  }

  @Test
  void isTheSameWhereverThePastIsCut() {
    for (int seed = 0; seed < 50; seed++) {
      var random = new Random(seed);
      double[] values = new double[300];
      Arrays.setAll(values, i -> random.nextInt(8) == 0 ? NONE : random.nextGaussian());
      var deviations = new Deviations(1 + random.nextInt(10), 3 + random.nextInt(6));
      double[] whole = deviations.of(values, 0);

      int reach = deviations.season() * deviations.seasons();
      int cut = random.nextInt(100);
      double[] part = deviations.of(Arrays.copyOfRange(values, cut, 300), reach);

      assertThat(Arrays.copyOfRange(part, reach, part.length))
          .as("seed %d", seed)
          .isEqualTo(Arrays.copyOfRange(whole, cut + reach, 300));
    }
  }

  @Test
  void seasonsAreForDeviationsAloneAndSixWeeksLongAtMost() {
    assertThatThrownBy(() -> changing("'kind': 'percent', 'since': '1d', 'seasons': 4"))
        .isInstanceOf(BadFieldsException.class)
        .hasMessageContaining("seasons")
        .hasMessageContaining("only for deviations");
    assertThatThrownBy(() -> changing("'kind': 'deviations', 'since': '7d', 'seasons': 7"))
        .isInstanceOf(BadFieldsException.class)
        .hasMessageContaining("'7' times 7 d");
    assertThatThrownBy(() -> changing("'kind': 'deviations', 'since': '7d', 'seasons': 2"))
        .isInstanceOf(BadFieldsException.class);
  }

  @Test
  void isLookedAtEachMinuteUnlessItIsSaid() {
    Monitor daily = changing("'kind': 'deviations', 'since': '1d'");

    assertThat(daily.every()).isEqualTo(Duration.ofMinutes(1));
    assertThat(daily.condition()).isEqualTo("deviations from the 6 values 24 h apart before, > 10");
    assertThat(changing("'kind': 'deviations', 'since': '5m'").every())
        .isEqualTo(Duration.ofSeconds(10));
  }

  private static Monitor changing(String fields) {
    return Monitors.above10(("'change': {" + fields + "}").replace('\'', '"'));
  }
}
