package tocsin.server.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Looks into the files of the store.
@Command(
    name = "store",
    mixinStandardHelpOptions = true,
    description = "Looks into the files of the store.",
    subcommands = StoreInspect.class)
final class Store implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init")
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "store: what? (expected: store inspect, also with --help)");
  }
}
