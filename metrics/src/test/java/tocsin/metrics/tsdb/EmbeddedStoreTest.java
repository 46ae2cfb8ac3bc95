package tocsin.metrics.tsdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tocsin.metrics.store.Feed.all;
import static tocsin.metrics.store.Feed.put;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.Feed.Point;
import tocsin.metrics.store.MemoryStore;
import tocsin.metrics.store.NotAtHandException;
import tocsin.metrics.store.SampleSource;
import tocsin.metrics.store.SeriesMatcher;

class EmbeddedStoreTest {
  private static final Instant NOW = Instant.parse("2026-01-15T02:00:00Z");
  private static final long T = NOW.toEpochMilli();
  private static final Duration RETENTION = Duration.ofDays(30);
  // Of a block file.
  private static final int HEADER = 32;
  private static final int FOOTER = 60;

  private static final StoreLimits LIMITS =
      new StoreLimits(
          NameLimits.of(1000),
          new HeadLimits(1 << 30, 1 << 30, Duration.ofDays(1)),
          Durability.KILL_SAFE,
          Duration.ofMillis(100),
          Long.MAX_VALUE,
          RETENTION);

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  private EmbeddedStore open() throws IOException {
    return new EmbeddedStore(folder, LIMITS, InstantSource.fixed(NOW));
  }

  @Test
  void whatIsAtHandIsHadWithoutWaitingForWhoWrites() throws IOException {
    var duringAWrite = new AtomicReference<Runnable>(() -> {});
    InstantSource clock =
        () -> {
          duringAWrite.get().run();
          return NOW;
        };
    try (EmbeddedStore store = new EmbeddedStore(folder, LIMITS, clock)) {
      put(store, "a", T, 1);
      SampleSource atHand = store.atHand();
      assertThat(all(atHand, "a")).containsExactly(new Point(T, 1));
      var thrown = new ArrayList<Throwable>();
      // A new head is begun at an instant that is read while others are locked out.
      duringAWrite.set(() ->
          CompletableFuture.runAsync(() -> all(atHand, "a"))
              .exceptionally(e -> {
                thrown.add(Objects.requireNonNull(e.getCause()));
                return null;
              })
              .join());
      store.writeBlock();
      duringAWrite.set(() -> {});

      assertThat(thrown).hasAtLeastOneElementOfType(NotAtHandException.class);
      assertThat(all(atHand, "a")).containsExactly(new Point(T, 1));
      assertThat(all(atHand, "b")).isEmpty();
    }
  }

