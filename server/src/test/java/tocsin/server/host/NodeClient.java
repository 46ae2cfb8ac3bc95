package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tocsin.ground.json.Json;
import tools.jackson.databind.JsonNode;

/// A script of `clients/` that speaks through other vendors' libraries for Node.js. `./verify`
/// installs those.
final class NodeClient {
  private static final Path SCRIPTS = Path.of("../clients");
  private static final Path INSTALLED = Path.of("../target/clients");
  private static final long PATIENCE_SECONDS = 120;

  private NodeClient() {}

  static void assumeInstalled() {
    assumeTrue(
        Files.exists(INSTALLED.resolve("installed.json")),
        "the clients of other vendors are not installed: ./verify does it where there is an npm");
  }

  /// Runs a script to its end.
  ///
  /// @param lines what it reads
  /// @return what it wrote, an object a line
  static List<JsonNode> run(Path folder, String script, List<String> lines) throws Exception {
    Path read = Files.write(folder.resolve(script + ".in"), lines);
    Path wrote = folder.resolve(script + ".out");
    Path problems = folder.resolve(script + ".err");
    Files.copy(
        SCRIPTS.resolve(script), INSTALLED.resolve(script), StandardCopyOption.REPLACE_EXISTING);
    Process node =
        new ProcessBuilder("node", script)
            .directory(INSTALLED.toFile())
            .redirectInput(read.toFile())
            .redirectOutput(wrote.toFile())
            .redirectError(problems.toFile())
            .start();
    try {
      assertThat(node.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("node ends").isTrue();
      assertThat(node.exitValue()).as(text(problems)).isZero();
      return text(wrote).lines().map(Json::tree).toList();
    } finally {
      node.destroyForcibly();
    }
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
