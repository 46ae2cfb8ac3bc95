package tocsin.server.cli;

import java.io.Console;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tocsin.metrics.retention.RetentionRules;
import tocsin.metrics.whisper.WhisperNames;
import tocsin.server.host.RealWorld;
import tocsin.server.host.StoppedStore;
import tocsin.server.settings.Listen;
import tocsin.server.settings.Settings;
import tocsin.server.transfer.CarbonTarget;
import tocsin.server.transfer.DryTarget;
import tocsin.server.transfer.Finished;
import tocsin.server.transfer.ImportOutcome;
import tocsin.server.transfer.Progress;
import tocsin.server.transfer.StoreTarget;
import tocsin.server.transfer.Target;
import tocsin.server.transfer.WhisperImport;
import tocsin.server.transfer.WhisperTree;

/// Brings in Graphite's files.
@Command(
    name = "whisper",
    mixinStandardHelpOptions = true,
    description = {
      "Brings in a tree of Graphite's whisper files, every archive of each.",
      "The server must be stopped, or given with --to. Stopped in the middle, the",
      "next run goes on there; run again later, it reads only the files that were",
      "written to since. Exit code 3: done, but for files listed with the reason."
    })
final class ImportWhisper extends StoreCommand {
  @SuppressWarnings("NullAway.Init")
  @Parameters(paramLabel = "DIR", description = "such as /opt/graphite/storage/whisper")
  private Path folder;

  @Option(
      names = "--to",
      paramLabel = "HOST:PORT",
      description = "send lines to the carbon port of a server that runs")
  private String to = "";

  @Option(names = "--again", description = "begin anew, whatever was brought before")
  private boolean again;

  @Option(names = "--dry-run", description = "read everything and bring nothing")
  private boolean dry;

  @Option(
      names = "--names",
      paramLabel = "FILE",
      description = "names of tagged series, one a line, where Graphite kept only their hashes")
  private Optional<Path> names = Optional.empty();

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description =
          "which files are done (import-whisper.txt in the data directory; with --to beside DIR)")
  private Optional<Path> state = Optional.empty();

  private final InstantSource clock = RealWorld.clock();

  @Override
  int run(Settings settings) throws IOException {
    if (!Files.isDirectory(folder)) {
      return wrongWords(folder + ": no folder (expected: Graphite's folder of whisper files)");
    }
    Optional<InetSocketAddress> server = server();
    if (!to.isEmpty() && server.isEmpty()) {
      return wrongWords("--to: '" + to + "' (expected: HOST:PORT, such as 127.0.0.1:2003)");
    }
    RetentionRules rules = StoppedStore.rules(settings);
    if (dry) {
      return report(bring(settings, rules, new DryTarget(oldestMillis(rules))), rules);
    }
    if (server.isPresent()) {
      try (CarbonTarget target = new CarbonTarget(server.get())) {
        target.reach();
        return report(bring(settings, rules, target), rules);
      }
    }
    try (StoppedStore store = StoppedStore.open(settings)) {
      return report(bring(settings, rules, new StoreTarget(store.sink())), rules);
    }
  }

  private long oldestMillis(RetentionRules rules) {
    return clock.millis() - Duration.ofSeconds(rules.longestRetentionSeconds()).toMillis();
  }

  private Optional<InetSocketAddress> server() {
    int colon = to.lastIndexOf(':');
    if (colon < 1 || !to.substring(colon + 1).matches("\\d{1,5}")) {
      return Optional.empty();
    }
    String host = to.substring(0, colon).replaceAll("[\\[\\]]", "");
    int port = Integer.parseInt(to.substring(colon + 1));
    return port < 1 || port > 65_535
        ? Optional.empty()
        : Optional.of(new InetSocketAddress(host, port));
  }

  private ImportOutcome bring(Settings settings, RetentionRules rules, Target target)
      throws IOException {
    Path root = folder.toRealPath();
    Path file = state.orElseGet(() -> state(settings, root));
    List<String> known = names.isPresent() ? Files.readAllLines(names.get()) : List.of();
    boolean terminal = Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    try (Finished finished =
        dry ? Finished.look(file, root, again) : Finished.open(file, root, again)) {
      return new WhisperImport(
              new WhisperImport.From(new WhisperTree(root), new WhisperNames(known), finished),
              target,
              rules,
              new Progress(System.err, terminal, clock),
              clock.instant())
          .run();
    }
  }

  private Path state(Settings settings, Path root) {
    return to.isEmpty()
        ? settings.data().resolve("import-whisper.txt")
        : root.resolveSibling(root.getFileName() + ".sent-to-" + to.replace(':', '-') + ".txt");
  }

  private int report(ImportOutcome outcome, RetentionRules rules) {
    long days = rules.longestRetentionSeconds() / 86_400;
    String done = dry ? "would be brought" : "brought";
    String taken = dry ? "in them" : to.isEmpty() ? "kept" : "sent";
    new ImportReport(done, taken, days).lines(outcome).forEach(out()::println);
    return outcome.files().faults().isEmpty() ? 0 : IN_PART;
  }

  @Override
  String besideAServer(Settings settings) {
    String port = settings.carbon() instanceof Listen.At at ? at.toString() : "HOST:PORT";
    return "Or send to its carbon port: import whisper " + folder + " --to " + port;
  }
}
