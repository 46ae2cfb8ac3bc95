package tocsin.metrics.fuzz;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The inputs that are kept for a target: examples of its format, nasty ones, and all that ever was
/// a finding.
final class Seeds {
  private Seeds() {}

  /// Inputs by the names of their files.
  static Map<String, byte[]> of(String target) throws IOException {
    Map<String, byte[]> seeds = new TreeMap<>();
    try (Stream<Path> files = Files.list(Path.of(folder(target)))) {
      for (Path file : files.toList()) {
        seeds.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return seeds;
  }

  private static URI folder(String target) {
    URL folder =
        Optional.ofNullable(Seeds.class.getResource("/fuzz/" + target))
            .orElseThrow(() ->
                new IllegalStateException("fuzz/" + target + " (expected: a folder of inputs)"));
    try {
      return folder.toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(folder + " (expected: a folder)", e);
    }
  }
}
