package tocsin.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
  private static final Rounds ROUNDS = new Rounds(1_790_000_000L, 0, 3);

  @Test
  void theSameSeedGivesTheSameBytes() {
    List<LoadSeries> series = LoadSeries.share(0, 1_000, 0, 1);

    assertThat(text(series, 1)).isEqualTo(text(series, 1)).isNotEqualTo(text(series, 2));
  }

  @Test
  void everyKindOfSeriesIsWrittenAsItsKindSays() {
    String text = text(LoadSeries.share(0, 10, 0, 1), 1);

    assertThat(text.lines().limit(10))
        .satisfiesExactly(
            line -> assertThat(line).matches("prod.eu-west-1.web.host00000.+total \\d+ \\d{10}"),
            line -> assertThat(line).contains(".bytes_in_total ").matches("\\S+ \\d+ \\d{10}"),
            line -> assertThat(line).contains(".requests_total ").matches("\\S+ \\d+ \\d{10}"),
            line -> assertThat(line).contains(".user_percent ").matches("\\S+ \\d+\\.\\d\\d \\d+"),
            line -> assertThat(line).contains(".load_ratio ").matches("\\S+ \\d+\\.\\d\\d \\d+"),
            line -> assertThat(line).contains(".latency_ms ").matches("\\S+ \\d+\\.\\d\\d \\d+"),
            line -> assertThat(line).contains(".queue_depth ").matches("\\S+ \\d+ \\d{10}"),
            line -> assertThat(line).contains(".open_conns ").matches("\\S+ \\d+ \\d{10}"),
            line -> assertThat(line).contains(".health_up ").matches("\\S+ [01] \\d{10}"),
            line -> assertThat(line).contains(".jitter_sec ").matches("\\S+ 0\\.\\d{6} \\d+"));
  }

  @Test
  void whatIsWrittenIsTheValue() {
    List<LoadSeries> series = LoadSeries.share(0, 1_000, 0, 1);
    var values = new Values(series, 7);

    List<Double> written =
        text(series, 7).lines().map(line -> Double.valueOf(line.split(" ", -1)[1])).toList();

    assertThat(written).hasSize(3_000);
    for (int i = 0; i < written.size(); i++) {
      values.advance(i % 1_000);
      assertThat(written.get(i)).isEqualTo(values.value(i % 1_000));
    }
  }

  /// Figures of other days are compared with, so the bytes must stay what they are.
  @Test
  void theBytesStayWhatTheyHaveAlwaysBeen() {
    String first = text(LoadSeries.share(0, 20, 0, 1), 1).lines().toList().getFirst();

    assertThat(first)
        .isEqualTo("prod.eu-west-1.web.host00000.cpu.total.ctx_switches_total 27659589 1790000000");
  }

  private static String text(List<LoadSeries> series, long seed) {
    var text = new StringBuilder();
    for (ByteBuffer chunk : new Lines(series, seed).text(ROUNDS)) {
      text.append(StandardCharsets.US_ASCII.decode(chunk));
    }
    return text.toString();
  }
}
