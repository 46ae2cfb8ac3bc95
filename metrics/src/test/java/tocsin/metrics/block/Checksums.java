package tocsin.metrics.block;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.zip.CRC32C;

/// Makes all checksums of what may be a block right, since no mutation finds a checksum: what
/// stands behind them is then looked at as well.
final class Checksums {
  private static final int MOST_PIECES = 500;

  private final MemorySegment bytes;

  private Checksums(byte[] block) {
    this.bytes = MemorySegment.ofArray(block);
  }

  static byte[] right(byte[] input) {
    byte[] block = input.clone();
    if (block.length >= BlockFormat.HEADER + BlockFormat.FOOTER) {
      Checksums checksums = new Checksums(block);
      checksums.frame();
      checksums.pieces();
    }
    return block;
  }

  private void frame() {
    MemorySegment.copy(BlockFormat.MAGIC, 0, bytes, ValueLayout.JAVA_BYTE, 0, 8);
    put(28, bytes.asSlice(0, 28));
    long footer = bytes.byteSize() - BlockFormat.FOOTER;
    MemorySegment.copy(BlockFormat.MAGIC, 0, bytes, ValueLayout.JAVA_BYTE, footer + 52, 8);
    long index = bytes.get(BlockFormat.I64, footer);
    if (index >= 0 && index <= footer) {
      put(footer + 44, bytes.asSlice(index, footer - index));
    }
    put(footer + 48, bytes.asSlice(footer, 48));
  }

  private void put(long at, MemorySegment of) {
    bytes.set(BlockFormat.U32, at, BlockFormat.crc(of));
  }

  private void pieces() {
    try {
      IndexCursor cursor = new IndexCursor(bytes, Footer.read(bytes));
      for (int left = MOST_PIECES; left > 0 && cursor.next(); ) {
        while (cursor.nextPiece() && left-- > 0) {
          piece(cursor);
        }
      }
    } catch (BadBlockException | IndexOutOfBoundsException e) {
      // It goes as far as the index is one.
    }
  }

  private void piece(IndexCursor cursor) {
    long column = cursor.columnAt();
    long at = column + BlockFormat.CRC;
    long steps = 0;
    for (int varint = 0; varint < 4; varint++) {
      int shift = 0;
      byte b;
      do {
        b = bytes.get(ValueLayout.JAVA_BYTE, at++);
        steps |= varint == 0 ? (long) (b & 0x7F) << shift : 0;
        shift += 7;
      } while (b < 0);
    }
    put(column, bytes.asSlice(column + BlockFormat.CRC, at - column - BlockFormat.CRC));
    int columnCrc = bytes.get(BlockFormat.U32, column);
    long chunk = cursor.hasColumn() ? at + steps : cursor.pieceAt();
    long end = cursor.pieceAt() + cursor.pieceBytes();
    CRC32C crc = new CRC32C();
    crc.update(
        bytes.asSlice(chunk + BlockFormat.CRC, end - chunk - BlockFormat.CRC).asByteBuffer());
    crc.update(bytes.asSlice(at, steps).asByteBuffer());
    bytes.set(BlockFormat.U32, chunk, (int) crc.getValue() ^ cursor.reference() ^ columnCrc);
  }
}
