package tocsin.sim.player.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A rule that is broken: a piece of one source and what stands there in its place.
///
/// @param name the broken rule in words
/// @param file below the root of the project
record Mutation(String name, String file, String was, String becomes) {
  /// Where the mutations are, below the root of the project.
  private static final String FOLDER = "sim/mutations";

  private static final String WAS = "\n--- was\n";
  private static final String BECOMES = "\n--- becomes\n";

  /// All of them, in the order of their files.
  static List<Mutation> all(Path root) throws IOException {
    try (Stream<Path> files = Files.list(root.resolve(FOLDER))) {
      return files.sorted().map(Mutation::read).toList();
    }
  }

  private static Mutation read(Path path) {
    try {
      String text = Files.readString(path);
      int was = text.indexOf(WAS);
      int becomes = text.indexOf(BECOMES);
      String[] head = text.substring(0, Math.max(was, 0)).split("\n", -1);
      if (was < 0 || becomes < was || head.length != 2) {
        throw new IllegalArgumentException(
            path + " (expected: a line of words, a file, '--- was', '--- becomes')");
      }
      String broken = text.substring(becomes + BECOMES.length());
      return new Mutation(
          head[0], head[1], text.substring(was + WAS.length(), becomes), broken.stripTrailing());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// The source with the rule broken.
  ///
  /// @throws IllegalStateException if the piece is not there once, so that a mutation cannot
  ///   quietly stop to mean anything
  String applied(Path root) throws IOException {
    String source = Files.readString(root.resolve(file));
    int at = source.indexOf(was);
    if (at < 0 || source.indexOf(was, at + 1) >= 0) {
      throw new IllegalStateException(
          "'" + name + "': its piece is not there once in " + file + " (write it anew)");
    }
    return source.substring(0, at) + becomes + source.substring(at + was.length());
  }
}
