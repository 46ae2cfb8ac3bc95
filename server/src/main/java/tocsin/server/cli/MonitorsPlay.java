package tocsin.server.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tocsin.response.trial.Trial;
import tocsin.response.trial.Trials;
import tocsin.server.written.Written;

/// Plays the cases that stand beside monitors in files. No server is asked.
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = {
      "Plays the cases that stand beside monitors in files, without a server. Ends with",
      "1 when one says something else than was expected."
    })
final class MonitorsPlay implements Callable<Integer> {
  @Mixin private WrittenFiles files = new WrittenFiles();

  @SuppressWarnings("NullAway.Init")
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try {
      return played(files.read(), out);
    } catch (IOException e) {
      spec.commandLine().getErr().println("tocsin: " + e.getMessage());
      return 2;
    } finally {
      out.flush();
    }
  }

  private static int played(List<Written> all, PrintWriter out) {
    int passed = 0;
    int failed = 0;
    for (Written w : all) {
      if (w.cases().isEmpty()) {
        out.println(w.id() + ": has no cases");
      }
      for (Trial t : w.cases()) {
        Optional<String> fault = Trials.fault(t);
        fault.ifPresent(f -> out.println(w.id() + ": " + t.about() + ": " + f));
        passed += fault.isEmpty() ? 1 : 0;
        failed += fault.isEmpty() ? 0 : 1;
      }
    }
    out.println(passed + " passed, " + failed + " failed");
    return failed == 0 ? 0 : 1;
  }
}
