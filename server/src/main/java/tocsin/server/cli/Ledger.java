package tocsin.server.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Looks into the ledger of pages.
@Command(
    name = "ledger",
    mixinStandardHelpOptions = true,
    description = "Looks into the ledger of pages.",
    subcommands = LedgerVerify.class)
final class Ledger implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init")
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "ledger: what? (expected: ledger verify, also with --help)");
  }
}
