package tocsin.server.cli;

import picocli.CommandLine.Command;

/// Upkeep of series on a server that runs.
@Command(
    name = "series",
    mixinStandardHelpOptions = true,
    description = "Lists, deletes and renames series on a server that runs.",
    subcommands = {SeriesList.class, SeriesDelete.class, SeriesRename.class})
final class Series extends CommandOfCommands {
  Series() {
    super("series list, series delete, series rename");
  }
}
