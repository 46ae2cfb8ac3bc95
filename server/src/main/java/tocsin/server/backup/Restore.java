package tocsin.server.backup;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import tocsin.ground.file.Forced;

/// Brings a backup back into an empty directory. Every file is checked as it is copied, and nothing
/// is in its place before all of them were good.
public final class Restore {
  private static final String UNFINISHED = "restoring";

  private final Path backup;
  private final Path data;

  /// @param backup the folder of a finished backup
  /// @param data an empty directory, or one that is not there
  public Restore(Path backup, Path data) {
    this.backup = backup;
    this.data = data;
  }

  /// Does it.
  ///
  /// @throws IOException with the reason if the directory is not empty, a file of the backup is
  ///   missing or differs, or the disk does not take it; the directory is empty then
  public Backup run() throws IOException {
    Manifest manifest = Manifest.read(backup);
    Backup what = Backup.read(backup);
    Files.createDirectories(data);
    if (!Trees.children(data).isEmpty()) {
      throw new DirectoryNotEmptyException(
          data + ": is not empty (expected: an empty directory, or a new one, with --data DIR)");
    }
    Path unfinished = Trees.make(data.resolve(UNFINISHED));
    try {
      for (Manifest.Entry entry : manifest.entries()) {
        if (!entry.path().equals(Backup.FILE)) {
          copy(entry, unfinished);
        }
      }
    } catch (IOException e) {
      Trees.delete(unfinished);
      throw e;
    }
    for (Path child : Trees.children(unfinished)) {
      Files.move(child, data.resolve(child.getFileName()));
    }
    Files.delete(unfinished);
    Forced.path(data);
    return what;
  }

  private void copy(Manifest.Entry entry, Path into) throws IOException {
    Path from = backup.resolve(entry.path());
    Path to = into.resolve(entry.path());
    if (!Files.isRegularFile(from)) {
      throw new NoSuchFileException(from + ": is missing (expected: all files of the backup)");
    }
    Files.createDirectories(to.getParent());
    String sum = Checksums.copy(from, to);
    if (!sum.equals(entry.sha256())) {
      throw new IOException(from + ": checksum " + sum + " (expected: " + entry.sha256() + ")");
    }
    Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
  }
}
