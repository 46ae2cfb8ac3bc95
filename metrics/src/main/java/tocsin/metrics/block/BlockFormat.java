package tocsin.metrics.block;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/// Numbers of `docs/formats/block-v2.md` that reader and writer share.
final class BlockFormat {
  static final byte[] MAGIC = "TOCSINBK".getBytes(StandardCharsets.US_ASCII);
  static final short VERSION = 2;
  static final int HEADER = 32;
  static final int FOOTER = 60;

  /// Series in a group of the index, and bytes of a group in the table of groups.
  static final int GROUP = 32;

  static final int TABLE_ENTRY = 16;
  static final int DICTIONARY_ENTRY = 8;

  /// What stands in the index for the column of a chunk: that the series has a list of pieces, that
  /// the column is in the piece, or, from the next number on, its place in the dictionary.
  static final int LIST = 0;

  static final int OWN_COLUMN = 1;

  static final int MOST_POINTS = 4_096;

  /// Below it, decoding is as fast as reading statistics, and they would be a tenth of the chunk.
  static final int LEAST_WITH_STATISTICS = 256;

  /// Added to the id of the codec.
  static final int WITH_STATISTICS = 0x80;

  /// In a chunk: its checksum.
  static final int CRC = 4;

  static final ValueLayout.OfShort U16 =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  static final ValueLayout.OfInt U32 =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  static final ValueLayout.OfLong I64 =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private BlockFormat() {}

  static int crc(MemorySegment bytes) {
    CRC32C crc = new CRC32C();
    // A buffer holds 2 GiB at most, an index may be larger.
    long piece = 1 << 30;
    for (long at = 0; at < bytes.byteSize(); at += piece) {
      crc.update(bytes.asSlice(at, Math.min(piece, bytes.byteSize() - at)).asByteBuffer());
    }
    return (int) crc.getValue();
  }

  static int crc(byte[] bytes, int from, int to) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, from, to - from);
    return (int) crc.getValue();
  }
}
