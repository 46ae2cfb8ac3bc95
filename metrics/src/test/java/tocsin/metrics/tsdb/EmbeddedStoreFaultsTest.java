package tocsin.metrics.tsdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tocsin.metrics.store.Feed.all;
import static tocsin.metrics.store.Feed.put;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.Feed.Point;
import tocsin.metrics.store.SampleBatch;
import tocsin.metrics.store.SeriesMatcher;
import tocsin.metrics.store.StoreUnavailableException;

/// Disks that are full, damaged or somebody else's, and a process that ends between two steps.
class EmbeddedStoreFaultsTest {
  private static final Instant NOW = Instant.parse("2026-01-15T02:00:00Z");
  private static final long T = NOW.toEpochMilli();
  private static final Duration RETENTION = Duration.ofDays(30);

  /// Of a block file.
  private static final int FOOTER = 60;

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  private EmbeddedStore open() throws IOException {
    return open(1 << 30);
  }

  private EmbeddedStore open(long headBytes) throws IOException {
    var limits =
        new StoreLimits(
            NameLimits.of(1000),
            new HeadLimits(headBytes, 1 << 30, Duration.ofDays(1)),
            Durability.KILL_SAFE,
            Duration.ofMillis(100),
            Long.MAX_VALUE,
            RETENTION);
    return new EmbeddedStore(folder, limits, InstantSource.fixed(NOW));
  }

  @Test
  void aDamagedLengthCostsNoMoreThanItsOwnRecord() throws IOException {
    List<Long> begins = new ArrayList<>();
    try (EmbeddedStore store = open()) {
      for (int i = 0; i < 5; i++) {
        begins.add(i == 0 ? 0 : Files.size(files("wal").getFirst()));
        put(store, "a", T + i, i);
      }
    }
    // A record begins with its length.
    flip(files("wal").getFirst(), begins.get(2) + 2);
    try (EmbeddedStore store = open()) {
      assertThat(all(store, "a"))
          .containsExactly(
              new Point(T, 0), new Point(T + 1, 1), new Point(T + 3, 3), new Point(T + 4, 4));
      assertThat(store.stats().lostRecords()).isEqualTo(1);
    }
  }

  @Test
  void aSegmentOfAnotherVersionOutlivesTheNextBlock() throws IOException {
    try (EmbeddedStore store = open()) {
      put(store, "a", T, 1);
    }
    Path later = folder.resolve("wal/wal-0000000000000000.log");
    byte[] header = "TOCSINWL\3\0\0\0\0\0\0\0".getBytes(StandardCharsets.US_ASCII);
    Files.write(later, header);
    try (EmbeddedStore store = open()) {
      assertThat(store.stats().quarantined()).isEqualTo(1);
      store.writeBlock();
    }
    assertThat(folder.resolve("wal/wal-0000000000000000.log.quarantined")).hasBinaryContent(header);
  }

  @Test
  void aNumberThatNoSegmentHasIsNoReasonNotToStart() throws IOException {
    open().close();
    Files.writeString(folder.resolve("wal/wal-ffffffffffffffff.log"), "");
    Files.writeString(folder.resolve("blocks/block-ffffffffffffffff.tsb"), "");
    try (EmbeddedStore store = open()) {
      put(store, "a", T, 1);
      assertThat(all(store, "a")).hasSize(1);
    }
  }

  @Test
  void aSegmentThatStandsInABlockAlreadyDoesNotComeBackOverLaterPoints() throws IOException {
    Path first;
    byte[] old;
    try (EmbeddedStore store = open()) {
      put(store, "a", T, 1);
      first = files("wal").getFirst();
      old = Files.readAllBytes(first);
      store.writeBlock();
      put(store, "a", T, 2);
      store.writeBlock();
    }
    Files.write(first, old); // as if the process had ended before it was deleted
    try (EmbeddedStore store = open()) {
      assertThat(all(store, "a")).containsExactly(new Point(T, 2));
    }
    assertThat(first).doesNotExist();
  }

