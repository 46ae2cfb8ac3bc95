package tocsin.server.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tocsin.response.desk.LedgerCheck;
import tocsin.server.host.House;
import tocsin.server.host.StartException;

/// Shows whether the ledger of pages is whole.
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Goes through all facts and shows whether anything about pages was changed,",
      "removed or added since it was written. Reads only, whether or not a server",
      "runs. Ends with 0 when all is as it was sealed, with 1 when it is not."
    })
final class LedgerVerify implements Callable<Integer> {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "directory of all that is kept (./data)")
  private Path data = Path.of("./data");

  @Option(
      names = "--head",
      paramLabel = "HASH",
      description = "a hash that was written down earlier, and must still be there")
  private String head = "";

  @Override
  public Integer call() {
    if (!Files.exists(data.resolve("journal.db"))) {
      System.err.println("tocsin: " + data + " has no journal.db (expected: a data directory)");
      return 2;
    }
    try {
      LedgerCheck.Result found = House.ledger(data, head.toLowerCase(Locale.ROOT));
      found.faults().forEach(f -> System.out.println("tocsin: " + f));
      System.out.printf(
          Locale.ROOT,
          "tocsin: %,d lines in %,d facts, %,d seals, %s; head %s%n",
          found.entries(),
          found.facts(),
          found.seals(),
          found.faults().isEmpty() ? "whole" : found.faults().size() + " faults",
          found.head());
      return found.faults().isEmpty() ? 0 : 1;
    } catch (StartException e) {
      System.err.println("tocsin: " + e.getMessage());
      return 1;
    }
  }
}
