package tocsin.server.cli;

import picocli.CommandLine.Command;

/// Looks into the ledger of pages.
@Command(
    name = "ledger",
    mixinStandardHelpOptions = true,
    description = "Looks into the ledger of pages.",
    subcommands = LedgerVerify.class)
final class Ledger extends CommandOfCommands {
  Ledger() {
    super("ledger verify, also with --help");
  }
}
