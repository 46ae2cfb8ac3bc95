package tocsin.server.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Upkeep of series on a server that runs.
@Command(
    name = "series",
    mixinStandardHelpOptions = true,
    description = "Lists, deletes and renames series on a server that runs.",
    subcommands = {SeriesList.class, SeriesDelete.class, SeriesRename.class})
final class Series implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init")
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "series: what? (expected: series list, series delete, series rename)");
  }
}