  @Test
  void aBlockThatCannotBeWrittenIsWrittenLaterAndNothingIsMissingMeanwhile() throws IOException {
    try (EmbeddedStore store = open()) {
      put(store, "a", T, 1);
      Path inTheWay = folder.resolve("blocks/block-0000000000000001-0000000000000001.tsb.tmp");
      Files.createDirectory(inTheWay);
      assertThatThrownBy(store::writeBlock).isInstanceOf(IOException.class);
      put(store, "a", T + 1, 2);
      assertThat(all(store, "a")).hasSize(2);

      Files.delete(inTheWay);
      store.writeBlock();
      store.writeBlock();
      assertThat(all(store, "a")).containsExactly(new Point(T, 1), new Point(T + 1, 2));
      assertThat(store.stats().blocks()).isEqualTo(2);
    }
  }

  @Test
  void whileBlocksCannotBeWrittenSamplesAreRefusedBeforeMemoryIsFull()
      throws IOException, StoreUnavailableException {
    try (EmbeddedStore store = open(1 << 20)) {
      put(store, "a", T, 1);
      Files.createDirectory(
          folder.resolve("blocks/block-0000000000000001-0000000000000001.tsb.tmp"));
      assertThatThrownBy(store::writeBlock).isInstanceOf(IOException.class);
      int reference = store.reference(ByteBuffer.wrap(new byte[] {'b'}));
      assertThatThrownBy(() -> fill(store, reference))
          .isInstanceOf(StoreUnavailableException.class)
          .hasMessageContaining("not in a block yet");
      assertThat(store.stats().headBytes()).isLessThan(4 << 20);
    }
  }

  private static void fill(EmbeddedStore store, int reference) throws StoreUnavailableException {
    SampleBatch batch = new SampleBatch(1_000);
    for (long at = T - 1_000_000; at < T; at++) {
      batch.add(reference, at, 1.0 / at);
      if (batch.isFull()) {
        store.append(batch);
        batch.clear();
      }
    }
  }

  @Test
  void aBitFlippedInTheFooterPutsABlockAsideAndNeverMakesItExpire() throws IOException {
    try (EmbeddedStore store = open()) {
      put(store, "a", T, 1);
      store.writeBlock();
    }
    Path block = files("blocks").getFirst();
    flip(block, Files.size(block) - FOOTER + 31); // the newest stamp
    try (EmbeddedStore store = open()) {
      store.expire();
      assertThat(store.stats().quarantined()).isEqualTo(1);
    }
    assertThat(block.resolveSibling(block.getFileName() + ".quarantined")).exists();
  }

  @Test
  void withoutItsListOfNamesAStoreStartsAndGivesNobodyThePointsOfAnother() throws IOException {
    try (EmbeddedStore store = open()) {
      put(store, "a", T, 1);
      put(store, "b", T, 2);
      store.writeBlock();
    }
    Files.writeString(folder.resolve("names.tsn"), "somebody else's");
    try (EmbeddedStore store = open()) {
      assertThat(store.stats().quarantined()).isEqualTo(1);
      assertThat(all(store, "a")).isEmpty();
      put(store, "c", T + 1, 3);
      assertThat(all(store, "c")).containsExactly(new Point(T + 1, 3));
    }
    try (EmbeddedStore store = open()) {
      assertThat(all(store, "c")).containsExactly(new Point(T + 1, 3));
    }
  }

  @Test
  void aListOfNamesOfALaterVersionStopsTheStartAndStaysAsItIs() throws IOException {
    try (EmbeddedStore store = open()) {
      put(store, "a", T, 1);
      store.writeBlock();
    }
    Path list = folder.resolve("names.tsn");
    byte[] later = Files.readAllBytes(list);
    later[8] = 2;
    Files.write(list, later);

    assertThatThrownBy(this::open).hasMessageContaining("of version 2 (expected: version 1)");
    assertThat(list).hasBinaryContent(later);

    later[8] = 1;
    Files.write(list, later);
    try (EmbeddedStore store = open()) {
      assertThat(all(store, "a")).containsExactly(new Point(T, 1));
    }
  }

