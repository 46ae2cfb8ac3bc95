package tocsin.server.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// A command for a server that runs. What stands in its way is said in one sentence.
abstract class ServerCommand implements Callable<Integer> {
  @Option(
      names = "--server",
      paramLabel = "URL",
      description = "the server (http://127.0.0.1:8080)")
  private String server = "http://127.0.0.1:8080";

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description = "an administrator's key; better in TOCSIN_ADMIN_KEY than here",
      defaultValue = "${env:TOCSIN_ADMIN_KEY:-}")
  private String key = "";

  @SuppressWarnings("NullAway.Init")
  @Spec
  private CommandSpec spec;

  /// Does the work.
  ///
  /// @return the exit code
  abstract int run(ServerCalls calls) throws IOException;

  @Override
  public Integer call() {
    try {
      return run(new ServerCalls(server, key));
    } catch (IOException e) {
      spec.commandLine().getErr().println("tocsin: " + e.getMessage());
      return 1;
    } finally {
      out().flush();
    }
  }

  int wrongWords(String problem) {
    spec.commandLine().getErr().println("tocsin: " + problem);
    return 2;
  }

  PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
