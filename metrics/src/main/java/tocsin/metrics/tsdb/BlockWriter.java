package tocsin.metrics.tsdb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import tocsin.metrics.codec.Column;
import tocsin.metrics.codec.PackedCodec;
import tocsin.metrics.codec.Points;

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
    Column column = new Column(gathered);
    long bytes = PackedCodec.mostBytes(column.count());
    if (bytes > chunk.capacity()) {
      chunk = buffer(Math.toIntExact(bytes));
    }
    chunk.clear().put(PackedCodec.ID);
    PackedCodec.encode(chunk, column.millis(), column.values(), column.count());
    chunk.flip();
    int length = chunk.remaining();
    entry(name, column);
    put(out, chunk);
    offset += length;
  }

  private void entry(byte[] name, Column column) {
    if (index.remaining() < 38 + name.length) {
      index = buffer(index.capacity() * 2 + name.length).put(index.flip());
    }
    CRC32C crc = new CRC32C();
    crc.update(chunk.duplicate());
    index.putShort((short) name.length).put(name);
    index.putLong(offset).putInt(chunk.remaining()).putInt(column.count());
    index.putLong(column.first()).putLong(column.last()).putInt((int) crc.getValue());
    series++;
    first = Math.min(first, column.first());
    last = Math.max(last, column.last());
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
