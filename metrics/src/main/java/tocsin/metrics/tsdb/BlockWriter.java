package tocsin.metrics.tsdb;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/// Writes a head into a block file. One instance, one file.
final class BlockWriter {
  private final Path file;
  private final CRC32C indexCrc = new CRC32C();
  private ByteBuffer index = buffer(1 << 16);
  private ByteBuffer chunk = buffer(1 << 16);
  private long offset = BlockFormat.HEADER;
  private int series;
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;

  private BlockWriter(Path file) {
    this.file = file;
  }

  private static ByteBuffer buffer(int capacity) {
    return ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
  }

  /// Writes, forces and renames; after this the block survives anything.
  static void write(Head head, SeriesTable names, Path file) throws IOException {
    new BlockWriter(file).write(head, names);
  }

  private void write(Head head, SeriesTable names) throws IOException {
    Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
    try (FileChannel out =
        FileChannel.open(
            temporary,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      put(
          out,
          buffer(BlockFormat.HEADER).put(BlockFormat.MAGIC).putShort(BlockFormat.VERSION).clear());
      for (int reference = 0; reference < head.references(); reference++) {
        if (head.has(reference)) {
          series(out, head, reference, names.name(reference));
        }
      }
      finish(out);
      out.force(true);
    }
    Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    forceFolder(file.resolveSibling("."));
  }

  private void series(FileChannel out, Head head, int reference, byte[] name) throws IOException {
    Points gathered = new Points(Long.MIN_VALUE, Long.MAX_VALUE);
    head.read(reference, gathered);
    long bytes = 1L + (long) gathered.size() * Codec.MOST_BYTES;
    if (bytes > chunk.capacity()) {
      chunk = buffer(Math.toIntExact(bytes));
    }
    MemorySegment to = MemorySegment.ofBuffer(chunk.clear().position(1));
    Codec.State state = new Codec.State();
    long[] span = {Long.MAX_VALUE, Long.MIN_VALUE};
    gathered.emit((millis, value) -> {
      Codec.encode(to, state, millis, value);
      span[0] = Math.min(span[0], millis);
      span[1] = millis;
    });
    chunk.put(0, Codec.ID).position(0).limit(1 + state.position);
    entry(name, state.count, span);
    put(out, chunk);
    offset += 1 + state.position;
  }

  private void entry(byte[] name, int count, long[] span) {
    if (index.remaining() < 38 + name.length) {
      index = buffer(index.capacity() * 2 + name.length).put(index.flip());
    }
    CRC32C crc = new CRC32C();
    crc.update(chunk.duplicate());
    index.putShort((short) name.length).put(name);
    index.putLong(offset).putInt(chunk.remaining()).putInt(count);
    index.putLong(span[0]).putLong(span[1]).putInt((int) crc.getValue());
    series++;
    first = Math.min(first, span[0]);
    last = Math.max(last, span[1]);
  }

  private void finish(FileChannel out) throws IOException {
    index.flip();
    indexCrc.update(index.duplicate());
    ByteBuffer footer = buffer(BlockFormat.FOOTER);
    footer.putLong(offset).putLong(index.remaining()).putInt(series);
    footer.putInt((int) indexCrc.getValue()).putLong(first).putLong(last).put(BlockFormat.MAGIC);
    put(out, index);
    put(out, footer.flip());
  }

  private static void put(FileChannel out, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }

  static void forceFolder(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
