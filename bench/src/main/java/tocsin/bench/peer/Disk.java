package tocsin.bench.peer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Folders of peers.
final class Disk {
  private Disk() {}

  /// Bytes of the blocks that a folder takes, as `du` counts them: holes in files are not counted.
  ///
  /// @param except entries of this name are left out
  static long used(Path folder, String except) throws IOException {
    List<String> words =
        List.of("du", "-s", "--block-size=1", "--exclude=" + except, folder.toString());
    Process du = new ProcessBuilder(words).redirectErrorStream(true).start();
    try (var out = du.getInputStream()) {
      String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      return Long.parseLong(said.strip().split("\\s+", 2)[0]);
    } catch (NumberFormatException e) {
      throw new IOException("du " + folder + " did not tell a number of bytes", e);
    }
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
