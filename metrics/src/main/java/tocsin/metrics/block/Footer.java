package tocsin.metrics.block;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/// Header and footer of a block that has been checked.
record Footer(
    NumberRange numbers,
    long indexAt,
    long points,
    long firstMillis,
    long lastMillis,
    int columns,
    int series,
    int lastReference) {

  /// Checks all of a block but its chunks.
  ///
  /// @throws BadBlockException if header, footer or index are not those of a block
  static Footer read(MemorySegment file) throws BadBlockException {
    NumberRange numbers = header(file);
    long at = file.byteSize() - BlockFormat.FOOTER;
    checkMagic(file, at + 52);
    checkCrc("footer", file.asSlice(at, 48), file.get(BlockFormat.U32, at + 48));
    Footer footer =
        new Footer(
            numbers,
            file.get(BlockFormat.I64, at),
            file.get(BlockFormat.I64, at + 8),
            file.get(BlockFormat.I64, at + 16),
            file.get(BlockFormat.I64, at + 24),
            file.get(BlockFormat.U32, at + 32),
            file.get(BlockFormat.U32, at + 36),
            file.get(BlockFormat.U32, at + 40));
    if (footer.indexAt < BlockFormat.HEADER
        || footer.columns < 0
        || footer.series < 0
        || footer.tableAt(file) < footer.groupsAt()) {
      throw new BadBlockException("index at " + footer.indexAt + " of " + file.byteSize());
    }
    MemorySegment index = file.asSlice(footer.indexAt, at - footer.indexAt);
    checkCrc("index", index, file.get(BlockFormat.U32, at + 44));
    return footer;
  }

  private static NumberRange header(MemorySegment file) throws BadBlockException {
    if (file.byteSize() < BlockFormat.HEADER + BlockFormat.FOOTER) {
      throw new BadBlockException("too short");
    }
    checkMagic(file, 0);
    if (file.get(BlockFormat.U16, 8) != BlockFormat.VERSION) {
      throw new BadBlockException("version " + file.get(BlockFormat.U16, 8));
    }
    checkCrc("header", file.asSlice(0, 28), file.get(BlockFormat.U32, 28));
    long first = file.get(BlockFormat.I64, 12);
    long last = file.get(BlockFormat.I64, 20);
    if (first < 0 || last < first) {
      throw new BadBlockException("numbers " + first + " to " + last);
    }
    return new NumberRange(first, last);
  }

  private static void checkMagic(MemorySegment file, long at) throws BadBlockException {
    byte[] there = file.asSlice(at, 8).toArray(ValueLayout.JAVA_BYTE);
    if (!Arrays.equals(there, BlockFormat.MAGIC)) {
      throw new BadBlockException("no block");
    }
  }

  private static void checkCrc(String of, MemorySegment bytes, int expected)
      throws BadBlockException {
    if (BlockFormat.crc(bytes) != expected) {
      throw new BadBlockException("checksum of the " + of);
    }
  }

  int groups() {
    return (int) (((long) series + BlockFormat.GROUP - 1) / BlockFormat.GROUP);
  }

  long groupsAt() {
    return indexAt + (long) columns * BlockFormat.DICTIONARY_ENTRY;
  }

  long tableAt(MemorySegment file) {
    return file.byteSize() - BlockFormat.FOOTER - (long) groups() * BlockFormat.TABLE_ENTRY;
  }
}
