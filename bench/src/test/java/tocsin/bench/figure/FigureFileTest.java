package tocsin.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureFileTest {
  @Test
  void figuresComeBackAsTheyWere(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("figures.json");
    var figures = new Figures(file, InstantSource.fixed(Instant.ofEpochSecond(1_790_000_000)));

    figures.sheet("vm", "a_ingest_c1").put("rate_sent", 1_234.5, "points/s");
    figures.sheet("vm", "a_ingest_c1").put("visible_lag", Double.NaN, "s");

    assertThat(FigureFile.read(file)).isEqualTo(figures.all()).hasSize(2);
    assertThat(Files.readString(file)).contains("\"value\":null").contains("\"at\":1790000000");
  }
}
