package tocsin.sim.player.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Something that may notice a broken rule: a program of the simulation that ends with `N passed, M
/// failed`.
///
/// @param name `worlds`
record Watchman(String name, String program, List<String> arguments) {
  private static final String WORLDS = "tocsin.sim.world.Worlds";

  /// Worlds with a storm; each takes as long as a dozen others.
  static final String STORMS = "8";

  private static final Duration LONGEST = Duration.ofMinutes(4);

  /// Who is asked of every mutation.
  static List<Watchman> all(String worlds) {
    String cases = "tocsin.sim.player.Cases";
    return List.of(
        new Watchman("worlds", WORLDS, List.of(worlds, "1")),
        new Watchman("storms", WORLDS, List.of(STORMS, "1", "storms")),
        new Watchman("schedules", cases, List.of("schedules", "corpus/schedules")),
        new Watchman("escalations", cases, List.of("escalations", "corpus/escalations")));
  }

  /// Lets it look at the product with these classes before its own.
  Verdict looksAt(Path classes, Path root, Path log) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "--enable-native-access=ALL-UNNAMED", "-cp"));
    String product = System.getProperty("java.class.path");
    command.add(classes + java.io.File.pathSeparator + product);
    command.add(program);
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command)
            .directory(root.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      return new Verdict(name, true, "did not end");
    }
    List<String> lines = Files.readAllLines(log);
    String last = lines.isEmpty() ? "said nothing" : lines.getLast();
    if (!last.matches("\\d+ passed, \\d+ failed")) {
      throw new IllegalStateException(name + " ended with '" + last + "', see " + log);
    }
    return new Verdict(name, process.exitValue() != 0, last);
  }

  /// What it said of a broken product.
  ///
  /// @param noticed whether it noticed that it is broken
  /// @param said its last words, `58 passed, 2 failed`
  record Verdict(String watchman, boolean noticed, String said) {
    /// As a cell of a table: how much failed.
    String cell() {
      int comma = said.lastIndexOf(", ");
      return noticed ? comma < 0 ? said : said.substring(comma + 2) : "";
    }
  }
}
