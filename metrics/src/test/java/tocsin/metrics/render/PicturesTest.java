package tocsin.metrics.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import tocsin.metrics.query.Frame;

class PicturesTest {
  private static Drawing drawing(List<Frame> frames) {
    return new Drawing(
        390,
        240,
        "a < b",
        0,
        600,
        ZoneOffset.UTC,
        Look.LIGHT,
        frames,
        List.of(new Drawing.Limit(90, "limit")),
        List.of(new Drawing.Marker(300, "deploy")));
  }

  @Test
  void aDrawingShowsLimitAndMarkerAndEscapesWords() {
    Frame frame = Frame.of("load", 0, 600, 60, new double[] {1, Double.NaN, 95, 3});

    assertThat(Pictures.svg(drawing(List.of(frame))))
        .contains("limit 90", "deploy", "a &lt; b")
        .doesNotContain("NaN");
  }

  @Test
  void aDrawingWithoutSeriesSaysSo() {
    assertThat(Pictures.svg(drawing(List.of()))).contains("No data");
  }

  @Test
  void aPngIsAPng() {
    assertThat(Pictures.png(drawing(List.of()), 2)).startsWith(0x89, 'P', 'N', 'G');
  }
}
