package tocsin.ground.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Brings to the disk what only the operating system holds.
public final class Forced {
  private Forced() {}

  /// What is in a file, or the names in a folder: forcing a file does not force its name
  /// everywhere.
  public static void path(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
