package tocsin.server.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Plays a recorded incident.
@Command(name = "demo", mixinStandardHelpOptions = true, description = "Plays a recorded incident.")
final class Demo implements Callable<Integer> {
  @Override
  public Integer call() {
    return 0;
  }
}
