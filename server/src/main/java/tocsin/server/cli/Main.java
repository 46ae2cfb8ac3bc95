package tocsin.server.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import tocsin.server.host.StartException;
import tocsin.server.settings.BadSettingsException;
import tocsin.server.settings.Key;
import tocsin.server.settings.Settings;
import tocsin.server.settings.SettingsReader;

/// What `./tocsin` runs.
@Command(
    name = "tocsin",
    mixinStandardHelpOptions = true,
    version = "Tocsin 0.1.0",
    description = {
      "Metrics, monitors, on-call, paging, incidents and reviews in one program.",
      "Without a command it serves."
    },
    footer = {
      "",
      "Settings are read from tocsin.yaml beside you, then from the environment",
      "(TOCSIN_HTTP and so on), then from these flags; the later wins."
    },
    subcommands = {
      Demo.class,
      Import.class,
      Export.class,
      PushKey.class,
      Rebuild.class,
      Ledger.class,
      Store.class,
      BackupCommand.class,
      RestoreCommand.class,
      Series.class,
      LintCommand.class,
      Monitors.class,
      Prime.class,
      CommandLine.HelpCommand.class
    })
public final class Main {
  private static final Path FILE = Path.of("tocsin.yaml");
  private static final List<Key> EVERY_KEY = List.of(Key.values());

  private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";
  private static final int FEWEST_CARRIERS = 8;
  private static final int CARRIERS_EACH = 4;

  private Main() {}

  public static void main(String[] args) {
    shareProcessors();
    System.exit(commandLine().execute(args));
  }

  /// Lets the system share the processors among requests: with a thread of the system for each
  /// processor only, some requests that compute keep them, and others wait for a hundred such. With
  /// many more than that, threads that compute keep those that read and send from the processors.
  private static void shareProcessors() {
    int carriers =
        Math.max(FEWEST_CARRIERS, CARRIERS_EACH * Runtime.getRuntime().availableProcessors());
    if (System.getProperty(CARRIERS) == null) {
      System.setProperty(CARRIERS, Integer.toString(carriers));
    }
  }

  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Main());
    withSettings(line.getCommandSpec(), EVERY_KEY);
    CommandSpec serve = CommandSpec.create().name("serve").mixinStandardHelpOptions(true);
    serve.usageMessage().description("Starts the server; what happens without a command.");
    withSettings(serve, EVERY_KEY);
    line.addSubcommand("serve", serve);
    ofStoreCommands(line);
    line.setExecutionStrategy(Main::run);
    return line;
  }

  private static int run(ParseResult parsed) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    boolean serves = !parsed.hasSubcommand() || last.commandSpec().name().equals("serve");
    if (!serves || last.isUsageHelpRequested() || last.isVersionHelpRequested()) {
      return new CommandLine.RunLast().execute(parsed);
    }
    try {
      return new Serving(settings(List.of(parsed, last))).untilStopped();
    } catch (BadSettingsException e) {
      System.err.println("tocsin: " + e.getMessage());
      return CommandLine.ExitCode.USAGE;
    } catch (StartException e) {
      System.err.println("tocsin: " + e.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    }
  }

  private static void ofStoreCommands(CommandLine parent) {
    for (CommandLine one : parent.getSubcommands().values()) {
      if (one.getCommandSpec().userObject() instanceof StoreCommand command) {
        withSettings(one.getCommandSpec(), command.keys());
      }
      ofStoreCommands(one);
    }
  }

  private static void withSettings(CommandSpec spec, List<Key> keys) {
    for (Key key : keys) {
      String usual = key.standard().isEmpty() ? "" : " (" + key.standard() + ")";
      spec.addOption(
          OptionSpec.builder("--" + key.text())
              .type(String.class)
              .paramLabel("VALUE")
              .description(key.meaning() + usual)
              .build());
    }
  }

  /// The settings in force. `tocsin --data D serve` means the same as `tocsin serve --data D`.
  ///
  /// @param levels the words of the program, then those of each command below it
  static Settings settings(Iterable<ParseResult> levels) throws BadSettingsException {
    Map<Key, String> flags = new EnumMap<>(Key.class);
    for (ParseResult level : levels) {
      for (Key key : Key.values()) {
        String option = "--" + key.text();
        if (level.hasMatchedOption(option)) {
          flags.put(key, level.<String>matchedOptionValue(option, ""));
        }
      }
    }
    return SettingsReader.read(FILE, System.getenv(), flags);
  }
}
