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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.metrics.store.Feed.Point;
import tocsin.metrics.store.SampleBatch;
import tocsin.metrics.store.StoreUnavailableException;

/// Disks that are full, damaged or somebody else's, and a process that ends between two steps.
class EmbeddedStoreFaultsTest {
  private static final Instant NOW = Instant.parse("2026-01-15T02:00:00Z");
  private static final long T = NOW.toEpochMilli();
  private static final Duration RETENTION = Duration.ofDays(30);

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  private EmbeddedStore open() throws IOException {
    return open(1 << 30);
  }

  private EmbeddedStore open(long headBytes) throws IOException {
    var limits =
        new StoreLimits(1000, headBytes, Duration.ofDays(1), Duration.ofMillis(100), RETENTION);
    return new EmbeddedStore(folder, limits, InstantSource.fixed(NOW));
  }

  @Test
  void aDamagedLengthCostsNoMoreThanItsOwnRecord() throws IOException {
    try (EmbeddedStore store = open()) {
      for (int i = 0; i < 5; i++) {
        put(store, "a", T + i, i);
      }
    }
    // Each of the last records is 8 + 5 + 20 bytes long and begins with its length.
    Path segment = files("wal").getFirst();
    flip(segment, Files.size(segment) - 3 * 33 + 2);
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
    byte[] header = "TOCSINWL\2\0\0\0\0\0\0\0".getBytes(StandardCharsets.US_ASCII);
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
      Path inTheWay = folder.resolve("blocks/block-0000000000000001.tsb.tmp");
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
      Files.createDirectory(folder.resolve("blocks/block-0000000000000001.tsb.tmp"));
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
  void aBitFlippedInTheFooterNeitherHidesSeriesNorMakesABlockExpire() throws IOException {
    try (EmbeddedStore store = open()) {
      put(store, "a", T, 1);
      put(store, "b", T, 2);
      store.writeBlock();
    }
    Path block = files("blocks").getFirst();
    flip(block, Files.size(block) - BlockFormat.FOOTER + 37); // the newest stamp, now in 1970
    try (EmbeddedStore store = open()) {
      store.expire();
      assertThat(all(store, "a")).containsExactly(new Point(T, 1));
    }
  }

  private List<Path> files(String name) throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve(name))) {
      return all.filter(f -> f.toFile().length() > WalWriter.HEADER).sorted().toList();
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
}
