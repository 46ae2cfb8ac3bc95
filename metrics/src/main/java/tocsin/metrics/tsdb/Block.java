package tocsin.metrics.tsdb;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.metrics.codec.Codec;
import tocsin.metrics.codec.PackedCodec;
import tocsin.metrics.store.SampleSource.PointConsumer;

/// One block file, mapped. Immutable; thread-safe.
final class Block {
  private static final Logger log = LoggerFactory.getLogger(Block.class);

  private record Chunk(long offset, int length, int count, long first, long last, int crc) {}

  private final Path file;
  private final MemorySegment bytes;
  private final Map<Integer, Chunk> chunks = new HashMap<>();
  private final long first;
  private final long last;
  private volatile boolean broken;

  private Block(Path file, MemorySegment bytes, SeriesTable names) throws BadBlockException {
    this.file = file;
    this.bytes = bytes;
    long footer = bytes.byteSize() - BlockFormat.FOOTER;
    long offset = bytes.get(BlockFormat.I64, footer);
    long length = bytes.get(BlockFormat.I64, footer + 8);
    int series = bytes.get(BlockFormat.U32, footer + 16);
    index(bytes.asSlice(offset, length), series, names);
    // Not from the footer, which no checksum covers: a flipped bit there could make it expire.
    this.first = chunks.values().stream().mapToLong(Chunk::first).min().orElse(Long.MAX_VALUE);
    this.last = chunks.values().stream().mapToLong(Chunk::last).max().orElse(Long.MAX_VALUE);
  }

  /// Maps a block and takes its names over.
  ///
  /// @throws BadBlockException if header, footer or index are not those of a block
  static Block open(Path file, SeriesTable names) throws IOException, BadBlockException {
    // Unmapped when nobody refers to it any more, so that a reader never loses it under its hands.
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      MemorySegment bytes =
          channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
      check(bytes);
      return new Block(file, bytes, names);
    }
  }

  private static void check(MemorySegment bytes) throws BadBlockException {
    if (bytes.byteSize() < BlockFormat.HEADER + BlockFormat.FOOTER) {
      throw new BadBlockException("too short");
    }
    long footer = bytes.byteSize() - BlockFormat.FOOTER;
    if (!magic(bytes, 0) || !magic(bytes, footer + 40)) {
      throw new BadBlockException("no block");
    }
    if (bytes.get(BlockFormat.U16, 8) != BlockFormat.VERSION) {
      throw new BadBlockException("version " + bytes.get(BlockFormat.U16, 8));
    }
    long offset = bytes.get(BlockFormat.I64, footer);
    long length = bytes.get(BlockFormat.I64, footer + 8);
    if (offset < BlockFormat.HEADER || length < 0 || offset + length != footer) {
      throw new BadBlockException("index at " + offset + " of " + length + " bytes");
    }
    if (BlockFormat.crc(bytes.asSlice(offset, length)) != bytes.get(BlockFormat.U32, footer + 20)) {
      throw new BadBlockException("checksum of the index");
    }
  }

  private static boolean magic(MemorySegment bytes, long at) {
    byte[] there = bytes.asSlice(at, 8).toArray(ValueLayout.JAVA_BYTE);
    return Arrays.equals(there, BlockFormat.MAGIC);
  }

  private void index(MemorySegment index, int series, SeriesTable names) throws BadBlockException {
    long at = 0;
    for (int i = 0; i < series; i++) {
      int length = Short.toUnsignedInt(index.get(BlockFormat.U16, at));
      ByteBuffer name = index.asSlice(at + 2, length).asByteBuffer();
      long entry = at + 2 + length;
      Chunk chunk =
          new Chunk(
              index.get(BlockFormat.I64, entry),
              index.get(BlockFormat.U32, entry + 8),
              index.get(BlockFormat.U32, entry + 12),
              index.get(BlockFormat.I64, entry + 16),
              index.get(BlockFormat.I64, entry + 24),
              index.get(BlockFormat.U32, entry + 32));
      int reference = names.reference(name);
      if (reference >= 0) {
        chunks.put(reference, chunk);
      }
      at = entry + 36;
    }
    if (at != index.byteSize()) {
      throw new BadBlockException(series + " series, but the index goes on");
    }
  }

  /// Gives the points of a series; none when its chunk is damaged, which is said once.
  void read(int reference, long from, long until, PointConsumer to) {
    @Nullable Chunk chunk = chunks.get(reference);
    if (chunk == null || chunk.last() < from || chunk.first() >= until) {
      return;
    }
    MemorySegment part = bytes.asSlice(chunk.offset(), chunk.length());
    if (BlockFormat.crc(part) != chunk.crc() || !decoded(part, chunk.count(), to)) {
      if (!broken) {
        broken = true;
        log.atError().addKeyValue("file", file).log("block has a damaged chunk");
      }
    }
  }

  /// @return false for a codec that nobody knows
  private static boolean decoded(MemorySegment chunk, int count, PointConsumer to) {
    MemorySegment points = chunk.asSlice(1);
    switch (chunk.get(ValueLayout.JAVA_BYTE, 0)) {
      case Codec.ID -> Codec.decode(points, count, to);
      case PackedCodec.ID ->
          PackedCodec.decode(points.asByteBuffer().order(ByteOrder.LITTLE_ENDIAN), count, to);
      default -> {
        return false;
      }
    }
    return true;
  }

  boolean isBroken() {
    return broken;
  }

  Path file() {
    return file;
  }

  long firstMillis() {
    return first;
  }

  long lastMillis() {
    return last;
  }

  long bytes() {
    return bytes.byteSize();
  }
}
