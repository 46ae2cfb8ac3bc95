package tocsin.metrics.tsdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tocsin.metrics.store.Feed.all;
import static tocsin.metrics.store.Feed.put;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.metrics.disk.Deed;
import tocsin.metrics.disk.Disk;
import tocsin.metrics.disk.Faults;
import tocsin.metrics.store.Feed.Point;
import tocsin.metrics.store.SampleBatch;
import tocsin.metrics.store.StoreUnavailableException;

/// What [PowerCutTest] has found, each by itself, on a disk that keeps nothing but what was forced.
class PowerLossTest {
  private static final Instant NOW = Instant.parse("2026-01-15T02:00:00Z");
  private static final long T = NOW.toEpochMilli();
  private static final Faults GONE =
      (_, _) -> {
        throw new IOException("the process is gone");
      };

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  @SuppressWarnings("NullAway.Init")
  private Disk disk;

  private int cuts;

  @BeforeEach
  void begin() throws IOException {
    disk = new Disk(Files.createDirectory(folder.resolve("disk")));
  }

  private EmbeddedStore open(Durability durability) throws IOException {
    var limits =
        new StoreLimits(
            NameLimits.of(1000),
            new HeadLimits(1 << 30, 1 << 30, Duration.ofDays(1)),
            durability,
            Duration.ofHours(1),
            Long.MAX_VALUE,
            Duration.ofDays(30));
    return new EmbeddedStore(disk.path().resolve("a/b"), limits, InstantSource.fixed(NOW));
  }

  private void kill(EmbeddedStore store) {
    disk.failing(GONE);
    assertThatThrownBy(store::close).isInstanceOf(IOException.class);
    disk.failing(Faults.NONE);
  }

  private void cut(EmbeddedStore store) throws IOException {
    Path left = folder.resolve("left" + cuts++);
    disk.cut(Disk.FORGETFUL, left);
    store.close();
    disk = new Disk(left);
  }

  private Path file(String name) throws IOException {
    try (var all = Files.walk(disk.path())) {
      return all.filter(f -> f.toString().endsWith(name)).findFirst().orElseThrow();
    }
  }

  @Test
  void theVeryFirstSampleIsThereWithAllTheFoldersAboveIt() throws IOException {
    EmbeddedStore store = open(Durability.POWER_SAFE);
    put(store, "a", T, 1);
    cut(store);
    try (EmbeddedStore next = open(Durability.POWER_SAFE)) {
      assertThat(all(next, "a")).containsExactly(new Point(T, 1));
    }
  }

  @Test
  void aLogThatWasBegunForABlockIsThereByName() throws IOException {
    EmbeddedStore store = open(Durability.POWER_SAFE);
    put(store, "a", T, 1);
    store.writeBlock();
    put(store, "a", T + 1, 2);
    cut(store);
    try (EmbeddedStore next = open(Durability.POWER_SAFE)) {
      assertThat(all(next, "a")).containsExactly(new Point(T, 1), new Point(T + 1, 2));
    }
  }

  @Test
  void whatAStartHasReadFromTheLogOfAKilledProcessIsKept() throws IOException {
    EmbeddedStore store = open(Durability.KILL_SAFE);
    put(store, "a", T, 1);
    kill(store);
    cut(open(Durability.KILL_SAFE));
    try (EmbeddedStore next = open(Durability.KILL_SAFE)) {
      assertThat(all(next, "a")).containsExactly(new Point(T, 1));
    }
  }

  @Test
  void aLogIsNotDeletedForABlockThatStandsThereByChance() throws IOException {
    EmbeddedStore store = open(Durability.POWER_SAFE);
    put(store, "a", T, 1);
    // The process ends after the block was renamed, before its folder was forced.
    disk.failing((deed, file) -> {
      if (deed == Deed.FORCE && file.normalize().endsWith("blocks")) {
        throw new IOException("the process is gone");
      }
    });
    assertThatThrownBy(store::writeBlock).hasMessage("the process is gone");
    kill(store);
    cut(open(Durability.POWER_SAFE));
    try (EmbeddedStore next = open(Durability.POWER_SAFE)) {
      assertThat(all(next, "a")).containsExactly(new Point(T, 1));
    }
  }

