package tocsin.metrics.block;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import tocsin.ground.file.Forced;
import tocsin.metrics.codec.ByteSink;

/// Writes one block file, series by series. Until it is finished it stands beside its name as
/// `.tmp`; closed before that, it leaves nothing. Memory grows with the index only: a few bytes for
/// each series and chunk. Used by one thread.
public final class BlockWriter implements AutoCloseable {
  private static final int BUFFER = 1 << 18;

  private final Path file;
  private final Path temporary;
  private final FileChannel channel;
  private final ByteSink out = new ByteSink(BUFFER * 2);
  private final ChunkWriter chunks = new ChunkWriter();
  private final ColumnBook columns = new ColumnBook();
  private final IndexWriter index = new IndexWriter();
  private final ByteSink copied = new ByteSink(1 << 12);
  private long flushed;
  private int reference = -1;
  private long points;
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;

  private BlockWriter(Path file, Path temporary, FileChannel channel) {
    this.file = file;
    this.temporary = temporary;
    this.channel = channel;
  }

  /// Begins a block; a file half written under the same name is written anew.
  ///
  /// @param file should be named as [NumberRange#fileName] says
  public static BlockWriter create(Path file, NumberRange numbers) throws IOException {
    Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
    FileChannel channel =
        FileChannel.open(
            temporary,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    BlockWriter writer = new BlockWriter(file, temporary, channel);
    writer.header(numbers);
    return writer;
  }

  private void header(NumberRange numbers) {
    out.putBytes(BlockFormat.MAGIC, 0, BlockFormat.MAGIC.length);
    out.putInt(BlockFormat.VERSION);
    out.putLong(numbers.first());
    out.putLong(numbers.last());
    out.putInt(BlockFormat.crc(out.bytes(), 0, out.size()));
  }

  /// Writes a series, as one chunk or several.
  ///
  /// @param reference higher than any before
  /// @param millis ascending, each stamp once
  /// @param count with none, the series is not in the block
  public void write(int reference, long[] millis, double[] values, int count) throws IOException {
    begin(reference);
    add(millis, values, count);
    end();
  }

  void begin(int next) throws IOException {
    if (next <= reference) {
      throw new IllegalArgumentException(
          "reference: " + next + " (expected: above " + reference + ")");
    }
    reference = next;
    if (out.size() >= BUFFER) {
      flush();
    }
    index.begin(offset());
  }

  void end() {
    index.end(reference);
  }

  /// Cuts points into chunks of even size, so that no last one is left with a few.
  void add(long[] millis, double[] values, int count) throws IOException {
    int parts = (count + BlockFormat.MOST_POINTS - 1) / BlockFormat.MOST_POINTS;
    for (int part = 0; part < parts; part++) {
      int from = (int) ((long) count * part / parts);
      int to = (int) ((long) count * (part + 1) / parts);
      columns.take(millis, from, to - from);
      ByteSink chunk = chunks.encoded(values, from, to - from);
      chunks.seal(reference, columns);
      piece(chunk);
      count(millis[from], millis[to - 1], to - from);
    }
  }

  /// Takes a chunk of the same series over from another block as it is.
  void copy(MemorySegment block, Chunk from) throws IOException {
    copied.clear();
    copied.putBytes(block, from.column().at(), from.column().bytes());
    columns.takeEncoded(copied, from.column().stepsBytes());
    copied.clear();
    copied.putBytes(block, from.at(), from.bytes());
    piece(copied);
    count(from.first(), from.last(), from.count());
  }

  private void piece(ByteSink chunk) throws IOException {
    int start = out.size();
    int code = columns.code(offset());
    if (code == BlockFormat.OWN_COLUMN) {
      out.putAll(columns.column());
    }
    out.putAll(chunk);
    index.piece(code, out.size() - start);
    if (out.size() >= BUFFER) {
      flush();
    }
  }

  private void count(long firstMillis, long lastMillis, int size) {
    first = Math.min(first, firstMillis);
    last = Math.max(last, lastMillis);
    points += size;
  }

  private long offset() {
    return flushed + out.size();
  }

  private void flush() throws IOException {
    put(out);
    flushed += out.size();
    out.clear();
  }

  private void put(ByteSink bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes.bytes(), 0, bytes.size());
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  /// Makes the block visible. After this it survives anything.
  public void finish() throws IOException {
    index.finish();
    flush();
    long indexAt = flushed;
    CRC32C crc = new CRC32C();
    for (ByteSink part : new ByteSink[] {columns.dictionary(), index.groups(), index.table()}) {
      crc.update(part.bytes(), 0, part.size());
      put(part);
    }
    put(footer(indexAt, (int) crc.getValue()));
    channel.force(true);
    channel.close();
    Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    Forced.path(file.resolveSibling("."));
  }

  private ByteSink footer(long indexAt, int indexCrc) {
    ByteSink footer = new ByteSink(BlockFormat.FOOTER);
    footer.putLong(indexAt);
    footer.putLong(points);
    footer.putLong(first);
    footer.putLong(last);
    footer.putInt(columns.dictionary().size() / BlockFormat.DICTIONARY_ENTRY);
    footer.putInt(index.series());
    footer.putInt(index.lastReference());
    footer.putInt(indexCrc);
    footer.putInt(BlockFormat.crc(footer.bytes(), 0, footer.size()));
    footer.putBytes(BlockFormat.MAGIC, 0, BlockFormat.MAGIC.length);
    return footer;
  }

  /// Deletes what was written, unless it was finished.
  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(temporary);
  }
}
