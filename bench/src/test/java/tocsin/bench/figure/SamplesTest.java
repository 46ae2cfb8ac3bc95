package tocsin.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplesTest {
  private static final double[] HUNDRED =
      IntStream.rangeClosed(1, 100).mapToDouble(i -> 101 - i).toArray();

  @Test
  void aPercentileIsTheValueThatItsShareIsBelow() {
    assertThat(Samples.percentile(HUNDRED, 0)).isEqualTo(1);
    assertThat(Samples.percentile(HUNDRED, 0.5)).isEqualTo(51);
    assertThat(Samples.percentile(HUNDRED, 0.99)).isEqualTo(100);
    assertThat(Samples.percentile(HUNDRED, 1)).isEqualTo(100);
  }

  @Test
  void ofNothingThereIsNone() {
    assertThat(Samples.percentile(new double[0], 0.5)).isNaN();
  }
}
