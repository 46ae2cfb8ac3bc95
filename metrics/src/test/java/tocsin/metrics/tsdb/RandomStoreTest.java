package tocsin.metrics.tsdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.MemoryStore;
import tocsin.metrics.store.SampleBatch;
import tocsin.metrics.store.SampleSink;
import tocsin.metrics.store.SampleSource;
import tocsin.metrics.store.SeriesMatcher;
import tocsin.metrics.store.StoreUnavailableException;

/// Whatever is appended in whatever order, written to blocks, merged, restarted or killed
/// meanwhile: the embedded store answers as the memory store does, bit for bit.
class RandomStoreTest {
  private static final Instant NOW = Instant.parse("2026-01-15T02:00:00Z");
  private static final long T = NOW.toEpochMilli();
  private static final InstantSource CLOCK = InstantSource.fixed(NOW);
  private static final Duration RETENTION = Duration.ofDays(60);
  private static final int MAX_SERIES = 150;

  private static final StoreLimits LIMITS =
      new StoreLimits(
          NameLimits.of(MAX_SERIES),
          new HeadLimits(1 << 30, 1 << 30, Duration.ofDays(1)),
          Durability.KILL_SAFE,
          Duration.ofHours(1),
          Long.MAX_VALUE,
          RETENTION);

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void answersAsTheMemoryStoreDoes(long seed) throws Exception {
    Random random = new Random(seed);
    MemoryStore expected = new MemoryStore(CLOCK, RETENTION, MAX_SERIES);
    Path root = folder.resolve("0");
    EmbeddedStore store = new EmbeddedStore(root, LIMITS, CLOCK);
    for (int step = 1; step <= 120; step++) {
      append(random, expected, store);
      switch (random.nextInt(12)) {
        case 0, 1, 2 -> store.writeBlock();
        case 3 -> store.merge();
        case 4 -> {
          store.close();
          store = new EmbeddedStore(root, LIMITS, CLOCK);
        }
        case 5 -> {
          // What the disk holds at this instant is what a killed process leaves behind.
          Path killed = folder.resolve(Integer.toString(step));
          copy(root, killed);
          store.close();
          root = killed;
          store = new EmbeddedStore(root, LIMITS, CLOCK);
        }
        default -> compare(random, expected, store, seed, step);
      }
    }
    store.merge();
    compareAll(expected, store, seed);
    assertThat(store.stats().quarantined()).isZero();
    assertThat(store.stats().damaged()).isZero();
    store.close();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.toList()) {
        Path there = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(there);
        } else {
          Files.copy(file, there);
        }
      }
    }
  }

  private static void append(Random random, MemoryStore expected, EmbeddedStore store)
      throws StoreUnavailableException {
    int size = 1 + random.nextInt(200);
    long base = T - random.nextLong(RETENTION.toMillis() + 100_000_000);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      names.add("series." + random.nextInt(200));
    }
    long valueSeed = random.nextLong();
    assertThat(append(store, names, base, valueSeed))
        .isEqualTo(append(expected, names, base, valueSeed));
  }

  private static Object append(SampleSink sink, List<String> names, long base, long seed)
      throws StoreUnavailableException {
    Random random = new Random(seed);
    SampleBatch batch = new SampleBatch(names.size());
    int refused = 0;
    for (String name : names) {
      int reference = sink.reference(ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8)));
      long millis = base + random.nextInt(50) * 10_000L + (random.nextInt(9) == 0 ? 1 : 0);
      int kind = random.nextInt(10);
      double value = kind < 2 ? Double.longBitsToDouble(random.nextLong()) : random.nextInt(100);
      if (reference == SampleSink.REFUSED) {
        refused++;
      } else if (kind < 5) {
        batch.add(reference, millis, kind == 2 ? Double.NaN : value);
      } else {
        batch.addDecimal(reference, millis, random.nextInt(1 << 20) - 1_000, random.nextInt(5));
      }
    }
    return refused + " " + sink.append(batch);
  }

  private static void compareAll(MemoryStore expected, EmbeddedStore store, long seed) {
    var all = new SeriesMatcher.All();
    assertThat(store.find(all, 1_000)).as("seed %d", seed).isEqualTo(expected.find(all, 1_000));
    for (SeriesName name : expected.find(all, 1_000)) {
      assertThat(points(store, name, Long.MIN_VALUE, Long.MAX_VALUE))
          .as("seed %d, %s", seed, name)
          .isEqualTo(points(expected, name, Long.MIN_VALUE, Long.MAX_VALUE));
    }
  }

  private static void compare(
      Random random, MemoryStore expected, EmbeddedStore store, long seed, int step) {
    for (int i = 0; i < 10; i++) {
      SeriesName name = new SeriesName("series." + random.nextInt(200));
      long from = T - random.nextLong(RETENTION.toMillis());
      long until = from + random.nextLong(RETENTION.toMillis());
      assertThat(points(store, name, from, until))
          .as("seed %d, step %d, %s", seed, step, name)
          .isEqualTo(points(expected, name, from, until));
    }
  }

  private static List<String> points(SampleSource source, SeriesName name, long from, long until) {
    List<String> points = new ArrayList<>();
    source.read(name, from, until, (t, v) -> points.add(t + " " + Double.doubleToRawLongBits(v)));
    return points;
  }
}
