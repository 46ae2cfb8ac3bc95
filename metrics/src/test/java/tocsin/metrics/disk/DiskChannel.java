package tocsin.metrics.disk;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// An open file of a [Disk]. Nothing is forced in earnest, which makes tests quick.
final class DiskChannel extends FileChannel {
  private final Disk disk;
  private final Node node;
  private final Path path;
  private final FileChannel real;

  DiskChannel(Disk disk, Node node, Path path, FileChannel real) {
    this.disk = disk;
    this.node = node;
    this.path = path;
    this.real = real;
  }

  @Override
  public int write(ByteBuffer from, long position) throws IOException {
    try {
      disk.before(Deed.WRITE, path);
    } catch (IOException e) {
      put(from.slice(from.position(), from.remaining() / 2), position);
      throw e;
    }
    return put(from, position);
  }

  private int put(ByteBuffer from, long position) throws IOException {
    byte[] bytes = new byte[from.remaining()];
    from.get(bytes);
    real.write(ByteBuffer.wrap(bytes), position);
    disk.written((FileNode) node, position, bytes);
    return bytes.length;
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    int written = write(from, real.position());
    real.position(real.position() + written);
    return written;
  }

  @Override
  public FileChannel truncate(long length) throws IOException {
    disk.before(Deed.TRUNCATE, path);
    real.truncate(length);
    disk.truncated((FileNode) node, length);
    return this;
  }

  @Override
  public void force(boolean metadata) throws IOException {
    try {
      disk.before(Deed.FORCE, path);
    } catch (FileSystemException e) {
      disk.notForced(node);
      throw e;
    }
    disk.forced(node);
  }

  @Override
  public int read(ByteBuffer to) throws IOException {
    return real.read(to);
  }

  @Override
  public int read(ByteBuffer to, long position) throws IOException {
    return real.read(to, position);
  }

  @Override
  public long read(ByteBuffer[] to, int offset, int length) throws IOException {
    return real.read(to, offset, length);
  }

  @Override
  public long position() throws IOException {
    return real.position();
  }

  @Override
  public FileChannel position(long position) throws IOException {
    real.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return real.size();
  }

  @Override
  public long transferTo(long position, long count, WritableByteChannel to) throws IOException {
    return real.transferTo(position, count, to);
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
    return real.map(mode, position, size);
  }

  @Override
  public MemorySegment map(MapMode mode, long offset, long size, Arena arena) throws IOException {
    return real.map(mode, offset, size, arena);
  }

  @Override
  public FileLock lock(long position, long size, boolean shared) throws IOException {
    return real.lock(position, size, shared);
  }

  @Override
  public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return real.tryLock(position, size, shared);
  }

  @Override
  public long write(ByteBuffer[] from, int offset, int length) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long transferFrom(ReadableByteChannel from, long position, long count) {
    throw new UnsupportedOperationException();
  }

  @Override
  protected void implCloseChannel() throws IOException {
    real.close();
  }
}
