package tocsin.metrics.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.metrics.codec.Points;

/// Blocks against a plain map, whatever is written and however it is merged.
class BlockPropertyTest {
  private static final long START = 1_768_442_400_000L;
  private static final int SERIES = 150;

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void everyReadIsThatOfAMapThroughAllMerges(long seed) throws IOException {
    Random random = new Random(seed);
    Map<Integer, SortedMap<Long, Long>> model = new TreeMap<>();
    List<Block> blocks = new ArrayList<>();
    for (int number = 0; number < 24; number++) {
      Map<Integer, SortedMap<Long, Long>> head = head(random, number);
      head.forEach((r, points) -> model.computeIfAbsent(r, any -> new TreeMap<>()).putAll(points));
      NumberRange numbers = new NumberRange(number, number);
      blocks.add(Blocks.open(Blocks.write(folder, numbers, head)));
      if (blocks.size() > 1 && random.nextInt(3) == 0) {
        mergeSome(random, blocks);
      }
    }
    for (int reference = 0; reference < SERIES * 10; reference++) {
      SortedMap<Long, Long> expected = model.getOrDefault(reference, new TreeMap<>());
      long from = START + random.nextLong(40_000_000) - 5_000_000;
      long until = from + random.nextLong(20_000_000);
      assertThat(read(blocks, reference, Long.MIN_VALUE, Long.MAX_VALUE))
          .as("seed %d, reference %d", seed, reference)
          .isEqualTo(expected);
      assertThat(read(blocks, reference, from, until))
          .as("seed %d, reference %d, %d to %d", seed, reference, from, until)
          .isEqualTo(expected.subMap(from, until));
    }
    blocks.forEach(Block::close);
  }

  private static Map<Integer, SortedMap<Long, Long>> head(Random random, int number) {
    RandomSeries series = new RandomSeries(random);
    Map<Integer, SortedMap<Long, Long>> head = new TreeMap<>();
    int spread = random.nextBoolean() ? 1 : 10;
    for (int i = 0; i < SERIES; i++) {
      if (random.nextInt(10) > 0) {
        // Every block reaches into the time of others, some far, and hits the same stamps.
        long late = random.nextInt(5) == 0 ? random.nextInt(20) * 1_000_000L : 0;
        int most = random.nextInt(40) == 0 ? 6_000 : random.nextInt(8) == 0 ? 900 : 40;
        head.put(
            i * spread + random.nextInt(spread),
            series.points(START + number * 1_000_000L - late, 1_000, 1 + random.nextInt(most)));
      }
    }
    return head;
  }

  private void mergeSome(Random random, List<Block> blocks) throws IOException {
    int from = random.nextInt(blocks.size() - 1);
    int until = from + 2 + random.nextInt(blocks.size() - from - 1);
    List<Block> run = List.copyOf(blocks.subList(from, until));
    Merge.Outcome outcome = Merge.run(run, folder, r -> false, () -> false);
    NumberRange numbers = run.getFirst().numbers().through(run.getLast().numbers());
    Path file = folder.resolve(numbers.fileName());
    assertThat(outcome).isEqualTo(new Merge.Outcome.Merged(file, 0));
    blocks.subList(from, until).clear();
    blocks.add(from, Blocks.open(file));
    for (Block gone : run) {
      Files.delete(gone.file());
      gone.close();
    }
  }

  private static SortedMap<Long, Long> read(List<Block> from, int reference, long at, long until) {
    Points points = new Points(at, until);
    from.forEach(block -> block.read(reference, points));
    return Blocks.settled(points);
  }

  @Test
  void summariesAreThoseOfThePoints() throws IOException {
    long seed = 11;
    Random random = new Random(seed);
    Map<Integer, SortedMap<Long, Long>> model = new TreeMap<>();
    List<Block> blocks = new ArrayList<>();
    for (int number = 0; number < 3; number++) {
      // Some series go on where they ended, some reach back into the block before.
      Map<Integer, SortedMap<Long, Long>> head = new TreeMap<>();
      for (int i = 0; i < 100; i++) {
        long first = START + number * 5_000_000L - (i % 3 == 0 ? 1_000_000 : 0);
        head.put(i, new RandomSeries(random).points(first, 500, 1 + random.nextInt(9_000)));
      }
      head.forEach((r, points) -> model.computeIfAbsent(r, any -> new TreeMap<>()).putAll(points));
      blocks.add(Blocks.open(Blocks.write(folder, new NumberRange(number, number), head)));
    }
    Points window = new Points(0, 0);
    model.forEach((reference, points) -> {
      long from = START + random.nextInt(1_000_000) - 500_000;
      long until = from + random.nextInt(20_000_000);
      window.begin(from, until);
      Summary summary = new Summary();
      Summaries.add(blocks, reference, window, summary);
      assertSame(summary, values(points.subMap(from, until)));
      assertThat(window.size()).isZero();
    });
    blocks.forEach(Block::close);
  }

  private static double[] values(SortedMap<Long, Long> points) {
    return points.values().stream().mapToDouble(Double::longBitsToDouble).toArray();
  }

  private static void assertSame(Summary summary, double[] values) {
    Summary expected = new Summary();
    expected.add(values, values.length);
    assertThat(summary.count()).isEqualTo(values.length);
    assertThat(List.of(summary.min(), summary.max(), summary.first(), summary.last()))
        .isEqualTo(List.of(expected.min(), expected.max(), expected.first(), expected.last()));
    if (values.length > 0 && Double.isFinite(expected.sum())) {
      // The exact sum is rounded elsewhere than the sum of rounded values.
      double most = Math.max(Math.abs(summary.min()), Math.abs(summary.max()));
      assertThat(summary.sum()).isCloseTo(expected.sum(), within(1e-12 * values.length * most));
    } else {
      assertThat(List.of(summary.sum())).isEqualTo(List.of(expected.sum()));
    }
  }
}
