package tocsin.metrics.wal;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/// Tells whether a record begins at a place: first by its shape, then by its checksum, which would
/// be slow at every byte.
final class WalFrame {
  /// No record is longer.
  static final int LONGEST = 16 << 20;

  private static final int SHORTEST = 5;

  private WalFrame() {}

  /// The length of the record that begins at the buffer's position; 0 when none does.
  static int length(ByteBuffer all) {
    int at = all.position();
    int room = Math.min(LONGEST, all.remaining() - WalFormat.FRAME);
    if (room < SHORTEST) {
      return 0;
    }
    int length = all.getInt(at);
    boolean fits = length >= SHORTEST && length <= room;
    return fits && hasShape(all, at + WalFormat.FRAME, length) && isIntact(all, length)
        ? length
        : 0;
  }

  private static boolean hasShape(ByteBuffer all, int at, int length) {
    long count = Integer.toUnsignedLong(all.getInt(at + 1));
    return switch (all.get(at)) {
      case OldRecords.SERIES ->
          length >= 7 && 7 + Short.toUnsignedInt(all.getShort(at + 5)) == length;
      case OldRecords.SAMPLES -> 5 + OldRecords.SAMPLE * count == length;
      case WalFormat.NAMES -> count > 0 && 9 + 2 * count <= length;
      case WalFormat.SAMPLES -> count > 0 && 5 + count <= length;
      default -> false;
    };
  }

  private static boolean isIntact(ByteBuffer all, int length) {
    CRC32C crc = new CRC32C();
    crc.update(all.slice(all.position() + WalFormat.FRAME, length));
    return (int) crc.getValue() == all.getInt(all.position() + 4);
  }
}
