package tocsin.metrics.index;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32C;

/// What stands in front of a frame of the file of names (`docs/formats/names-v1.md`).
///
/// @param length bytes that follow
/// @param count names or references in it
/// @param first the first reference, where names follow
/// @param crc CRC-32C of the bytes that follow
record NameFrame(int length, byte type, int count, int first, int crc) {
  static final byte[] MAGIC = "TOCSINNM".getBytes(StandardCharsets.US_ASCII);

  /// Bytes in front of the first frame.
  static final int BEGIN = 16;

  /// Bytes in front of what a frame holds.
  static final int HEAD = 24;

  /// Bytes that no text in UTF-8 has.
  static final int MARKER = 0xFF4E54FF;

  static final byte NAMES = 1;
  static final byte DELETED = 2;
  static final byte RENAMED = 3;

  /// No list has a reference above it, nor could a table of series.
  private static final int LAST_REFERENCE = 1 << 30;

  private static final int CHECKED = 20;

  static int crc(ByteBuffer payload) {
    CRC32C crc = new CRC32C();
    crc.update(payload);
    return (int) crc.getValue();
  }

  /// Writes the head, which is good at one place of the file only.
  void write(ByteBuffer to, long offset) {
    int start = to.position();
    to.putInt(MARKER).putInt(length).put(type).put((byte) 0).putShort((short) count);
    to.putInt(first).putInt(crc);
    to.putInt(check(to.slice(start, CHECKED), offset));
  }

  /// The head that stands at a place of the file, if one does.
  static Optional<NameFrame> read(ByteBuffer from, long offset) {
    int at = from.position();
    if (from.remaining() < HEAD
        || from.getInt(at) != MARKER
        || from.getInt(at + CHECKED) != check(from.slice(at, CHECKED), offset)) {
      return Optional.empty();
    }
    NameFrame frame =
        new NameFrame(
            from.getInt(at + 4),
            from.get(at + 8),
            Short.toUnsignedInt(from.getShort(at + 10)),
            from.getInt(at + 12),
            from.getInt(at + 16));
    boolean isOne = frame.length >= 0 && frame.first >= 0 && frame.first <= LAST_REFERENCE;
    return isOne ? Optional.of(frame) : Optional.empty();
  }

  private static int check(ByteBuffer head, long offset) {
    CRC32C crc = new CRC32C();
    crc.update(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(offset).flip());
    crc.update(head);
    return (int) crc.getValue();
  }
}
