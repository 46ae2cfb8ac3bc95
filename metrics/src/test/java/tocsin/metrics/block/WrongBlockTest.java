package tocsin.metrics.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.metrics.codec.Points;

/// Blocks that were written wrong: every checksum is right, what stands behind it is not. That
/// costs points, and nothing is thrown that nobody expects.
class WrongBlockTest {
  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  private final Points points = new Points(Long.MIN_VALUE, Long.MAX_VALUE);

  @SuppressWarnings("NullAway.Init")
  private Path file;

  @SuppressWarnings("NullAway.Init")
  private byte[] whole;

  @BeforeEach
  void writeABlock() throws IOException {
    file =
        Blocks.write(
            folder,
            new NumberRange(0, 0),
            Map.of(
                0, Blocks.points(0, 10, 5, 6, 7),
                1, Blocks.points(0, 10, 6, 7, 8),
                3, Blocks.points(3, 7, 1, 1.0 / 3)));
    whole = Files.readAllBytes(file);
  }

  private Block opened(byte[] bytes) throws IOException {
    Files.write(file, bytes);
    return Blocks.open(file);
  }

  @Test
  void anyByteOfChunksAndIndexMayBeAnyOther() throws IOException {
    for (int at = BlockFormat.HEADER; at < whole.length - BlockFormat.FOOTER; at++) {
      for (int value : new int[] {0, 1, 0x7F, 0x80, 0xFF, whole[at] + 1}) {
        byte[] bytes = whole.clone();
        bytes[at] = (byte) value;
        Files.write(file, Checksums.right(bytes));
        assertNothingIsThrown();
        Inspect.block(file, new StringBuilder());
      }
    }
  }

  private void assertNothingIsThrown() throws IOException {
    try (Block block = Block.open(file)) {
      for (int reference = 0; reference < 4; reference++) {
        points.begin(Long.MIN_VALUE, Long.MAX_VALUE);
        block.read(reference, points);
        points.settle();
        assertThat(points.size()).isLessThanOrEqualTo(BlockFormat.MOST_POINTS);
        block.lastMillis(reference, points);
      }
    } catch (BadBlockException e) {
      // A checksum that was put right in the wrong place made it none.
    }
  }

  @Test
  void aBlockWhoseIndexIsNoneIsDamagedAndIsNotMerged() throws IOException {
    byte[] bytes = whole.clone();
    // Where the first group ends, in the table of groups.
    bytes[whole.length - BlockFormat.FOOTER - 1] = 0x7F;
    Path next = Blocks.write(folder, new NumberRange(1, 1), Map.of());
    try (Block block = opened(Checksums.right(bytes));
        Block other = Blocks.open(next)) {
      assertThat(Blocks.all(block, 0)).isEmpty();
      assertThat(block.isDamaged()).isTrue();
      assertThatThrownBy(() -> Merge.run(List.of(block, other), folder, r -> false, () -> false))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("index of one of");
    }
    assertThat(folder.resolve(new NumberRange(0, 1).fileName())).doesNotExist();
  }

  @Test
  void moreStampsThanAChunkHoldsAreNoStamps() throws IOException {
    byte[] bytes = whole.clone();
    // The head of the first column: its checksum, no steps, then how many stamps.
    int count = BlockFormat.HEADER + BlockFormat.CRC + 1;
    assertThat(bytes[count]).isEqualTo((byte) 3);
    bytes[count] = (byte) 0xFF;
    try (Block block = opened(Checksums.right(bytes))) {
      assertThat(Blocks.all(block, 0)).isEmpty();
      assertThat(block.isDamaged()).isTrue();
    }
  }

  @Test
  void aChunkShorterThanItsChecksumIsNone() throws Exception {
    try (Block block = opened(whole)) {
      IndexCursor cursor = block.cursor();
      assertThat(cursor.next() && cursor.nextPiece()).isTrue();
      ChunkReader reader = block.reader(points);
      Chunk chunk = reader.open(cursor);
      for (int bytes = 0; bytes <= BlockFormat.CRC; bytes++) {
        Chunk shorter = new Chunk(chunk.reference(), chunk.column(), chunk.at(), bytes);
        assertThatThrownBy(() -> reader.load(shorter)).isInstanceOf(DamagedChunkException.class);
      }
    }
  }
}