  @Test
  void everythingIsThereAfterARestart() throws IOException {
    try (EmbeddedStore store = open()) {
      put(store, "a;x=1", T, 1);
      put(store, "b", T, 2);
      store.writeBlock();
      put(store, "b", T + 1, 3);
    }
    try (EmbeddedStore store = open()) {
      assertThat(all(store, "a;x=1")).containsExactly(new Point(T, 1));
      assertThat(all(store, "b")).containsExactly(new Point(T, 2), new Point(T + 1, 3));
      assertThat(store.stats().blocks()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"block-v1-codec1.tsb", "block-v1-codec2.tsb"})
  void blocksOfEveryCodecStayReadable(String golden) throws IOException {
    open().close();
    try (InputStream block = Objects.requireNonNull(getClass().getResourceAsStream(golden))) {
      Files.copy(block, folder.resolve("blocks/block-0000000000000000.tsb"));
    }
    try (EmbeddedStore store = open()) {
      List<Point> steady = all(store, "a;x=1");
      List<Point> odd = all(store, "b");
      assertThat(store.stats().quarantined()).isZero();
      for (int i = 0; i < 20; i++) {
        assertThat(steady.get(i)).isEqualTo(new Point(T + i * 1_000L, i * 0.25));
        assertThat(odd.get(i))
            .isEqualTo(new Point(T + i * 1_000L + i % 3, i % 7 == 0 ? 1.0 / 3 : i));
      }
    }
  }

  @Test
  void theNewestStampIsFoundWhereverItIs() throws IOException {
    try (EmbeddedStore store = open()) {
      put(store, "old", T - 5_000, 1);
      put(store, "late", T, 1);
      store.writeBlock();
      put(store, "late", T - 60_000, 1);
      put(store, "both", T - 2_000, 1);
      store.writeBlock();
      put(store, "both", T - 1_000, 1);

      assertThat(store.newestMillis(new SeriesName("old"))).hasValue(T - 5_000);
      assertThat(store.newestMillis(new SeriesName("late"))).hasValue(T);
      assertThat(store.newestMillis(new SeriesName("both"))).hasValue(T - 1_000);
    }
  }

  @Test
  void aLatePointInTheHeadWinsOverTheBlock() throws IOException {
    try (EmbeddedStore store = open()) {
      put(store, "a", T, 1);
      put(store, "a", T + 10, 2);
      store.writeBlock();
      put(store, "a", T, 9);
      assertThat(all(store, "a")).containsExactly(new Point(T, 9), new Point(T + 10, 2));
      store.writeBlock();
      assertThat(all(store, "a")).containsExactly(new Point(T, 9), new Point(T + 10, 2));
    }
  }

  @Test
  void aLogThatEndsInTheMiddleOfARecordIsReadUpToThere() throws IOException {
    try (EmbeddedStore store = open()) {
      put(store, "a", T, 1);
      put(store, "a", T + 1, 2);
    }
    Path segment = lastSegment();
    try (FileChannel file = FileChannel.open(segment, StandardOpenOption.WRITE)) {
      file.truncate(Files.size(segment) - 3);
    }
    try (EmbeddedStore store = open()) {
      assertThat(all(store, "a")).containsExactly(new Point(T, 1));
    }
  }

  @Test
  void aFlippedBitCostsOneRecordAndIsCounted() throws IOException {
    try (EmbeddedStore store = open()) {
      put(store, "a", T, 1);
      put(store, "a", T + 1, 2);
      put(store, "a", T + 2, 3);
    }
    // Each of the last two records is 8 + 5 + 18 bytes long.
    flip(lastSegment(), Files.size(lastSegment()) - 31 - 5);
    try (EmbeddedStore store = open()) {
      assertThat(all(store, "a")).containsExactly(new Point(T, 1), new Point(T + 2, 3));
      assertThat(store.stats().lostRecords()).isEqualTo(1);
    }
  }

  @Test
  void aDamagedBlockIsPutAsideAndTheRestStarts() throws IOException {
    try (EmbeddedStore store = open()) {
      put(store, "a", T, 1);
      store.writeBlock();
      put(store, "b", T, 2);
      store.writeBlock();
    }
    Path first = files("blocks").getFirst();
    flip(first, Files.size(first) - FOOTER - 2);
    try (EmbeddedStore store = open()) {
      assertThat(store.stats().quarantined()).isEqualTo(1);
      assertThat(all(store, "a")).isEmpty();
      assertThat(all(store, "b")).containsExactly(new Point(T, 2));
    }
    assertThat(files("blocks")).anyMatch(f -> f.toString().endsWith(".quarantined"));
  }

  @Test
  void aDamagedChunkCostsItsSeriesOnly() throws IOException {
    try (EmbeddedStore store = open()) {
      put(store, "a", T, 1);
      put(store, "b", T + 1, 2);
      store.writeBlock();
    }
    flip(files("blocks").getFirst(), HEADER + 2);
    try (EmbeddedStore store = open()) {
      assertThat(all(store, "a")).isEmpty();
      assertThat(all(store, "b")).containsExactly(new Point(T + 1, 2));
      assertThat(store.stats().damaged()).isEqualTo(1);
    }
  }

  @Test
  void foreignAndUnfinishedFilesAreNoReasonNotToStart() throws IOException {
    open().close();
    Files.writeString(folder.resolve("blocks/block-00000000000000aa.tsb.tmp"), "half");
    Files.writeString(folder.resolve("blocks/block-00000000000000ab.tsb"), "no block at all");
    Files.writeString(folder.resolve("wal/wal-00000000000000ac.log"), "no log");
    Files.writeString(folder.resolve("blocks/readme.txt"), "hello");
    try (EmbeddedStore store = open()) {
      put(store, "a", T, 1);
      assertThat(all(store, "a")).hasSize(1);
    }
  }

  @Test
  void asLongAsOneProcessHasItASecondIsRefused() throws IOException {
    try (EmbeddedStore store = open()) {
      assertThat(store.stats().series()).isZero();
      assertThatThrownBy(this::open).hasMessageContaining("used by another process");
    }
  }

  @Test
  void aBlockThatIsOlderThanTheRetentionGoes() throws IOException {
    try (EmbeddedStore store = open()) {
      put(store, "a", T, 1);
      store.writeBlock();
    }
    InstantSource later = InstantSource.fixed(NOW.plus(RETENTION).plusSeconds(1));
    try (EmbeddedStore store = new EmbeddedStore(folder, LIMITS, later)) {
      store.expire();
      assertThat(store.stats().blocks()).isZero();
    }
  }

  @Test
  void doesWhatTheMemoryStoreDoesWhateverComes() throws IOException {
    long seed = 20260115;
    Random random = new Random(seed);
    MemoryStore model = new MemoryStore(InstantSource.fixed(NOW), RETENTION, 1000);
    EmbeddedStore store = open();
    for (int i = 0; i < 20_000; i++) {
      String name = "s" + random.nextInt(20);
      long at = T - random.nextInt(random.nextBoolean() ? 1000 : 1_000_000);
      double value = random.nextInt(4) == 0 ? random.nextDouble() : random.nextInt(100);
      put(store, name, at, value);
      put(model, name, at, value);
      if (random.nextInt(4000) == 0) {
        store.writeBlock();
      }
      if (random.nextInt(6000) == 0) {
        store.close();
        store = open();
      }
    }
    for (SeriesName name : model.find(new SeriesMatcher.All(), 100)) {
      assertThat(all(store, name.canonical()))
          .as("seed %d, %s", seed, name)
          .isEqualTo(all(model, name.canonical()));
    }
    store.close();
  }

  private Path lastSegment() throws IOException {
    // The newest segment is the empty one of the last start; the samples stand in the one before.
    return files("wal").stream().filter(this::hasSamples).reduce((a, b) -> b).orElseThrow();
  }

  private boolean hasSamples(Path segment) {
    return segment.toFile().length() > 16;
  }

  private List<Path> files(String name) throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve(name))) {
      return all.sorted().toList();
    }
  }

  private static void flip(Path file, long at) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer one = ByteBuffer.allocate(1);
      channel.read(one, at);
      one.put(0, (byte) (one.get(0) ^ 0x10)).flip();
      channel.write(one, at);
    }
  }
}
