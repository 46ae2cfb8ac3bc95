package tocsin.metrics.tsdb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;
import java.util.zip.CRC32C;
import tocsin.metrics.store.SampleBatch;

/// Writes one segment of the log (`docs/formats/wal-v1.md`). Not thread-safe but for [#force].
final class WalWriter implements AutoCloseable {
  static final byte[] MAGIC = "TOCSINWL".getBytes(StandardCharsets.US_ASCII);
  static final int HEADER = 16;
  static final byte SERIES = 1;
  static final byte SAMPLES = 2;
  static final int SAMPLE = 20;

  private final Path file;
  private final FileChannel channel;
  private final BitSet defined = new BitSet();
  private final CRC32C crc = new CRC32C();
  private ByteBuffer buffer = direct(1 << 16);
  private long size;
  private volatile boolean dirty;

  WalWriter(Path file) throws IOException {
    this.file = file;
    this.channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    buffer.put(MAGIC).putShort((short) 1).putShort((short) 0).putInt(0);
    try {
      flush(new BitSet());
    } catch (IOException e) {
      // Left behind on a full disk, it would be in the way of the next attempt for ever.
      channel.close();
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private static ByteBuffer direct(int capacity) {
    return ByteBuffer.allocateDirect(capacity).order(ByteOrder.LITTLE_ENDIAN);
  }

  /// Hands a batch to the operating system. If that fails the segment is as it was before.
  void append(SampleBatch batch, SeriesTable names) throws IOException {
    buffer.clear();
    BitSet added = new BitSet();
    for (int i = 0; i < batch.size(); i++) {
      int reference = batch.reference(i);
      if (!defined.get(reference) && !added.get(reference)) {
        define(reference, names.name(reference));
        added.set(reference);
      }
    }
    samples(batch);
    flush(added);
  }

  private void define(int reference, byte[] name) {
    room(15 + name.length);
    int start = begin();
    buffer.put(SERIES).putInt(reference).putShort((short) name.length).put(name);
    end(start);
  }

  private void samples(SampleBatch batch) {
    room(13 + batch.size() * SAMPLE);
    int start = begin();
    buffer.put(SAMPLES).putInt(batch.size());
    for (int i = 0; i < batch.size(); i++) {
      buffer.putInt(batch.reference(i)).putLong(batch.millis(i)).putDouble(batch.value(i));
    }
    end(start);
  }

  private void room(int bytes) {
    if (buffer.remaining() < bytes) {
      ByteBuffer bigger = direct(Integer.highestOneBit(buffer.position() + bytes) * 2);
      bigger.put(buffer.flip());
      buffer = bigger;
    }
  }

  private int begin() {
    int start = buffer.position();
    buffer.position(start + 8);
    return start;
  }

  private void end(int start) {
    int length = buffer.position() - start - 8;
    crc.reset();
    crc.update(buffer.duplicate().position(start + 8).limit(start + 8 + length));
    buffer.putInt(start, length).putInt(start + 4, (int) crc.getValue());
  }

  private void flush(BitSet added) throws IOException {
    buffer.flip();
    int bytes = buffer.remaining();
    try {
      while (buffer.hasRemaining()) {
        channel.write(buffer, size + buffer.position());
      }
    } catch (IOException e) {
      channel.truncate(size);
      throw e;
    } finally {
      buffer.clear();
    }
    size += bytes;
    defined.or(added);
    dirty = true;
  }

  long size() {
    return size;
  }

  Path file() {
    return file;
  }

  /// Forces what was appended so far to the disk; another thread may append meanwhile.
  void force() throws IOException {
    if (dirty) {
      dirty = false;
      try {
        channel.force(false);
      } catch (IOException e) {
        dirty = true;
        throw e;
      }
    }
  }

  @Override
  public void close() throws IOException {
    force();
    channel.close();
  }
}