  @Test
  void namesThatWereTornInTheListComeFromTheLogAndAreWrittenDownAgain() throws IOException {
    EmbeddedStore store = open(Durability.POWER_SAFE);
    put(store, "a.long.enough.to.be.torn", T, 1);
    put(store, "b", T, 2);
    disk.failing(GONE.in("names"));
    assertThatThrownBy(store::writeBlock).hasMessage("the process is gone");
    kill(store);
    store = open(Durability.POWER_SAFE);
    assertThat(all(store, "b")).containsExactly(new Point(T, 2));
    store.writeBlock();
    cut(store);
    try (EmbeddedStore next = open(Durability.POWER_SAFE)) {
      assertThat(all(next, "a.long.enough.to.be.torn")).containsExactly(new Point(T, 1));
      assertThat(all(next, "b")).containsExactly(new Point(T, 2));
    }
  }

  @Test
  void namesThatAKilledProcessListedAndDidNotForceAreKept() throws IOException {
    EmbeddedStore store = open(Durability.POWER_SAFE);
    put(store, "a", T, 1);
    disk.failing((deed, file) -> {
      if (file.endsWith("names.tsn") && deed != Deed.WRITE) {
        throw new IOException("the process is gone");
      }
    });
    assertThatThrownBy(store::writeBlock).hasMessage("the process is gone");
    kill(store);
    store = open(Durability.POWER_SAFE);
    store.writeBlock();
    cut(store);
    try (EmbeddedStore next = open(Durability.POWER_SAFE)) {
      assertThat(all(next, "a")).containsExactly(new Point(T, 1));
    }
  }

  @Test
  void aLogOrAListOfNothingButZerosWasBeingBegun() throws IOException {
    open(Durability.POWER_SAFE).close();
    Files.write(file(".log"), new byte[64]);
    Files.write(file("names.tsn"), new byte[16]);
    try (EmbeddedStore store = open(Durability.POWER_SAFE)) {
      put(store, "a", T, 1);
      assertThat(store.stats().quarantined()).isZero();
    }
    try (EmbeddedStore store = open(Durability.POWER_SAFE)) {
      assertThat(all(store, "a")).containsExactly(new Point(T, 1));
    }
  }

  @Test
  void aForceThatFailedIsNotTrustedWhenItIsTriedAgain() throws Exception {
    EmbeddedStore store = open(Durability.POWER_SAFE);
    put(store, "a", T, 1);
    disk.failing(Faults.of("Input/output error", Deed.FORCE).in("wal-"));
    SampleBatch batch = new SampleBatch(1);
    batch.add(store.reference(ByteBuffer.wrap(new byte[] {'b'})), T, 2);
    assertThatThrownBy(() -> store.append(batch))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessageContaining("Input/output error");
    disk.failing(Faults.NONE);
    assertThatThrownBy(() -> store.append(batch))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessageContaining("could not be forced once");

    store.writeBlock();
    put(store, "b", T + 1, 3);
    cut(store);
    try (EmbeddedStore next = open(Durability.POWER_SAFE)) {
      assertThat(all(next, "a")).containsExactly(new Point(T, 1));
      assertThat(all(next, "b")).containsExactly(new Point(T, 2), new Point(T + 1, 3));
    }
  }

  @Test
  void afterAForceThatFailedTheNextLogHasTheNamesAgain() throws Exception {
    EmbeddedStore store = open(Durability.POWER_SAFE);
    disk.failing(Faults.of("Input/output error", Deed.FORCE).in("wal-"));
    SampleBatch batch = new SampleBatch(1);
    batch.add(store.reference(ByteBuffer.wrap(new byte[] {'a'})), T, 1);
    assertThatThrownBy(() -> store.append(batch)).isInstanceOf(StoreUnavailableException.class);
    // A new log is begun, and the block of the old one cannot be written.
    disk.failing(Faults.full().in("names"));
    assertThatThrownBy(store::writeBlock).hasMessageContaining("No space left");
    disk.failing(Faults.NONE);
    put(store, "a", T + 1, 2);
    cut(store);
    try (EmbeddedStore next = open(Durability.POWER_SAFE)) {
      assertThat(all(next, "a")).endsWith(new Point(T + 1, 2));
    }
  }

  @Test
  void aStoreWhoseLogCannotBeForcedLeavesItsFolderFree() throws IOException {
    EmbeddedStore store = open(Durability.KILL_SAFE);
    put(store, "a", T, 1);
    kill(store);
    try (EmbeddedStore next = open(Durability.KILL_SAFE)) {
      assertThat(all(next, "a")).containsExactly(new Point(T, 1));
    }
  }
}
