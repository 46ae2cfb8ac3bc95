package tocsin.metrics.tsdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tocsin.metrics.store.Feed.all;
import static tocsin.metrics.store.Feed.put;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.metrics.disk.Deed;
import tocsin.metrics.disk.Disk;
import tocsin.metrics.disk.Faults;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.Feed.Point;
import tocsin.metrics.store.SampleBatch;
import tocsin.metrics.store.SeriesMatcher;
import tocsin.metrics.store.StoreUnavailableException;

/// A disk that is full or read-only, at the start or later: what was answered stays, the store says
/// what is wrong, and goes on by itself when that is put right. And files that are not there.
class DiskFaultsTest {
  private static final Instant NOW = Instant.parse("2026-01-15T02:00:00Z");
  private static final long T = NOW.toEpochMilli();

  /// So many blocks are merged.
  private static final int FAN = 8;

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  @SuppressWarnings("NullAway.Init")
  private Disk disk;

  @BeforeEach
  void begin() throws IOException {
    disk = new Disk(folder);
  }

  private EmbeddedStore open() throws IOException {
    var limits =
        new StoreLimits(
            NameLimits.of(1000),
            new HeadLimits(1 << 30, 1 << 30, Duration.ofDays(1)),
            Durability.KILL_SAFE,
            Duration.ofHours(1),
            Long.MAX_VALUE,
            Duration.ofDays(30));
    return new EmbeddedStore(disk.path().resolve("metrics"), limits, InstantSource.fixed(NOW));
  }

  private static void isRefused(EmbeddedStore store, String series, long millis, String why) {
    byte[] name = series.getBytes(StandardCharsets.UTF_8);
    SampleBatch batch = new SampleBatch(1);
    batch.add(store.reference(ByteBuffer.wrap(name)), millis, 9);
    assertThatThrownBy(() -> store.append(batch))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessageContaining(why);
  }

