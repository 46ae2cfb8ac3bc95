package tocsin.metrics.tsdb;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Copies of files that are in use.
final class FileCopy {
  private FileCopy() {}

  /// Gives a file that never changes a second name, or copies it where that cannot be done.
  ///
  /// @throws NoSuchFileException if it is gone
  static void link(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
    } catch (NoSuchFileException gone) {
      throw gone;
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.copy(from, to);
    }
  }

  /// Copies the beginning of a file that grows, and forces the copy to the disk.
  static void beginning(Path from, Path to, long bytes) throws IOException {
    try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ);
        FileChannel out =
            FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (long at = 0; at < bytes; ) {
        long copied = in.transferTo(at, bytes - at, out);
        if (copied == 0) {
          throw new IOException(from + " ends after " + at + " bytes (expected: " + bytes + ")");
        }
        at += copied;
      }
      out.force(true);
    }
  }
}
