package tocsin.server.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Parameters;
import tocsin.server.written.Written;
import tocsin.server.written.WrittenText;

/// The files of monitors that a command was given; of a folder all that end in `.yaml` or `.yml`.
final class WrittenFiles {
  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "files of monitors, or folders of them")
  private List<Path> given = List.of();

  /// Every monitor in them.
  ///
  /// @throws IOException with every fault of every file, a line each
  List<Written> read() throws IOException {
    List<String> faults = new ArrayList<>();
    List<Written> all = new ArrayList<>();
    Map<String, String> where = new HashMap<>();
    for (Path file : files()) {
      try {
        for (Written w : WrittenText.read(file.toString(), text(file))) {
          String other = where.put(w.id(), w.file());
          if (other != null) {
            faults.add(w.file() + ": " + w.id() + ": stands in " + other + " too (expected: once)");
          }
          all.add(w);
        }
      } catch (IllegalArgumentException e) {
        faults.add(String.valueOf(e.getMessage()));
      }
    }
    if (!faults.isEmpty()) {
      throw new IOException(String.join("\n", faults));
    }
    return all;
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : given) {
      if (!Files.exists(path)) {
        throw new IOException(path + ": is not there (expected: a file of monitors, or a folder)");
      }
      if (Files.isDirectory(path)) {
        try (Stream<Path> below = Files.walk(path)) {
          below.filter(f -> f.toString().matches(".*\\.ya?ml")).sorted().forEach(files::add);
        }
      } else {
        files.add(path);
      }
    }
    return files;
  }
}
