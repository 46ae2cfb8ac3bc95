package tocsin.sim.player;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tocsin.ground.json.Json;
import tools.jackson.databind.JsonNode;

/// A folder in the format of `corpus/oncall`: what clients sent, one client a file.
record OncallFolder(Path root) {
  /// All requests, by file and in the order in which they came. A recorded signature counts as one,
  /// though nothing is known of the address it was sent to.
  List<OncallRequest> requests() {
    var requests = new ArrayList<OncallRequest>();
    try (Stream<Path> files = Files.list(root)) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().endsWith(".json")).sorted().toList()) {
        add(file, requests);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(root + " (expected: a folder of recorded requests)", e);
    }
    return requests;
  }

  private static void add(Path file, List<OncallRequest> requests) throws IOException {
    String name = file.getFileName().toString().replaceAll("\\.json$", "");
    int n = 0;
    JsonNode root = Json.tree(Files.readString(file));
    List<JsonNode> entries =
        root.path("requests").isArray()
            ? root.path("requests").valueStream().toList()
            : root.path("samples").isArray()
                ? root.path("samples").valueStream().toList()
                : List.of(root);
    for (JsonNode recorded : entries) {
      n++;
      requests.add(new OncallRequest(name + "#" + recorded.path("n").asInt(n), recorded));
    }
  }
}
