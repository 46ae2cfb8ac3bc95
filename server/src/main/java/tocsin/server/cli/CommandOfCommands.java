package tocsin.server.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// A command that only stands before others: typed alone it says which there are.
abstract class CommandOfCommands implements Callable<Integer> {
  private final String expected;

  @SuppressWarnings("NullAway.Init")
  @Spec
  private CommandSpec spec;

  /// @param expected in words: `store inspect, also with --help`
  CommandOfCommands(String expected) {
    this.expected = expected;
  }

  @Override
  public final Integer call() {
    throw new ParameterException(
        spec.commandLine(), spec.name() + ": what? (expected: " + expected + ")");
  }
}
