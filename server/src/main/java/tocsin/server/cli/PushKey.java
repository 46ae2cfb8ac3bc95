package tocsin.server.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tocsin.server.host.House;
import tocsin.server.host.StartException;

/// Shows the key by which vendors of browsers know a server, and puts another in its place.
@Command(
    name = "push-key",
    mixinStandardHelpOptions = true,
    description =
        "Prints the public key to which devices subscribe. With --change another takes its place,"
            + " as after a copy of the data was lost: no device is paged from then on until it"
            + " subscribes anew. The server must be stopped.")
final class PushKey implements Callable<Integer> {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "directory of all that is kept (./data)")
  private Path data = Path.of("./data");

  @Option(names = "--change", description = "make another key")
  private boolean change;

  @Override
  public Integer call() {
    if (!Files.exists(data.resolve("journal.db"))) {
      System.err.println("tocsin: " + data + " has no journal.db (expected: a data directory)");
      return 2;
    }
    try {
      System.out.println(House.pushKey(data, change));
      return 0;
    } catch (StartException e) {
      System.err.println("tocsin: " + e.getMessage());
      return 1;
    }
  }
}
