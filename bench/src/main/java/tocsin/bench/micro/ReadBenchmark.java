package tocsin.bench.micro;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import tocsin.bench.load.LoadSeries;
import tocsin.bench.load.Rounds;
import tocsin.bench.load.Values;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.SampleBatch;
import tocsin.metrics.store.StoreUnavailableException;
import tocsin.metrics.tsdb.EmbeddedStore;
import tocsin.metrics.tsdb.StoreLimits;

/// A day of one series read from a block.
@State(Scope.Thread)
public class ReadBenchmark extends Micro {
  private static final int SERIES = 1_000;
  private static final Rounds DAY = new Rounds(1_790_000_000L, 0, 24 * 3_600 / Rounds.STEP);

  private final Path folder;
  private final EmbeddedStore store;
  private int next;

  public ReadBenchmark() {
    InstantSource clock = InstantSource.fixed(Instant.ofEpochSecond(DAY.window().to()));
    try {
      this.folder = Files.createTempDirectory("read-benchmark-");
      this.store = new EmbeddedStore(folder, StoreLimits.USUAL, clock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Setup
  public void fill() throws IOException, StoreUnavailableException {
    List<LoadSeries> series = LoadSeries.share(0, SERIES, 0, 1);
    int[] references = series.stream().mapToInt(this::reference).toArray();
    var values = new Values(series, 1);
    var batch = new SampleBatch(SERIES);
    for (int round = DAY.from(); round < DAY.until(); round++) {
      for (int i = 0; i < SERIES; i++) {
        values.advance(i);
        batch.add(references[i], DAY.second(round) * 1_000, values.value(i));
      }
      store.append(batch);
      batch.clear();
    }
    store.writeBlock();
  }

  private int reference(LoadSeries series) {
    return store.reference(ByteBuffer.wrap(series.path().getBytes(StandardCharsets.UTF_8)));
  }

  /// All points of one series after the other.
  @Benchmark
  public double day() {
    next = (next + 1) % SERIES;
    double[] last = new double[1];
    store.read(
        SeriesName.parse(new LoadSeries(next).path()),
        Long.MIN_VALUE,
        Long.MAX_VALUE,
        (millis, value) -> last[0] = value);
    return last[0];
  }

  @TearDown
  public void close() throws IOException {
    store.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
