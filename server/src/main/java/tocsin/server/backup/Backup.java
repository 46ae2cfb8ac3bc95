package tocsin.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import tocsin.ground.json.BadJsonException;
import tocsin.ground.json.Json;

/// What is known of a finished backup, which stands in it as `backup.json`.
///
/// @param format 1 for now
/// @param files without this one and the list of checksums
public record Backup(int format, Instant madeAt, long files, long bytes) {
  static final int FORMAT = 1;
  static final String FILE = "backup.json";

  void write(Path folder) throws IOException {
    Files.writeString(folder.resolve(FILE), Json.pretty(this) + "\n");
  }

  /// @throws IOException if it is not there, damaged, or of a later form
  static Backup read(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    try {
      Backup backup = Json.read(Files.readString(file), Backup.class);
      if (backup.format() != FORMAT) {
        throw new IOException(
            file + ": format " + backup.format() + " (expected: " + FORMAT + "; a newer Tocsin?)");
      }
      return backup;
    } catch (BadJsonException e) {
      throw new IOException(file + ": damaged", e);
    }
  }
}
