package tocsin.sim.player;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// `./verify cases KIND DIR`: plays a folder of recorded cases against the built product, prints
/// each failure with what was expected and what came, and ends with `N passed, M failed`.
public final class Cases {
  private static final Map<String, Player> PLAYERS =
      new TreeMap<>(Map.of("scenarios", new ScenarioPlayer()));

  private Cases() {}

  /// Ends with 0 only when nothing failed, with 2 when it could not begin.
  public static void main(String[] arguments) {
    System.exit(run(arguments, System.out));
  }

  static int run(String[] arguments, PrintStream out) {
    Optional<Player> player =
        arguments.length == 2 ? Optional.ofNullable(PLAYERS.get(arguments[0])) : Optional.empty();
    if (player.isEmpty() || !Files.isDirectory(Path.of(arguments[1]))) {
      out.println(
          "'"
              + String.join(" ", arguments)
              + "' (expected: a kind, "
              + String.join(" or ", PLAYERS.keySet())
              + ", and a folder)");
      return 2;
    }
    Report report = new Report();
    player.get().play(Path.of(arguments[1]), report);
    report.notYet().forEach(n -> out.println("not yet: " + n));
    report.failures().forEach(f -> out.println("FAILED " + f));
    out.println(report.passed() + " passed, " + report.failures().size() + " failed");
    return report.failures().isEmpty() ? 0 : 1;
  }
}
