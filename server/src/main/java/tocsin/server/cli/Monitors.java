package tocsin.server.cli;

import picocli.CommandLine.Command;

/// Monitors that stand in files.
@Command(
    name = "monitors",
    mixinStandardHelpOptions = true,
    description =
        "Monitors that stand in files: tests, compares and applies them, and brings others'.",
    subcommands = {
      MonitorsPlay.class,
      MonitorsDiff.class,
      MonitorsApply.class,
      MonitorsImport.class
    })
final class Monitors extends CommandOfCommands {
  Monitors() {
    super("monitors test, diff, apply or import");
  }
}