  private List<Path> files(String name) throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("metrics").resolve(name))) {
      return all.sorted().toList();
    }
  }

  @Test
  void aFullDiskRefusesSamplesAndTakesThemAgainWhenThereIsRoom() throws IOException {
    try (EmbeddedStore store = open()) {
      put(store, "a", T, 1);
      disk.failing(Faults.full());
      isRefused(store, "a", T + 1, "No space left on device");
      isRefused(store, "new", T + 1, "cannot write");
      assertThat(all(store, "a")).containsExactly(new Point(T, 1));
      disk.failing(Faults.NONE);
      put(store, "a", T + 2, 3);
      put(store, "new", T + 2, 4);
    }
    try (EmbeddedStore store = open()) {
      assertThat(all(store, "a")).containsExactly(new Point(T, 1), new Point(T + 2, 3));
      assertThat(all(store, "new")).containsExactly(new Point(T + 2, 4));
      assertThat(store.stats().lostRecords()).isZero();
    }
  }

  @Test
  void whatARefusedAppendHasWrittenNeverComesBack() throws IOException {
    try (EmbeddedStore store = open()) {
      put(store, "a", T, 1);
      disk.failing(Faults.readOnly());
      SampleBatch large = new SampleBatch(200_000);
      int reference = store.reference(ByteBuffer.wrap(new byte[] {'a'}));
      while (!large.isFull()) {
        large.add(reference, T - large.size(), 9);
      }
      // Half of it has whole records, which cannot be cut off now.
      assertThatThrownBy(() -> store.append(large)).isInstanceOf(StoreUnavailableException.class);
      disk.failing(Faults.NONE);
      put(store, "a", T + 1, 2);
    }
    try (EmbeddedStore store = open()) {
      assertThat(all(store, "a")).containsExactly(new Point(T, 1), new Point(T + 1, 2));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"wal", "blocks", "names"})
  void aBlockThatFindsNoRoomIsWrittenLater(String part) throws IOException {
    try (EmbeddedStore store = open()) {
      put(store, "a", T, 1);
      disk.failing(Faults.full().in(part));
      assertThatThrownBy(store::writeBlock).hasMessageContaining("No space left on device");
      assertThat(all(store, "a")).containsExactly(new Point(T, 1));
      assertThat(files("blocks")).isEmpty();
      disk.failing(Faults.NONE);
      put(store, "a", T + 1, 2);
      store.writeBlock();
      store.writeBlock();
      assertThat(files("wal")).hasSize(1);
    }
    try (EmbeddedStore store = open()) {
      assertThat(all(store, "a")).containsExactly(new Point(T, 1), new Point(T + 1, 2));
    }
  }

  @Test
  void aMergeThatFindsNoRoomLeavesItsPartsAlone() throws IOException {
    List<Point> points = new ArrayList<>();
    try (EmbeddedStore store = open()) {
      for (int i = 0; i < FAN; i++) {
        put(store, "a", T + i, i);
        points.add(new Point(T + i, i));
        store.writeBlock();
      }
      disk.failing(Faults.full());
      assertThatThrownBy(store::merge).hasMessageContaining("No space left on device");
      assertThat(files("blocks")).hasSize(FAN);
      assertThat(all(store, "a")).isEqualTo(points);
      disk.failing(Faults.NONE);
      store.merge();
      assertThat(files("blocks")).hasSize(1);
      assertThat(all(store, "a")).isEqualTo(points);
    }
  }

  @Test
  void partsThatCannotBeDeletedAreGoneAfterTheNextStart() throws IOException {
    try (EmbeddedStore store = open()) {
      for (int i = 0; i < FAN; i++) {
        put(store, "a", T, i);
        store.writeBlock();
      }
      disk.failing(Faults.of("Input/output error", Deed.DELETE).in("0000000000000001."));
      assertThatThrownBy(store::merge).hasMessageContaining("Input/output error");
      assertThat(files("blocks")).as("all others are").hasSize(2);
      assertThat(all(store, "a")).containsExactly(new Point(T, FAN - 1));
      disk.failing(Faults.NONE);
    }
    try (EmbeddedStore store = open()) {
      assertThat(files("blocks")).hasSize(1);
      assertThat(all(store, "a")).containsExactly(new Point(T, FAN - 1));
    }
  }

  @Test
  void aChangeOfNamesThatFindsNoRoomChangesNothing() throws IOException {
    try (EmbeddedStore store = open()) {
      put(store, "a", T, 1);
      disk.failing(Faults.full());
      assertThatThrownBy(() -> store.rename(new SeriesName("a"), new SeriesName("b")))
          .hasMessageContaining("No space left on device");
      assertThatThrownBy(() -> store.delete(List.of(new SeriesName("a"))))
          .hasMessageContaining("No space left on device");
      disk.failing(Faults.NONE);
      assertThat(all(store, "a")).containsExactly(new Point(T, 1));
      store.rename(new SeriesName("a"), new SeriesName("c"));
    }
    try (EmbeddedStore store = open()) {
      assertThat(all(store, "c")).containsExactly(new Point(T, 1));
      assertThat(all(store, "a")).isEmpty();
    }
  }

  @Test
  void aReadOnlyFolderIsNamedAtTheStart() throws IOException {
    open().close();
    disk.failing(Faults.readOnly());
    assertThatThrownBy(this::open)
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(folder.resolve("metrics") + ": Read-only file system at ")
        .hasMessageContaining("expected: a folder that the user who runs Tocsin may write to");
    disk.failing(Faults.NONE);
    open().close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"names", "wal"})
  void aFullDiskIsNamedAtTheStartAndTheNextOneFindsTheFolderFree(String part) throws IOException {
    disk.failing(Faults.full().in(part));
    assertThatThrownBy(this::open)
        .hasMessageStartingWith(folder.resolve("metrics") + ": No space left on device at ")
        .hasMessageEndingWith("on a disk with room)");
    disk.failing(Faults.NONE);
    open().close();
  }

  @Test
  void aDiskThatBecomesReadOnlyIsStillReadAndTakesSamplesAgainLater() throws IOException {
    try (EmbeddedStore store = open()) {
      put(store, "a", T, 1);
      store.writeBlock();
      put(store, "a", T + 1, 2);
      disk.failing(Faults.readOnly());
      isRefused(store, "a", T + 2, "Read-only file system");
      assertThatThrownBy(store::writeBlock).hasMessageContaining("Read-only file system");
      assertThat(all(store, "a")).containsExactly(new Point(T, 1), new Point(T + 1, 2));
      disk.failing(Faults.NONE);
      put(store, "a", T + 3, 4);
      store.writeBlock();
    }
    try (EmbeddedStore store = open()) {
      assertThat(all(store, "a"))
          .containsExactly(new Point(T, 1), new Point(T + 1, 2), new Point(T + 3, 4));
    }
  }

  @Test
  void aBlockThatIsGoneTakesItsOwnPointsOnly() throws IOException {
    try (EmbeddedStore store = open()) {
      for (int i = 0; i < 3; i++) {
        put(store, "a", T + i, i);
        store.writeBlock();
      }
    }
    Files.delete(files("blocks").get(1));
    try (EmbeddedStore store = open()) {
      assertThat(all(store, "a")).containsExactly(new Point(T, 0), new Point(T + 2, 2));
    }
  }

  @Test
  void withoutItsListOfNamesAStoreHasThoseOfTheLogAndGivesNoPointsAway() throws IOException {
    try (EmbeddedStore store = open()) {
      put(store, "a", T, 1);
      store.writeBlock();
      put(store, "b", T, 2);
    }
    Files.delete(folder.resolve("metrics/names.tsn"));
    try (EmbeddedStore store = open()) {
      put(store, "c", T, 3);
      assertThat(all(store, "a")).isEmpty();
      assertThat(all(store, "b")).containsExactly(new Point(T, 2));
      assertThat(all(store, "c")).containsExactly(new Point(T, 3));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"wal", "blocks"})
  void withoutAFolderAStoreHasWhatIsInTheOther(String gone) throws IOException {
    try (EmbeddedStore store = open()) {
      put(store, "a", T, 1);
      store.writeBlock();
      put(store, "a", T + 1, 2);
    }
    for (Path file : files(gone)) {
      Files.delete(file);
    }
    Files.delete(folder.resolve("metrics").resolve(gone));
    disk = new Disk(folder);
    try (EmbeddedStore store = open()) {
      assertThat(all(store, "a"))
          .containsExactly(gone.equals("wal") ? new Point(T, 1) : new Point(T + 1, 2));
      put(store, "a", T + 2, 3);
    }
    try (EmbeddedStore store = open()) {
      assertThat(all(store, "a")).hasSize(2).endsWith(new Point(T + 2, 3));
    }
  }

  @Test
  void foldersThatAreCalledLikeFilesOfOursAreLeftAlone() throws IOException {
    open().close();
    Path metrics = folder.resolve("metrics");
    List<Path> foreign =
        List.of(
            metrics.resolve("wal/wal-0000000000000009.log/x"),
            metrics.resolve("blocks/block-0000000000000009-0000000000000009.tsb/x"),
            metrics.resolve("blocks/block-0000000000000008-0000000000000008.tsb.tmp/x"));
    for (Path path : foreign) {
      Files.createDirectories(path);
    }
    disk = new Disk(folder);
    try (EmbeddedStore store = open()) {
      put(store, "a", T, 1);
      store.writeBlock();
      assertThat(all(store, "a")).containsExactly(new Point(T, 1));
    }
    assertThat(foreign).allMatch(Files::isDirectory);
  }

  @Test
  void aBitFlippedInTheListOfNamesCostsTheNamesOfOneFrame() throws IOException {
    try (EmbeddedStore store = open()) {
      put(store, "a", T, 1);
      store.writeBlock();
      put(store, "b", T, 2);
      store.writeBlock();
    }
    Path list = folder.resolve("metrics/names.tsn");
    byte[] bytes = Files.readAllBytes(list);
    bytes[16 + 24 + 2] ^= 1;
    Files.write(list, bytes);
    try (EmbeddedStore store = open()) {
      put(store, "c", T, 3);
      assertThat(all(store, "a")).isEmpty();
      assertThat(all(store, "b")).containsExactly(new Point(T, 2));
      assertThat(all(store, "c")).containsExactly(new Point(T, 3));
      assertThat(store.find(new SeriesMatcher.All(), 9))
          .containsExactly(new SeriesName("b"), new SeriesName("c"));
    }
  }
}
