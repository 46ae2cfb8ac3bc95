package tocsin.metrics.wal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import tocsin.ground.file.GrowingFile;

/// Writes one segment of the log (`docs/formats/wal-v2.md`): records are put together in memory and
/// handed to the operating system with [#flush]. Not thread-safe but for [#force].
public final class WalWriter implements AutoCloseable {
  private final Path file;
  private final FileChannel channel;
  private final GrowingFile grown;
  private final CRC32C crc = new CRC32C();

  /// On the heap: samples are written byte by byte, and that costs least in an array.
  private byte[] bytes = new byte[1 << 16];

  private ByteBuffer buffer = over(bytes);

  private int start;

  /// Guarded by the channel.
  private long forced;

  private volatile boolean isDoubtful;

  /// Begins a segment.
  ///
  /// @throws IOException if the file is there already or cannot be written; it is not there then
  public WalWriter(Path file) throws IOException {
    this.file = file;
    this.channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    this.grown = new GrowingFile(channel);
    buffer.put(WalFormat.MAGIC).putShort(WalFormat.VERSION).putShort((short) 0).putInt(0);
    try {
      flush();
    } catch (IOException e) {
      discard();
      throw e;
    }
  }

  /// Takes a segment back that was only begun. Left behind, it would be in the way of the next
  /// attempt for ever.
  public void discard() throws IOException {
    channel.close();
    Files.deleteIfExists(file);
  }

  private static ByteBuffer over(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /// Begins a record; room for what is put next.
  ///
  /// @param mostBytes of the whole payload
  ByteBuffer begin(byte type, int mostBytes) {
    int needed = buffer.position() + WalFormat.FRAME + 1 + mostBytes;
    if (needed > buffer.capacity()) {
      bytes = new byte[Integer.highestOneBit(needed) * 2];
      buffer = over(bytes).put(buffer.flip());
    }
    start = buffer.position();
    buffer.position(start + WalFormat.FRAME);
    return buffer.put(type);
  }

  /// What the buffer of the record that was begun stands on, from its first byte.
  byte[] bytes() {
    return bytes;
  }

  /// Ends the record that was begun.
  void end() {
    int from = start + WalFormat.FRAME;
    int length = buffer.position() - from;
    buffer.limit(buffer.position()).position(from);
    crc.reset();
    crc.update(buffer);
    buffer.limit(buffer.capacity());
    buffer.putInt(start, length).putInt(start + 4, (int) crc.getValue());
  }

  /// Hands what was put together to the operating system. If that fails the segment is as it was
  /// before, at the latest when the next flush succeeds, and what was put together is dropped.
  public void flush() throws IOException {
    buffer.flip();
    try {
      grown.append(buffer);
    } finally {
      buffer.clear();
    }
  }

  public long size() {
    return grown.size();
  }

  public Path file() {
    return file;
  }

  /// Forces what was flushed so far to the disk; another thread may write meanwhile. Who comes
  /// while another one forces waits for it, and then one of those who waited forces for all of
  /// them.
  ///
  /// @throws IOException if that failed, now or ever: systems take what they could not write for
  ///   written, and would say yes the next time
  public void force() throws IOException {
    long needed = grown.size();
    synchronized (channel) {
      if (forced < needed) {
        long reached = grown.size();
        forceChannel();
        forced = reached;
      }
    }
  }

  private void forceChannel() throws IOException {
    if (isDoubtful) {
      throw new IOException(
          file + " could not be forced once, so what of it is on the disk is not known");
    }
    try {
      channel.force(false);
    } catch (IOException e) {
      isDoubtful = true;
      throw e;
    }
  }

  /// Whether nobody knows what of it is on the disk, and nobody will.
  public boolean isDoubtful() {
    return isDoubtful;
  }

  /// Lets go of it as it is.
  public void leave() throws IOException {
    channel.close();
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      force();
    }
  }
}
