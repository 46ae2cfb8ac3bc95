package tocsin.server.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Monitors that stand in files.
@Command(
    name = "monitors",
    mixinStandardHelpOptions = true,
    description =
        "Monitors that stand in files: tests, compares and applies them, and brings others'.",
    subcommands = {
      MonitorsPlay.class,
      MonitorsDiff.class,
      MonitorsApply.class,
      MonitorsImport.class
    })
final class Monitors implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init")
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "monitors: what? (expected: monitors test, diff, apply or import)");
  }
}
