package tocsin.ground.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Files that are written as a whole: at any crash the old one is there, or the new one.
public final class WholeFile {
  private WholeFile() {}

  /// Puts this in the place of what stood in a file; survives a crash when it returns.
  ///
  /// @throws IOException if it cannot be written; the old one stays
  public static void put(Path file, byte[] content) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".tmp");
    try (FileChannel out =
        FileChannel.open(
            beside,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    // The name lies in the folder; until that is forced a power cut brings the old file back.
    Forced.path(file.resolveSibling("."));
  }
}
