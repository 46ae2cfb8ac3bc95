package tocsin.server.cli;

import picocli.CommandLine.Command;

/// Looks into the files of the store.
@Command(
    name = "store",
    mixinStandardHelpOptions = true,
    description = "Looks into the files of the store.",
    subcommands = StoreInspect.class)
final class Store extends CommandOfCommands {
  Store() {
    super("store inspect, also with --help");
  }
}
