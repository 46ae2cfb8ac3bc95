package tocsin.server.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists series of a server that runs.
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = {
      "Lists series of a server that runs, by name; with --silent-for behind the",
      "stamp of their last point."
    })
final class SeriesList extends ServerCommand {
  @Mixin private SeriesWanted wanted = new SeriesWanted();

  @Option(names = "--limit", paramLabel = "N", description = "at most so many (1000)")
  private int limit = 1_000;

  private record Item(String name, Optional<String> last) {}

  private record Listed(List<Item> items, boolean more) {}

  @Override
  int run(ServerCalls calls) throws IOException {
    Listed listed =
        calls.call("GET", "/series" + wanted.query() + "&limit=" + limit, "", Listed.class);
    for (Item item : listed.items()) {
      item.last().ifPresent(last -> out().print(last + "  "));
      out().println(item.name());
    }
    if (listed.more()) {
      out().println("... and more; --limit N shows them");
    }
    return 0;
  }
}
