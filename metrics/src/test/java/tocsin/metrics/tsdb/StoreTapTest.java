package tocsin.metrics.tsdb;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.metrics.store.Feed.put;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.SampleBatch;
import tocsin.metrics.store.SeriesMatcher;
import tocsin.metrics.tap.Tap;

class StoreTapTest {
  private static final Instant NOW = Instant.parse("2026-01-15T02:00:00Z");
  private static final long T = NOW.toEpochMilli();

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  private EmbeddedStore open() throws IOException {
    return new EmbeddedStore(folder, StoreLimits.USUAL, InstantSource.fixed(NOW));
  }

  private static List<Double> taken(Tap tap) {
    List<Double> values = new ArrayList<>();
    tap.drain((_, _, value) -> values.add(value));
    return values;
  }

  @Test
  void tellsOfWhatIsKeptAndOfNothingElse() throws IOException {
    try (EmbeddedStore store = open()) {
      put(store, "web.errors", T, 1);
      int reference = store.references(new SeriesMatcher.Glob("web.*"), 10).ascending()[0];
      store.tap().open();
      store.tap().watch(reference, 0, 10, false);
      put(store, "web.errors", T + 1_000, 5);
      put(store, "web.errors", T + 2_000, 50);
      put(store, "web.errors", 0, 60);
      put(store, "web.errors", T + 3_000, Double.NaN);
      assertThat(taken(store.tap())).containsExactly(50.0);
    }
  }

  @Test
  void namesHaveReferencesThatRiseAndAreKnownWithTheirFirstSample() throws IOException {
    try (EmbeddedStore store = open()) {
      store.tap().open();
      put(store, "a", T, 1);
      put(store, "b", T, 1);
      byte[] name = new byte[SeriesName.MAX_BYTES];
      assertThat(store.tap().names()).isEqualTo(2);
      assertThat(new String(name, 0, store.copyName(1, name), StandardCharsets.UTF_8))
          .isEqualTo("b");
    }
    try (EmbeddedStore store = open()) {
      assertThat(store.tap().names()).isEqualTo(2);
    }
  }

  @Test
  void tellsThatNamesHaveGone() throws IOException {
    try (EmbeddedStore store = open()) {
      put(store, "a", T, 1);
      store.delete(List.of(new SeriesName("a")));
      assertThat(store.tap().upheavals()).isEqualTo(1);
    }
  }

  @Test
  void wakesWhoeverWaits() throws IOException, InterruptedException {
    try (EmbeddedStore store = open()) {
      put(store, "a", T, 1);
      var watching = new CountDownLatch(1);
      Thread watcher =
          Thread.ofPlatform()
              .start(() -> {
                store.tap().open();
                store.tap().watch(0, 0, 10, false);
                watching.countDown();
                while (taken(store.tap()).isEmpty()) {
                  store.tap().await(Long.MAX_VALUE);
                }
              });
      watching.await();
      put(store, "a", T + 1, 11);
      watcher.join();
      assertThat(watcher.isAlive()).isFalse();
    }
  }

  @Test
  void bringingMakesNoObject() {
    var tap = new Tap();
    tap.open();
    int[] kept = new int[1_000];
    SampleBatch batch = new SampleBatch(kept.length);
    for (int i = 0; i < kept.length; i++) {
      kept[i] = i;
      tap.watch(i, 0, i % 2 == 0 ? 10 : 1_000_000, false);
      batch.addDecimal(i, T, 123_456, 2);
    }
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long id = Thread.currentThread().threadId();
    tap.bring(batch, kept, kept.length);
    long before = threads.getThreadAllocatedBytes(id);
    for (int round = 0; round < 50; round++) {
      tap.bring(batch, kept, kept.length);
    }
    assertThat(threads.getThreadAllocatedBytes(id) - before).isLessThan(20_000);
  }
}
