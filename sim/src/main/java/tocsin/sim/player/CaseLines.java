package tocsin.sim.player;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tocsin.ground.json.Json;
import tools.jackson.databind.JsonNode;

/// Recorded cases that stand one a line in the `.jsonl` files of a folder.
final class CaseLines {
  private CaseLines() {}

  /// All of them, file by file in the order of their names.
  static List<JsonNode> of(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.getFileName().toString().endsWith(".jsonl"))
          .sorted()
          .flatMap(f -> lines(f).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<JsonNode> lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.filter(l -> !l.isBlank()).map(Json::tree).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
