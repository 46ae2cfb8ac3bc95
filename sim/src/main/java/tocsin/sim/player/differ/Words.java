package tocsin.sim.player.differ;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tocsin.sim.player.differ.Signature.Parameter;

/// What may stand for an argument (`words.txt` beside this class).
record Words(Map<String, List<String>> byName) {
  static Words shipped() {
    var words = new TreeMap<String, List<String>>();
    for (String line : text().lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] part = line.split(": ", 2);
        words.put(part[0], List.of(part[1].split(" \\| ", -1)));
      }
    }
    return new Words(words);
  }

  private static String text() {
    try (InputStream in = Words.class.getResourceAsStream("words.txt")) {
      if (in == null) {
        throw new IllegalStateException("words.txt (expected: shipped with the player)");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> of(String function, Parameter parameter) {
    return Stream.of(function + "." + parameter.name(), parameter.name(), parameter.type())
        .filter(byName::containsKey)
        .findFirst()
        .map(byName::get)
        .orElseThrow(() ->
            new IllegalStateException(
                function + ": " + parameter + " (expected: words for it in words.txt)"));
  }
}
