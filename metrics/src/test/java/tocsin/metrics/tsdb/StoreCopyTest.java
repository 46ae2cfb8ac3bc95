package tocsin.metrics.tsdb;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.metrics.store.Feed.all;
import static tocsin.metrics.store.Feed.put;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.Feed.Point;
import tocsin.metrics.store.MemoryStore;
import tocsin.metrics.store.SampleSource;
import tocsin.metrics.store.SeriesMatcher;
import tocsin.metrics.store.StoreUnavailableException;

class StoreCopyTest {
  private static final long T = UnderFire.NOW.toEpochMilli();
  private static final int COPIES = 8;
  private static final int BATCHES = 60;

  /// Has a point for each batch.
  private static final String MARK = "mark";

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  private final Semaphore allowed = new Semaphore(BATCHES);
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicBoolean stop = new AtomicBoolean();

  private static EmbeddedStore open(Path root) throws IOException {
    return new EmbeddedStore(root, UnderFire.LIMITS, UnderFire.CLOCK);
  }

  @Test
  void aCopyHasBlocksLogAndNamesAndLivesItsOwnLife() throws IOException {
    Path copy = folder.resolve("copy");
    try (EmbeddedStore store = open(folder.resolve("store"))) {
      put(store, "a", T, 1);
      put(store, "gone", T, 1);
      store.writeBlock();
      put(store, "a", T + 1, 2);
      put(store, "b", T, 3);
      store.delete(List.of(new SeriesName("gone")));
      store.copyTo(copy);
      put(store, "a", T + 2, 9);
      store.writeBlock();
    }
    try (EmbeddedStore store = open(copy)) {
      assertThat(all(store, "a")).containsExactly(new Point(T, 1), new Point(T + 1, 2));
      assertThat(all(store, "b")).containsExactly(new Point(T, 3));
      assertThat(all(store, "gone")).isEmpty();
      put(store, "c", T, 4);
      store.writeBlock();
    }
    try (EmbeddedStore store = open(folder.resolve("store"))) {
      assertThat(all(store, "a")).hasSize(3);
      assertThat(all(store, "c")).isEmpty();
    }
  }

  @Test
  void everyCopyOfARestlessStoreIsWhatItHeldAtOneMoment() throws Exception {
    MemoryStore expected =
        new MemoryStore(
            UnderFire.CLOCK, UnderFire.LIMITS.retention(), UnderFire.LIMITS.names().series());
    int played = 0;
    try (EmbeddedStore store = open(folder.resolve("store"))) {
      Thread writer = Thread.ofPlatform().start(() -> write(store));
      Thread keeper = Thread.ofPlatform().start(() -> restlessly(store));
      for (int copy = 0; copy < COPIES; copy++) {
        Path to = folder.resolve("copy" + copy);
        int before = answered.get();
        allowed.release(BATCHES);
        store.copyTo(to);
        played = compare(to, expected, played);
        assertThat(played).isGreaterThanOrEqualTo(before);
      }
      stop.set(true);
      allowed.release();
      writer.join();
      keeper.join();
    }
    assertThat(played).isGreaterThan(BATCHES);
  }

  /// @return how many batches the copy has
  private static int compare(Path copy, MemoryStore expected, int from) throws Exception {
    try (EmbeddedStore store = open(copy)) {
      assertThat(store.stats().lostRecords() + store.stats().quarantined()).isZero();
      int played = from;
      for (int marked = all(store, MARK).size(); played < marked; played++) {
        UnderFire.append(expected, played);
      }
      List<String> found = everything(store);
      if (found.equals(everything(expected))) {
        return played;
      }
      // The batch came before the moment of the copy, and its mark after it.
      UnderFire.append(expected, played++);
      assertThat(found).isEqualTo(everything(expected));
      return played;
    }
  }

  private void write(EmbeddedStore store) {
    try {
      while (!stop.get()) {
        allowed.acquire();
        UnderFire.append(store, answered.get());
        put(store, MARK, T + answered.getAndIncrement(), 1);
      }
    } catch (StoreUnavailableException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void restlessly(EmbeddedStore store) {
    try {
      while (!stop.get()) {
        store.writeBlock();
        store.merge();
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// All points; names may have come later than the points of the copy.
  private static List<String> everything(SampleSource source) {
    List<String> all = new ArrayList<>();
    for (SeriesName name : source.find(new SeriesMatcher.All(), Integer.MAX_VALUE - 1)) {
      List<Point> points = all(source, name.canonical());
      if (!points.isEmpty() && !name.canonical().equals(MARK)) {
        all.add(name + " " + points);
      }
    }
    return all;
  }
}
