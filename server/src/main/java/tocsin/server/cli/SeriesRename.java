package tocsin.server.cli;

import java.io.IOException;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tocsin.ground.json.Json;

/// Renames a series of a server that runs.
@Command(
    name = "rename",
    mixinStandardHelpOptions = true,
    description = "Gives a series of a server that runs another name; its points stay its own.")
final class SeriesRename extends ServerCommand {
  @SuppressWarnings("NullAway.Init")
  @Parameters(index = "0", paramLabel = "FROM", description = "its name now")
  private String from;

  @SuppressWarnings("NullAway.Init")
  @Parameters(index = "1", paramLabel = "TO", description = "its name from then on")
  private String to;

  @Option(names = "--dry-run", description = "only say whether it can be done")
  private boolean dry;

  private record Renamed(String from, String to) {}

  @Override
  int run(ServerCalls calls) throws IOException {
    String body = Json.write(Map.of("from", from, "to", to, "dryRun", dry));
    Renamed done = calls.call("POST", "/series/rename", body, Renamed.class);
    out().println("tocsin: " + done.from() + (dry ? " can become " : " is now ") + done.to());
    return 0;
  }
}
