package tocsin.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tocsin.bench.load.LoadSeries;
import tocsin.bench.load.Values;
import tocsin.bench.peer.RemoteReader.Sample;

class WriteBodyTest {
  private static final long FIRST = 1_790_000_000_000L;
  private static final long SECOND = 1_790_000_010_000L;

  @Test
  void aRequestIsReadAsEverySeriesWithItsNextValue() {
    List<LoadSeries> series = LoadSeries.share(0, 150, 0, 1);
    var expected = new Values(series, 3);
    var values = new Values(series, 3);
    WriteBody body = WriteBody.of(series).getFirst();

    for (long millis : List.of(FIRST, SECOND)) {
      List<Sample> samples = RemoteReader.read(body.write(values, millis));

      assertThat(samples).hasSize(150);
      for (int i = 0; i < 150; i++) {
        expected.advance(i);
        assertThat(samples.get(i))
            .isEqualTo(new Sample(labels(series.get(i)), expected.value(i), millis));
      }
    }
  }

  @Test
  void twoThousandSeriesGoIntoOneRequest() {
    List<WriteBody> bodies = WriteBody.of(LoadSeries.share(0, 4_500, 0, 1));

    assertThat(bodies).extracting(WriteBody::series).containsExactly(2_000, 2_000, 500);
  }

  private static Map<String, String> labels(LoadSeries s) {
    return Map.of(
        "__name__", s.metric(), "dc", s.zone(), "env", "prod", "host", s.host(), "role", s.role());
  }
}
