package tocsin.bench.peer;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where the programs of peers are.
final class Programs {
  private Programs() {}

  /// The program that an environment variable names, or where Debian puts it.
  static Path find(String variable, String usual) {
    String named = System.getenv(variable);
    return Path.of(named == null ? usual : named);
  }

  static boolean isHere(Path program) {
    return Files.isExecutable(program);
  }
}
