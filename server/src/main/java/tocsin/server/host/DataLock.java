package tocsin.server.host;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Keeps a second process out of a data directory; the system lets it go when the process ends,
/// however it ends.
final class DataLock implements Closeable {
  private final FileChannel channel;

  private DataLock(FileChannel channel) {
    this.channel = channel;
  }

  /// @throws DataInUseException if another process works here
  /// @throws IOException if there is no such directory
  static DataLock of(Path data) throws IOException {
    FileChannel channel =
        FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!locked(channel)) {
      channel.close();
      throw new DataInUseException(
          "a Tocsin works in this directory (expected: one for each). Next move: stop it, or choose"
              + " another with --data DIR");
    }
    return new DataLock(channel);
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      Optional<FileLock> mine = Optional.ofNullable(channel.tryLock());
      return mine.isPresent();
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
