package tocsin.ground.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// A file that grows by whole pieces. What an append that failed has written must not come back
/// with the next one, as nobody was told that it is kept: it is cut off, at the latest before the
/// next piece is written. One thread writes; any may ask how long it is.
public final class GrowingFile {
  private final FileChannel channel;

  /// Where the last whole piece ends.
  private volatile long size;

  /// Whether there may be bytes behind that.
  private boolean hasRest;

  /// @param channel to be closed by whoever opened it
  public GrowingFile(FileChannel channel) throws IOException {
    this.channel = channel;
    this.size = channel.size();
  }

  /// Hands a piece to the operating system.
  ///
  /// @throws IOException if it was not taken whole; the file is as it was then
  public void append(ByteBuffer piece) throws IOException {
    write(piece, false);
  }

  /// The same, and the piece is on the disk when this returns.
  public void appendForced(ByteBuffer piece) throws IOException {
    write(piece, true);
  }

  private void write(ByteBuffer piece, boolean isForced) throws IOException {
    long end = size;
    try {
      cutRest();
      hasRest = true;
      while (piece.hasRemaining()) {
        end += channel.write(piece, end);
      }
      if (isForced) {
        channel.force(false);
      }
      hasRest = false;
    } catch (IOException e) {
      tryToCutRest(e);
      throw e;
    }
    size = end;
  }

  private void cutRest() throws IOException {
    if (hasRest) {
      channel.truncate(size);
      hasRest = false;
    }
  }

  private void tryToCutRest(IOException why) {
    try {
      cutRest();
    } catch (IOException e) {
      why.addSuppressed(e);
    }
  }

  /// Takes away what stands behind a place.
  public void cut(long whole) throws IOException {
    if (whole < size) {
      channel.truncate(whole);
      size = whole;
    }
  }

  /// Where the last whole piece ends, in bytes.
  public long size() {
    return size;
  }
}