  @Test
  void aDiskBudgetCostsTheOldestBlocksAndIsCounted() throws IOException {
    StoreLimits small = StoreLimits.USUAL.retaining(RETENTION).within(400);
    try (EmbeddedStore store = new EmbeddedStore(folder, small, InstantSource.fixed(NOW))) {
      for (int i = 0; i < 4; i++) {
        put(store, "a", T + i, i);
        store.writeBlock();
      }
      store.expire();
      assertThat(store.stats().blockBytes()).isLessThanOrEqualTo(400);
      assertThat(store.stats().dropped()).isBetween(1, 3);
      assertThat(all(store, "a")).endsWith(new Point(T + 3, 3)).doesNotContain(new Point(T, 0));
    }
  }

  @Test
  void aDeletedSeriesIsGoneForGoodAndItsNameIsFreeAgain() throws IOException {
    try (EmbeddedStore store = open()) {
      put(store, "a", T, 1);
      put(store, "b", T, 2);
      store.writeBlock();
      put(store, "a", T + 1, 3);
      store.delete(List.of(new SeriesName("a"), new SeriesName("unknown")));
      assertThat(store.find(new SeriesMatcher.All(), 10)).containsExactly(new SeriesName("b"));
      assertThat(all(store, "a")).isEmpty();
      put(store, "a", T + 2, 4);
      assertThat(all(store, "a")).containsExactly(new Point(T + 2, 4));
    }
    try (EmbeddedStore store = open()) {
      assertThat(all(store, "a")).containsExactly(new Point(T + 2, 4));
      assertThat(all(store, "b")).containsExactly(new Point(T, 2));
    }
  }

  @Test
  void aRenamedSeriesKeepsItsPoints() throws IOException {
    try (EmbeddedStore store = open()) {
      put(store, "a", T, 1);
      put(store, "b", T, 2);
      store.writeBlock();
      assertThat(store.rename(new SeriesName("a"), new SeriesName("b"))).isFalse();
      assertThat(store.rename(new SeriesName("x"), new SeriesName("y"))).isFalse();
      assertThat(store.rename(new SeriesName("a"), new SeriesName("c.d"))).isTrue();
      put(store, "c.d", T + 1, 3);
      assertThat(all(store, "a")).isEmpty();
    }
    try (EmbeddedStore store = open()) {
      assertThat(store.find(new SeriesMatcher.Glob("c.*"), 10))
          .containsExactly(new SeriesName("c.d"));
      assertThat(all(store, "c.d")).containsExactly(new Point(T, 1), new Point(T + 1, 3));
    }
  }

  private List<Path> files(String name) throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve(name))) {
      return all.filter(f -> f.toFile().length() > 16).sorted().toList();
    }
  }

  private static void flip(Path file, long at) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer one = ByteBuffer.allocate(1);
      channel.read(one, at);
      one.put(0, (byte) (one.get(0) ^ 1)).flip();
      channel.write(one, at);
    }
  }

  @Test
  void aDeletedSeriesWhoseNameIsLostIsNoReasonNotToStart() throws IOException {
    try (EmbeddedStore store = open()) {
      put(store, "a", T, 1);
      put(store, "b", T, 2);
      store.writeBlock();
      store.rename(new SeriesName("a"), new SeriesName("c"));
      store.delete(List.of(new SeriesName("b")));
    }
    // The head of the frame that holds both names.
    flip(folder.resolve("names.tsn"), 16);
    try (EmbeddedStore store = open()) {
      assertThat(all(store, "c")).containsExactly(new Point(T, 1));
      assertThat(all(store, "b")).isEmpty();
    }
  }
}
