package tocsin.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LoadSeriesTest {
  @Test
  void aPathHasSevenNodesAndNamesItsHost() {
    var series = new LoadSeries(123_456);

    assertThat(series.path())
        .isEqualTo("prod.us-west-2.database.host01234.net.eth0.queue_depth")
        .contains(series.host(), series.zone(), series.role());
    assertThat(series.metric()).isEqualTo("net_eth0_queue_depth");
  }

  @Test
  void aReplacedHostHasAnotherName() {
    assertThat(new LoadSeries(500, 18).host()).isEqualTo("host00005-12");
  }

  @Test
  void sharesTogetherAreAllSeries() {
    List<LoadSeries> even = LoadSeries.share(0, 10, 0, 2);
    List<LoadSeries> odd = LoadSeries.share(0, 10, 1, 2);

    assertThat(even).hasSize(5).doesNotContainAnyElementsOf(odd);
    assertThat(odd).extracting(LoadSeries::number).containsExactly(1, 3, 5, 7, 9);
  }
}
