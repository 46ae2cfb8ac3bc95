package tocsin.bench.micro;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import tocsin.bench.load.LoadSeries;
import tocsin.bench.load.Rounds;
import tocsin.bench.load.Values;
import tocsin.metrics.store.SampleBatch;
import tocsin.metrics.store.StoreUnavailableException;
import tocsin.metrics.tsdb.EmbeddedStore;
import tocsin.metrics.tsdb.StoreLimits;

/// Batches of known series appended to a store on a disk: judged, written to the log and put into
/// the head. Heads become blocks meanwhile, as they do in a server.
@State(Scope.Thread)
public class AppendBenchmark extends Micro {
  private static final int SERIES = 1_024;
  private static final long START = 1_790_000_000L;

  /// Values are made beforehand, so many rounds of them, and come again.
  private static final int ROUNDS = 256;

  private final long[] numbers = new long[SERIES * ROUNDS];
  private final byte[] places = new byte[SERIES];
  private final SampleBatch batch = new SampleBatch(SERIES);
  private final Path folder;
  private final EmbeddedStore store;
  private final int[] references;
  private int round;

  /// Whether all series are watched, and how: `no`, `calm` (no value matters) or `all` (each does,
  /// and somebody takes it).
  @Param({"no", "calm", "all"})
  public String watched = "no";

  public AppendBenchmark() {
    List<LoadSeries> series = LoadSeries.share(0, SERIES, 0, 1);
    var values = new Values(series, 1);
    for (int i = 0; i < numbers.length; i++) {
      values.advance(i % SERIES);
      numbers[i] = values.number(i % SERIES);
      places[i % SERIES] = (byte) values.places(i % SERIES);
    }
    try {
      this.folder = Files.createTempDirectory("append-benchmark-");
      this.store =
          new EmbeddedStore(folder, StoreLimits.USUAL, () -> Instant.ofEpochSecond(second()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.references = series.stream().mapToInt(this::reference).toArray();
  }

  private int reference(LoadSeries series) {
    return store.reference(ByteBuffer.wrap(series.path().getBytes(StandardCharsets.UTF_8)));
  }

  private long second() {
    return START + (long) round * Rounds.STEP;
  }

  @Setup
  public void watch() {
    double least = watched.equals("all") ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    if (!watched.equals("no")) {
      store.tap().open();
      for (int reference : references) {
        store.tap().watch(reference, least, -least, false);
      }
    }
  }

  /// One sample of a batch of 1,024.
  @Benchmark
  @OperationsPerInvocation(SERIES)
  public int batch() throws StoreUnavailableException {
    round++;
    batch.clear();
    long millis = second() * 1_000;
    int from = round % ROUNDS * SERIES;
    for (int i = 0; i < SERIES; i++) {
      batch.addDecimal(references[i], millis, numbers[from + i], places[i]);
    }
    int accepted = store.append(batch).accepted();
    store.tap().drain((_, _, _) -> {});
    return accepted;
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
