package tocsin.metrics.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tocsin.metrics.block.Blocks.all;
import static tocsin.metrics.block.Blocks.points;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.metrics.block.Merge.Outcome;
import tocsin.metrics.codec.Points;

class MergeTest {
  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  private Block block(long number, Map<Integer, SortedMap<Long, Long>> series) throws IOException {
    return Blocks.open(Blocks.write(folder, new NumberRange(number, number), series));
  }

  private Block merged(Block... parts) throws IOException {
    Outcome outcome = Merge.run(List.of(parts), folder, r -> false, () -> false);
    assertThat(outcome).isInstanceOf(Outcome.Merged.class);
    NumberRange numbers =
        Arrays.stream(parts).map(Block::numbers).reduce(NumberRange::through).orElseThrow();
    return Blocks.open(folder.resolve(numbers.fileName()));
  }

  @Test
  void ofTwoPointsAtOneTimeThatOfTheLaterBlockStays() throws IOException {
    try (Block older = block(1, Map.of(7, points(0, 10, 1, 2, 3)));
        Block newer = block(2, Map.of(7, points(10, 10, 9)));
        Block both = merged(newer, older)) {
      assertThat(both.numbers()).isEqualTo(new NumberRange(1, 2));
      assertThat(all(both, 7)).isEqualTo(points(0, 10, 1, 9, 3));
      assertThat(both.points()).isEqualTo(3);
    }
  }

  @Test
  void manySmallChunksBecomeOne() throws IOException, DamagedChunkException {
    try (Block a = block(1, Map.of(0, rising(0, 100)));
        Block b = block(2, Map.of(0, rising(100, 200)));
        Block both = merged(a, b)) {
      assertThat(chunkSizes(both)).containsExactly(200);
    }
  }

  @Test
  void aLargeChunkAloneInItsTimeIsTakenOverAsItIs() throws IOException, DamagedChunkException {
    try (Block a = block(1, Map.of(0, rising(0, 3_000), 1, rising(0, 10)));
        Block b = block(2, Map.of(0, rising(3_000, 5_000), 1, rising(10, 20)));
        Block both = merged(a, b)) {
      assertThat(chunkSizes(both)).containsExactly(3_000, 2_000, 20);
      assertThat(all(both, 0)).isEqualTo(rising(0, 5_000));
    }
  }

  @Test
  void aFewPointsBeforeALargeChunkGoIntoIt() throws IOException, DamagedChunkException {
    try (Block a = block(1, Map.of(0, rising(0, 100)));
        Block b = block(2, Map.of(0, rising(100, 4_000)));
        Block both = merged(a, b)) {
      assertThat(chunkSizes(both)).containsExactly(4_000);
    }
  }

  @Test
  void deletedSeriesAreLeftOut() throws IOException {
    try (Block a = block(1, Map.of(0, points(0, 1, 1), 1, points(0, 1, 2)));
        Block b = block(2, Map.of(1, points(1, 1, 3), 2, points(0, 1, 4)))) {
      Merge.run(List.of(a, b), folder, r -> r == 1, () -> false);
      try (Block both = Blocks.open(folder.resolve(new NumberRange(1, 2).fileName()))) {
        assertThat(both.references().boxed()).containsExactly(0, 2);
      }
    }
  }

  @Test
  void aMergeThatIsCancelledLeavesNothing() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    try (Block a = block(1, Map.of(0, points(0, 1, 1), 1, points(0, 1, 2)));
        Block b = block(2, Map.of(2, points(0, 1, 4)))) {
      Outcome outcome =
          Merge.run(List.of(a, b), folder, r -> false, () -> asked.incrementAndGet() == 3);

      assertThat(outcome).isEqualTo(new Outcome.Cancelled());
    }
    try (var left = Files.list(folder)) {
      assertThat(left).hasSize(2);
    }
  }

  @Test
  void aBlockIsNotMergedOverItself() throws IOException {
    try (Block a = block(1, Map.of())) {
      assertThatThrownBy(() -> Merge.run(List.of(a), folder, r -> false, () -> false))
          .hasMessageContaining("neighbours");
    }
    assertThat(folder.resolve(new NumberRange(1, 1).fileName())).exists();
  }

  private static SortedMap<Long, Long> rising(long from, long until) {
    SortedMap<Long, Long> points = new TreeMap<>();
    for (long i = from; i < until; i++) {
      points.put(i * 1_000, Double.doubleToRawLongBits((double) i));
    }
    return points;
  }

  private static List<Integer> chunkSizes(Block block) throws DamagedChunkException {
    List<Integer> sizes = new ArrayList<>();
    ChunkReader reader = block.reader(new Points(0, 1));
    IndexCursor cursor = block.cursor();
    while (cursor.next()) {
      while (cursor.nextPiece()) {
        sizes.add(reader.open(cursor).count());
      }
    }
    return sizes;
  }
}
