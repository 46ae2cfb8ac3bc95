package tocsin.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tocsin.ground.file.Forced;

/// The checksums of the files of a backup, in the form of `sha256sum`, which can check them too.
///
/// @param entries by path
record Manifest(List<Entry> entries) {
  private static final String FILE = "manifest.sha256";
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  ([^/\\\\].*)");

  /// One file.
  ///
  /// @param path below the folder of the backup, with slashes
  record Entry(String sha256, String path) {}

  Manifest {
    entries = List.copyOf(entries);
  }

  /// Reads and forces all files below a folder.
  static Manifest of(Path folder) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (Path file : below(folder)) {
      if (Files.isRegularFile(file)) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        entries.add(new Entry(Checksums.of(file), path));
      }
      Forced.path(file);
    }
    return new Manifest(entries);
  }

  private static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.sorted().toList();
    }
  }

  void write(Path folder) throws IOException {
    StringBuilder text = new StringBuilder();
    entries.forEach(e -> text.append(e.sha256()).append("  ").append(e.path()).append('\n'));
    Forced.path(Files.writeString(folder.resolve(FILE), text));
    Forced.path(folder);
  }

  /// Reads the list of a backup.
  ///
  /// @throws IOException if there is none, or a line is none
  static Manifest read(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(
          file + ": is not there (expected: the folder of a finished backup)");
    }
    List<Entry> entries = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      Matcher m = LINE.matcher(line);
      if (!m.matches() || !isBelow(Path.of(m.group(2)))) {
        throw new IOException(file + ": '" + line + "' (expected: a checksum and a path)");
      }
      entries.add(new Entry(m.group(1), m.group(2)));
    }
    return new Manifest(entries);
  }

  /// Whether a path cannot lead out of the folder it is put into.
  private static boolean isBelow(Path path) {
    return !path.isAbsolute() && path.equals(path.normalize()) && !path.startsWith("..");
  }
}
