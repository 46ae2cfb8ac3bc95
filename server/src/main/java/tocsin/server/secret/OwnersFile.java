package tocsin.server.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import tocsin.ground.file.Forced;

/// A file that only the owner of the process may read. Written beside, forced and renamed, so that
/// it is the old one or the new one at any instant.
public final class OwnersFile {
  private final Path file;

  public OwnersFile(Path file) {
    this.file = file;
  }

  /// What stands in it; empty when there is no file.
  ///
  /// @throws UncheckedIOException if it cannot be read
  public Optional<String> read() {
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /// Puts this in the place of what stood in it; survives a crash when it returns.
  ///
  /// @throws UncheckedIOException if it cannot be written; the old one stays
  public void write(byte[] content) {
    Path beside = file.resolveSibling(file.getFileName() + ".tmp");
    try {
      Files.deleteIfExists(beside);
      Files.createFile(
          beside,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try (FileChannel out = FileChannel.open(beside, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        out.force(true);
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
      // The name lies in the folder; until that is forced a power cut brings the old file back.
      Forced.path(file.resolveSibling("."));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
