package tocsin.metrics.head;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tocsin.metrics.memory.SlabPool;
import tocsin.metrics.store.SampleBatch;

class HeadTest {
  private static final long T = 1_768_442_400_000L;

  private final SlabPool pool = new SlabPool();
  private final Head head = new Head(pool);
  private final StreamReader reader = new StreamReader();

  @AfterEach
  void close() {
    head.close();
    pool.close();
  }

  private void add(int reference, long millis, double value) {
    head.add(reference, millis, Double.doubleToRawLongBits(value), SampleBatch.BITS);
  }

  private List<String> read(int reference) {
    List<String> points = new ArrayList<>();
    head.read(
        reference,
        reader,
        (t, v) -> points.add(t + "=" + Long.toHexString(Double.doubleToRawLongBits(v))));
    return points;
  }

  private static String point(long millis, double value) {
    return millis + "=" + Long.toHexString(Double.doubleToRawLongBits(value));
  }

  @Test
  void givesBackEveryPointBitForBitWhateverCameAndInWhateverOrder() {
    for (long seed = 1; seed <= 60; seed++) {
      Random random = new Random(seed);
      Head one = new Head(pool);
      Map<Integer, List<String>> inOrder = new TreeMap<>();
      Map<Integer, List<String>> late = new TreeMap<>();
      Map<Integer, Long> last = new TreeMap<>();
      for (int i = 0; i < 3_000; i++) {
        int reference = random.nextInt(random.nextBoolean() ? 3 : 700);
        long millis = T + (random.nextInt(8) == 0 ? random.nextInt(100_000) : i * 1_000L);
        SampleBatch batch = sample(random, reference, millis);
        one.add(reference, millis, batch.number(0), batch.places(0));
        boolean isLate = last.getOrDefault(reference, Long.MIN_VALUE) >= millis;
        (isLate ? late : inOrder)
            .computeIfAbsent(reference, r -> new ArrayList<>())
            .add(point(millis, batch.value(0)));
        last.merge(reference, millis, Math::max);
      }
      for (int reference : last.keySet()) {
        List<String> expected = new ArrayList<>(inOrder.getOrDefault(reference, List.of()));
        expected.addAll(late.getOrDefault(reference, List.of()));
        List<String> found = new ArrayList<>();
        one.read(reference, reader, (t, v) -> found.add(point(t, v)));
        assertThat(found).as("seed %d, series %d", seed, reference).isEqualTo(expected);
      }
      one.close();
    }
  }

  private static SampleBatch sample(Random random, int reference, long millis) {
    SampleBatch batch = new SampleBatch(1);
    switch (random.nextInt(6)) {
      case 0 -> batch.addDecimal(reference, millis, random.nextLong(1L << 51), random.nextInt(16));
      case 1 -> batch.add(reference, millis, Double.longBitsToDouble(random.nextLong()));
      case 2 -> batch.add(reference, millis, random.nextInt(1_000) / 100.0);
      case 3 -> batch.add(reference, millis, random.nextBoolean() ? -0.0 : 0.1 + 0.2);
      default -> batch.addDecimal(reference, millis, random.nextInt(2_000) - 1_000, 2);
    }
    return batch;
  }

  @Test
  void aSeriesLongerThanAChunkIsReadInOrder() {
    List<String> expected = new ArrayList<>();
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      double value = random.nextInt(1_000_000) / 1e6;
      add(7, T + i * 10_000L, value);
      expected.add(point(T + i * 10_000L, value));
    }
    assertThat(read(7)).isEqualTo(expected);
    assertThat(head.points()).isEqualTo(20_000);
  }

  @Test
  void aRegularSeriesTakesOneToThreeBytesAPoint() {
    for (int i = 0; i < 10_000; i++) {
      head.add(0, T + i * 10_000L, 1_000 + i % 15, 2);
    }
    assertThat(head.bytes()).isLessThan(17_000 + 10_000 + 5_000);
  }

  @Test
  void aSeriesWithOnePointHasNoChunk() {
    for (int reference = 0; reference < 256; reference++) {
      add(reference, T, 1.5);
    }
    assertThat(head.bytes()).isEqualTo(256 * Series.BYTES);
    assertThat(read(255)).containsExactly(point(T, 1.5));
    assertThat(head.has(256)).isFalse();
    assertThat(read(100_000)).isEmpty();
  }

  @Test
  void memoryGoesBackWithTheHeadAndIsUsedByTheNext() {
    for (int i = 0; i < 100_000; i++) {
      add(i, T, i);
    }
    head.close();
    long before = pool.bytes();
    try (Head next = new Head(pool)) {
      for (int i = 0; i < 100_000; i++) {
        next.add(i, T, i, 0);
      }
      assertThat(pool.bytes()).isEqualTo(before);
    }
  }

  @Test
  void appendingToKnownSeriesMakesNoObject() {
    for (int i = 0; i < 2_000_000; i++) {
      head.add(i % 1_000, T + i / 1_000 * 10_000L, i % 977, 1);
    }
    var threads =
        (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 2_000_000; i < 2_100_000; i++) {
      head.add(i % 1_000, T + i / 1_000 * 10_000L, i % 977, 1);
    }
    // New slabs are a few small objects for a million bytes.
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(10_000);
  }
}
