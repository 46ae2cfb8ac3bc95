package tocsin.metrics.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import tocsin.metrics.fuzz.FuzzTarget;
import tocsin.metrics.fuzz.ScratchFile;

/// Any bytes as a block of version 1: as they are, and with checksums that are right. It is
/// refused, or gives the series whose chunks are whole.
public final class OldBlockFuzz implements FuzzTarget {
  private static final int FOOTER = 48;
  private static final int ENTRY = 36;

  private final ScratchFile scratch = new ScratchFile();

  @Override
  public void take(byte[] input) throws Exception {
    scratch.with(input, OldBlockFuzz::read);
    scratch.with(checked(input), OldBlockFuzz::read);
  }

  private static void read(Path file) throws IOException {
    OldBlock.isOld(file);
    try (OldBlock block = OldBlock.open(file)) {
      block.read((name, points) -> {
        for (int i = 1; i < points.size(); i++) {
          assertThat(points.millis()[i]).isGreaterThan(points.millis()[i - 1]);
        }
      });
      assertThat(block.damagedChunks()).isNotNegative();
    } catch (BadBlockException e) {
      assertThat(e.what()).isNotEmpty();
    }
  }

  /// The same with checksums that are right.
  static byte[] checked(byte[] input) {
    byte[] block = input.clone();
    MemorySegment bytes = MemorySegment.ofArray(block);
    long footer = bytes.byteSize() - FOOTER;
    long index = footer < 0 ? -1 : bytes.get(BlockFormat.I64, footer);
    if (index >= 0 && index <= footer) {
      for (long at = index; at + 2 + ENTRY <= footer; ) {
        long entry = at + 2 + Short.toUnsignedInt(bytes.get(BlockFormat.U16, at));
        at = entry + ENTRY;
        if (at <= footer) {
          chunk(bytes, entry);
        }
      }
      int crc = BlockFormat.crc(bytes.asSlice(index, footer - index));
      bytes.set(BlockFormat.U32, footer + 20, crc);
    }
    return block;
  }

  private static void chunk(MemorySegment bytes, long entry) {
    long offset = bytes.get(BlockFormat.I64, entry);
    int length = bytes.get(BlockFormat.U32, entry + 8);
    if (offset >= 0 && length >= 0 && offset <= bytes.byteSize() - length) {
      bytes.set(BlockFormat.U32, entry + 32, BlockFormat.crc(bytes.asSlice(offset, length)));
    }
  }
}
