package tocsin.metrics.block;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.BufferUnderflowException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import tocsin.metrics.codec.Codec;
import tocsin.metrics.codec.PackedCodec;
import tocsin.metrics.codec.Points;

/// A block of `docs/formats/block-v1.md`, which has names where later ones have references. Read
/// once, to be written anew. Used by one thread.
public final class OldBlock implements AutoCloseable {
  private static final short VERSION = 1;
  private static final int HEADER = 16;
  private static final int FOOTER = 48;
  private static final int ENTRY = 36;

  /// Takes the series of a block, in the order in which they stand there.
  @FunctionalInterface
  public interface Taker {
    /// @param name canonical, UTF-8
    /// @param points settled; not to be kept
    void series(byte[] name, Points points) throws IOException;
  }

  private final Mapping mapping;
  private final MemorySegment bytes;
  private int damagedChunks;

  private OldBlock(Mapping mapping) {
    this.mapping = mapping;
    this.bytes = mapping.bytes();
  }

  /// Whether a file says that it is such a block.
  public static boolean isOld(Path file) throws IOException {
    Mapping mapping = new Mapping(file);
    try {
      MemorySegment bytes = mapping.bytes();
      return bytes.byteSize() >= HEADER + FOOTER
          && isMagic(bytes, 0)
          && bytes.get(BlockFormat.U16, 8) == VERSION;
    } finally {
      mapping.release();
    }
  }

  /// @throws BadBlockException if header, footer or index are not those of a block
  public static OldBlock open(Path file) throws IOException, BadBlockException {
    Mapping mapping = new Mapping(file);
    try {
      check(mapping.bytes());
      return new OldBlock(mapping);
    } catch (BadBlockException e) {
      mapping.release();
      throw e;
    }
  }

  private static void check(MemorySegment bytes) throws BadBlockException {
    long footer = bytes.byteSize() - FOOTER;
    if (footer < HEADER || !isMagic(bytes, 0) || !isMagic(bytes, footer + 40)) {
      throw new BadBlockException("no block");
    }
    if (bytes.get(BlockFormat.U16, 8) != VERSION) {
      throw new BadBlockException("version " + bytes.get(BlockFormat.U16, 8));
    }
    long at = bytes.get(BlockFormat.I64, footer);
    long length = bytes.get(BlockFormat.I64, footer + 8);
    if (at < HEADER || length < 0 || length != footer - at) {
      throw new BadBlockException("index at " + at + " of " + length + " bytes");
    }
    if (BlockFormat.crc(bytes.asSlice(at, length)) != bytes.get(BlockFormat.U32, footer + 20)) {
      throw new BadBlockException("checksum of the index");
    }
  }

  private static boolean isMagic(MemorySegment bytes, long at) {
    return Arrays.equals(bytes.asSlice(at, 8).toArray(ValueLayout.JAVA_BYTE), BlockFormat.MAGIC);
  }

  /// Gives all series but those whose chunk is damaged.
  ///
  /// @throws BadBlockException if the index, whose checksum was right, is none
  public void read(Taker to) throws IOException, BadBlockException {
    Points points = new Points(Long.MIN_VALUE, Long.MAX_VALUE);
    long at = bytes.get(BlockFormat.I64, bytes.byteSize() - FOOTER);
    long end = bytes.byteSize() - FOOTER;
    while (at < end) {
      int length = Short.toUnsignedInt(bytes.get(BlockFormat.U16, at));
      if (at + 2 + length + ENTRY > end) {
        throw new BadBlockException("index ends in an entry");
      }
      points.begin(Long.MIN_VALUE, Long.MAX_VALUE);
      if (isRead(at + 2 + length, points)) {
        points.settle();
        to.series(bytes.asSlice(at + 2, length).toArray(ValueLayout.JAVA_BYTE), points);
      } else {
        damagedChunks++;
      }
      at += 2 + length + ENTRY;
    }
  }

  private boolean isRead(long entry, Points to) {
    long offset = bytes.get(BlockFormat.I64, entry);
    int length = bytes.get(BlockFormat.U32, entry + 8);
    int count = bytes.get(BlockFormat.U32, entry + 12);
    if (offset < HEADER || length < 1 || offset > bytes.byteSize() - FOOTER - length) {
      return false;
    }
    MemorySegment chunk = bytes.asSlice(offset, length);
    if (BlockFormat.crc(chunk) != bytes.get(BlockFormat.U32, entry + 32)) {
      return false;
    }
    // A group of 256 points takes three bytes at least.
    return count >= 1 && count <= length * 256L && isDecoded(chunk, count, to);
  }

  /// Decodes a chunk whose checksum is right.
  private static boolean isDecoded(MemorySegment chunk, int count, Points to) {
    MemorySegment encoded = chunk.asSlice(1);
    try {
      switch (chunk.get(ValueLayout.JAVA_BYTE, 0)) {
        case Codec.ID -> Codec.decode(encoded, count, to);
        case PackedCodec.ID ->
            PackedCodec.decode(encoded.asByteBuffer().order(ByteOrder.LITTLE_ENDIAN), count, to);
        default -> {
          return false;
        }
      }
      return true;
    } catch (IndexOutOfBoundsException | BufferUnderflowException | IllegalArgumentException e) {
      return false;
    }
  }

  /// Chunks met that were damaged.
  public int damagedChunks() {
    return damagedChunks;
  }

  @Override
  public void close() {
    mapping.release();
  }
}
