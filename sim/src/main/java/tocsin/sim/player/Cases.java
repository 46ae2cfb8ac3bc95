package tocsin.sim.player;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// `./verify cases KIND DIR`: plays a folder of recorded cases against the built product, prints
/// each failure with what was expected and what came, and ends with `N passed, M failed`.
public final class Cases {
  private Cases() {}

  /// Ends with 0 only when nothing failed, with 2 when it could not begin.
  public static void main(String[] arguments) {
    System.exit(run(arguments, System.out));
  }

  static int run(String[] arguments, PrintStream out) {
    List<String> given = List.of(arguments);
    List<String> options = given.size() > 2 ? given.subList(2, given.size()) : List.of();
    Map<String, Player> players = players(options);
    Optional<Player> player =
        given.size() >= 2 ? Optional.ofNullable(players.get(given.getFirst())) : Optional.empty();
    if (player.isEmpty() || !Files.isDirectory(Path.of(given.get(1)))) {
      out.println(
          "'"
              + String.join(" ", arguments)
              + "' (expected: a kind, "
              + String.join(" or ", players.keySet())
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

  /// With `--url BASE --key KEY` through the API of a server, otherwise in this process.
  private static Player escalations(List<String> options) {
    int url = options.indexOf("--url");
    int key = options.indexOf("--key");
    return url < 0 || key < 0
        ? new EscalationCases()
        : new EscalationCases(new RehearsalPeer(options.get(url + 1), options.get(key + 1)));
  }

  private static Map<String, Player> players(List<String> options) {
    return new TreeMap<>(
        Map.of(
            "downtimes", new LineCases(DowntimeCase::differences),
            "escalations", escalations(options),
            "monitors", new MonitorCases(),
            "graphite", new GraphiteCases(options),
            "messages", new LineCases(MessageCase::differences),
            "oncall", new OncallCases(),
            "quiet", new LineCases(QuietCase::differences),
            "scenarios", new ScenarioPlayer(),
            "schedules", new ScheduleCases()));
  }
}
