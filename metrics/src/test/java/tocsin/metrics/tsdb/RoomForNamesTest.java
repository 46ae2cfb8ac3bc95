package tocsin.metrics.tsdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.metrics.store.SampleBatch;
import tocsin.metrics.store.SampleSink;
import tocsin.metrics.store.StoreUnavailableException;

/// Names take memory for as long as a store lives; new ones are refused before that is all.
class RoomForNamesTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2025-06-16T12:00:00Z"));
  private static final int MANY = 20_000;

  @TempDir private Path folder;

  private static ByteBuffer name(int i, String end) {
    return ByteBuffer.wrap(("n" + i + end).getBytes(StandardCharsets.US_ASCII));
  }

  private int made(EmbeddedStore store, String end) {
    int made = 0;
    while (made < MANY && store.reference(name(made, end)) != SampleSink.REFUSED) {
      made++;
    }
    return made;
  }

  private static StoreLimits limits(long heapBytes, long memoryBytes) {
    return StoreLimits.USUAL.bounded(1_000_000, heapBytes, memoryBytes);
  }

  @Test
  void longNamesAreRefusedWhenTheirMemoryIsFull() throws IOException, StoreUnavailableException {
    String end = ".long".repeat(200);
    try (var store = new EmbeddedStore(folder, limits(Long.MAX_VALUE, 8 << 20), CLOCK)) {
      int made = made(store, end);

      assertThat(made).isBetween(3_000, 5_000);
      assertThat(store.stats().tableBytes()).isLessThan(5 << 20);
      assertThat(store.stats().refusedSeries()).isEqualTo(1);
      assertThat(store.reference(name(7, end))).isEqualTo(7);
      var batch = new SampleBatch(1);
      batch.add(7, CLOCK.millis(), 1);
      store.append(batch);
    }
    // What was there is there after a start, however little room there is.
    try (var store = new EmbeddedStore(folder, limits(Long.MAX_VALUE, 1 << 20), CLOCK)) {
      assertThat(store.reference(name(7, end))).isEqualTo(7);
      assertThat(store.reference(name(MANY, end))).isEqualTo(SampleSink.REFUSED);
    }
  }

  @Test
  void newNamesAreRefusedWhenTheirIndexIsFull() throws IOException {
    try (var store = new EmbeddedStore(folder, limits(1 << 20, 1 << 30), CLOCK)) {
      int made = made(store, "");

      assertThat(made).isBetween(1_000, MANY - 1);
      assertThat(store.stats().indexBytes()).isLessThan(2 << 20);
      assertThat(store.reference(name(7, ""))).isEqualTo(7);
    }
  }

  @Test
  void tagsWithNamesOfTheirOwnCountWhatTheyTake() throws IOException {
    try (var store = new EmbeddedStore(folder, limits(4 << 20, 1 << 30), CLOCK)) {
      int made = 0;
      while (made < MANY
          && store.reference(
                  ByteBuffer.wrap(("a;k" + made + "=v").getBytes(StandardCharsets.US_ASCII)))
              != SampleSink.REFUSED) {
        made++;
      }
      assertThat(made).isBetween(3_000, 9_000);
    }
  }
}
