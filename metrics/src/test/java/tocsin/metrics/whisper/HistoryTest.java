package tocsin.metrics.whisper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.metrics.query.Fetch;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.QueryWindow;
import tocsin.metrics.retention.RetentionRules;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.MemoryStore;
import tocsin.metrics.store.SampleBatch;

/// Points of a whisper file, brought over and asked for under the file's own rules, are what
/// Graphite's library reads from the file, whichever archive answers.
class HistoryTest {
  // As in make.py beside the golden files.
  private static final long NOW = 1_750_032_000 + 5_407;
  private static final RetentionRules RULES =
      RetentionRules.parse(
          "[all]\npattern = .*\nretentions = 1s:120,10s:120,60s:120\n",
          "[all]\npattern = .*\nxFilesFactor = 0.25\naggregationMethod = sum\n");

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  private InputStream resource(String name) {
    return Objects.requireNonNull(getClass().getResourceAsStream(name));
  }

  private MemoryStore brought() throws IOException, BadWhisperException {
    Path file = folder.resolve("golden.wsp");
    Files.copy(resource("golden.wsp"), file);
    var store =
        new MemoryStore(InstantSource.fixed(Instant.ofEpochSecond(NOW)), Duration.ofDays(1), 1);
    var batch = new SampleBatch(1_000);
    int reference = store.reference(ByteBuffer.wrap(new byte[] {'a'}));
    try (Whisper whisper = Whisper.open(file)) {
      whisper.points(NOW, (millis, value) -> batch.add(reference, millis, value));
    }
    store.append(batch);
    return store;
  }

  private Map<Long, Double> golden(String step) throws IOException {
    try (var in =
        new BufferedReader(
            new InputStreamReader(resource("golden.txt"), StandardCharsets.US_ASCII))) {
      return in.lines()
          .map(line -> Arrays.asList(line.split(" ", -1)))
          .filter(part -> part.getFirst().equals(step))
          .collect(
              Collectors.toMap(
                  part -> Long.parseLong(part.get(1)),
                  part -> Double.parseDouble(part.get(2)),
                  (a, b) -> b,
                  TreeMap::new));
    }
  }

  // The two finer rings reach 10 s and 60 s further, but there only with a part of a coarser slot.
  @ParameterizedTest
  @CsvSource({"1, 110", "10, 1140", "60, 7200"})
  void everyArchiveAnswersAsInGraphite(String step, long back) throws Exception {
    var window = new QueryWindow(NOW - back, NOW, NOW, ZoneOffset.UTC);

    Frame frame =
        new Fetch(brought(), RULES).read(new SeriesName("a"), "a", window, 1_000_000).orElseThrow();

    Map<Long, Double> shown = new TreeMap<>();
    for (int i = 0; i < frame.values().length; i++) {
      if (!Double.isNaN(frame.values()[i])) {
        shown.put(frame.at(i), frame.values()[i]);
      }
    }
    Map<Long, Double> expected = golden(step);
    expected.keySet().removeIf(at -> at <= NOW - back);
    assertThat(frame.step()).isEqualTo(Long.parseLong(step));
    assertThat(shown).hasSizeGreaterThan(70).isEqualTo(expected);
  }
}
