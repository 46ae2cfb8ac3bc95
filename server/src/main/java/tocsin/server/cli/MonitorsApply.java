package tocsin.server.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tocsin.response.trial.Trials;
import tocsin.server.cli.MonitorCalls.Present;
import tocsin.server.written.Differing;
import tocsin.server.written.Written;

/// Saves monitors that stand in files. What is the same is left alone, so that it can be said again
/// and again; nothing is removed.
@Command(
    name = "apply",
    mixinStandardHelpOptions = true,
    description = {
      "Saves the monitors of files on a server that runs. What is the same already is left",
      "alone. Nothing is saved while a case of them fails. Nothing is removed."
    })
final class MonitorsApply extends ServerCommand {
  @Mixin private WrittenFiles files = new WrittenFiles();

  @Override
  int run(ServerCalls server) throws IOException {
    List<Written> written = files.read();
    long failed =
        written.stream()
            .flatMap(w -> w.cases().stream())
            .filter(t -> Trials.fault(t).isPresent())
            .count();
    if (failed > 0) {
      throw new IOException(
          failed + " cases fail, and nothing was saved (tocsin monitors test says which)");
    }
    MonitorCalls calls = new MonitorCalls(server);
    for (Written w : written) {
      out().println(applied(calls, w, calls.present(w)) + "  " + w.id());
    }
    return 0;
  }

  private static String applied(MonitorCalls calls, Written w, Optional<Present> old)
      throws IOException {
    boolean same =
        old.filter(p -> Differing.between(p.monitor(), w.monitor()).isEmpty()).isPresent();
    if (same) {
      return "same   ";
    }
    calls.save(w);
    return old.isPresent() ? "changed" : "made   ";
  }
}
