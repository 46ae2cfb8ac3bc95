package tocsin.metrics.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.metrics.codec.Points;

/// A file that is not what was written: it may have fewer points, and says so, but never others.
class BlockDamageTest {
  private static final NumberRange NUMBERS = new NumberRange(0, 0);

  /// What a column and a chunk of one point take.
  private static final int COLUMN = 8;

  private static final int CHUNK = 8;

  private final Map<Integer, SortedMap<Long, Long>> series = new TreeMap<>();

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  @SuppressWarnings("NullAway.Init")
  private Path file;

  @SuppressWarnings("NullAway.Init")
  private byte[] whole;

  @BeforeEach
  void writeABlock() throws IOException {
    // Of one series all, for its statistics; of the others a few points, for there is a test a bit.
    GoldenBlock.SERIES.forEach((reference, points) -> {
      long until = points.firstKey() + (reference == 9 ? 1_000_000 : 12_000);
      series.put(reference, new TreeMap<>(points.headMap(until)));
    });
    file = Blocks.write(folder, NUMBERS, series);
    whole = Files.readAllBytes(file);
  }

  @Test
  void aFlippedBitCostsPointsButChangesNone() throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      for (int bit = 0; bit < whole.length * 8; bit++) {
        int at = bit / 8;
        channel.write(ByteBuffer.wrap(new byte[] {(byte) (whole[at] ^ 1 << bit % 8)}), at);
        assertIsNoticed("bit " + bit);
        channel.write(ByteBuffer.wrap(whole, at, 1), at);
      }
    }
  }

  private void assertIsNoticed(String what) throws IOException {
    try (Block block = Block.open(file)) {
      assertHoldsNothingElse(block, what);
      assertThat(block.isDamaged()).as(what).isTrue();
    } catch (BadBlockException e) {
      assertThat(e).hasMessageMatching("no block|version.*|checksum.*");
    }
  }

  private void assertHoldsNothingElse(Block block, String what) {
    Points scratch = new Points(Long.MIN_VALUE, Long.MAX_VALUE);
    series.forEach((reference, points) -> {
      SortedMap<Long, Long> left = Blocks.all(block, reference);
      assertThat(left.isEmpty() || left.equals(points)).as(what).isTrue();
      Summary summary = new Summary();
      Summaries.add(List.of(block), reference, scratch, summary);
      assertThat(summary.count()).as(what).isEqualTo(left.size());
    });
  }

  @Test
  void aFileThatEndsEarlyIsNoBlock() throws IOException {
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> Block.open(file)).isInstanceOf(BadBlockException.class);
    }
  }

  @Test
  void whatIsDamagedIsNotMergedButCounted() throws IOException {
    byte[] flipped = whole.clone();
    flipped[BlockFormat.HEADER + 20] ^= 1;
    Files.write(file, flipped);
    Path next = Blocks.write(folder, new NumberRange(1, 1), Map.of());
    try (Block damaged = Blocks.open(file);
        Block other = Blocks.open(next)) {
      Merge.Outcome outcome = Merge.run(List.of(damaged, other), folder, r -> false, () -> false);
      Path merged = folder.resolve(new NumberRange(0, 1).fileName());
      assertThat(outcome).isEqualTo(new Merge.Outcome.Merged(merged, 1));
      try (Block block = Blocks.open(merged)) {
        assertHoldsNothingElse(block, "merged");
        assertThat(block.series()).isEqualTo(series.size() - 1);
        assertThat(block.isDamaged()).isFalse();
      }
    }
  }

  @Test
  void aChunkInThePlaceOfAnotherSeriesIsNoticed() throws IOException {
    Path two =
        Blocks.write(
            folder,
            new NumberRange(1, 1),
            Map.of(
                0, Blocks.points(0, 1, 5), 1, Blocks.points(0, 1, 6), 2, Blocks.points(0, 1, 7)));
    byte[] bytes = Files.readAllBytes(two);
    int second = BlockFormat.HEADER + COLUMN + CHUNK;
    System.arraycopy(bytes, second + CHUNK, bytes, second, CHUNK);
    Files.write(two, bytes);
    try (Block block = Blocks.open(two)) {
      assertThat(Blocks.all(block, 0)).isEqualTo(Blocks.points(0, 1, 5));
      assertThat(Blocks.all(block, 1)).isEmpty();
      assertThat(block.isDamaged()).isTrue();
      assertThat(Blocks.all(block, 2)).isEqualTo(Blocks.points(0, 1, 7));
    }
  }
}
