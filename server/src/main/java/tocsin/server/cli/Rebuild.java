package tocsin.server.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tocsin.server.host.House;
import tocsin.server.host.StartException;

/// Writes the views anew from the facts.
@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    description =
        "Writes the tables that pages read anew from the facts. The server must be stopped.")
final class Rebuild implements Callable<Integer> {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "directory of all that is kept (./data)")
  private Path data = Path.of("./data");

  @Override
  public Integer call() {
    if (!Files.exists(data.resolve("journal.db"))) {
      System.err.println("tocsin: " + data + " has no journal.db (expected: a data directory)");
      return 2;
    }
    try {
      System.out.println("tocsin: views rebuilt from " + House.rebuild(data) + " facts");
      return 0;
    } catch (StartException e) {
      System.err.println("tocsin: " + e.getMessage());
      return 1;
    }
  }
}
