package tocsin.sim.player;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/// Dialects that no door takes yet, from `docs/oncall-missing.txt`.
record OncallMissing(Set<String> words) {
  /// The list that is shipped with the player.
  static OncallMissing shipped() {
    var words = new TreeSet<String>();
    try (InputStream in = OncallMissing.class.getResourceAsStream("oncall-missing.txt")) {
      if (in == null) {
        throw new IllegalStateException("oncall-missing.txt (expected: shipped with the player)");
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .forEach(l -> words.add(l.split(" ", 2)[0]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new OncallMissing(words);
  }

  boolean has(OncallDialect dialect) {
    return words.contains(dialect.word());
  }
}
