package tocsin.server.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import tocsin.server.demo.BadScenarioException;

/// Folders that go away with the command that made them, and what the demo finds in its own.
final class Scratch {
  private static final String[] FILES = {"scenario.json", "lines-main.txt.gz"};

  private Scratch() {}

  /// The recorded scenario that this build has, unpacked.
  static Path scenario(Path data) throws IOException {
    Path folder = Files.createDirectories(data.resolve("scenario"));
    for (String file : FILES) {
      try (InputStream in = Scratch.class.getResourceAsStream("/tocsin/demo/" + file)) {
        if (in == null) {
          throw new BadScenarioException("this build has no demo (expected: " + file + ")");
        }
        Files.copy(in, folder.resolve(file));
      }
    }
    return folder;
  }

  static void remove(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(p);
      }
    } catch (IOException e) {
      System.err.println("tocsin: " + folder + " is left behind: " + e.getMessage());
    }
  }
}
