package tocsin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Where the house lies, seen from the tests that read it.
final class Sources {
  static final List<String> MODULES =
      List.of("ground", "metrics", "response", "edge", "server", "bench", "sim");

  private Sources() {}

  /// The root of the checkout.
  static Path root() {
    Path here = Path.of("").toAbsolutePath();
    return Files.exists(here.resolve("docs/rooms.txt")) ? here : here.resolve("..").normalize();
  }

  /// Files below a folder of every module, such as `src/main/java`.
  static List<Path> files(String folder, String ending) {
    return MODULES.stream()
        .map(m -> root().resolve(m).resolve(folder))
        .filter(Files::isDirectory)
        .flatMap(d -> below(d, ending).stream())
        .toList();
  }

  private static List<Path> below(Path folder, String ending) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(p -> p.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
