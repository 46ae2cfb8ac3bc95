package tocsin.server.backup;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tocsin.ground.file.Forced;

/// Makes backups in a folder of the data directory. A backup has its name only once it is whole and
/// forced to the disk. One at a time.
public final class Backups {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
  private static final String UNFINISHED = ".part";

  private final Path root;
  private final List<Part> parts;

  /// @param data the directory; backups stand in its folder `backups`
  /// @param parts copied in this order
  public Backups(Path data, List<Part> parts) {
    this.root = data.resolve("backups");
    this.parts = List.copyOf(parts);
  }

  /// A name for a backup that nobody named.
  public static String nameAt(Instant now) {
    return AT.format(now);
  }

  /// Where the backup of a name is, or will be.
  ///
  /// @throws IllegalArgumentException if it cannot be a name
  public Path folder(String name) {
    if (!NAME.matcher(name).matches() || name.endsWith(UNFINISHED)) {
      throw new IllegalArgumentException(
          "name: '" + name + "' (expected: letters, digits, '.', '_' and '-', such as nightly-1)");
    }
    return root.resolve(name);
  }

  /// The finished backup of a name.
  public Optional<Backup> find(String name) throws IOException {
    Path folder = folder(name);
    return Files.isDirectory(folder) ? Optional.of(Backup.read(folder)) : Optional.empty();
  }

  /// Makes one. What interrupted ones left behind is deleted.
  ///
  /// @throws IOException if there is one of the name, or it cannot be written; nothing is left then
  public Backup make(String name, Instant now) throws IOException {
    Path folder = folder(name);
    if (Files.exists(folder)) {
      throw new FileAlreadyExistsException(folder + ": is there already (expected: a new name)");
    }
    Trees.make(root);
    for (Path left : Trees.children(root)) {
      if (left.toString().endsWith(UNFINISHED)) {
        Trees.delete(left);
      }
    }
    Path unfinished = root.resolve(name + UNFINISHED);
    try {
      Backup backup = fill(Trees.make(unfinished), now);
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
      Forced.path(root);
      return backup;
    } catch (IOException | RuntimeException e) {
      Trees.delete(unfinished);
      throw e;
    }
  }

  private Backup fill(Path folder, Instant now) throws IOException {
    for (Part part : parts) {
      part.copyTo(folder);
    }
    long bytes = 0;
    List<Path> files = Trees.files(folder);
    for (Path file : files) {
      bytes += Files.size(file);
    }
    Backup backup = new Backup(Backup.FORMAT, now, files.size(), bytes);
    backup.write(folder);
    Manifest.of(folder).write(folder);
    return backup;
  }
}
