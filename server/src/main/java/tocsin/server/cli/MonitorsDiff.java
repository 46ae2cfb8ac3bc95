package tocsin.server.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tocsin.server.cli.MonitorCalls.Backtest;
import tocsin.server.cli.MonitorCalls.Present;
import tocsin.server.written.Differing;
import tocsin.server.written.Written;

/// Says what applying files of monitors would change, with what each would have done.
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Says what applying files of monitors would change on a server that runs, and how",
      "many alerts each would have had, beside what it has now. Changes nothing."
    })
final class MonitorsDiff extends ServerCommand {
  @Mixin private WrittenFiles files = new WrittenFiles();

  @Option(
      names = "--days",
      paramLabel = "N",
      description = "over how many days they are tried: 1 to 30, 0 for not at all (7)")
  private int days = 7;

  @Override
  int run(ServerCalls server) throws IOException {
    if (days < 0 || days > 30) {
      return wrongWords("--days: " + days + " (expected: 0 to 30)");
    }
    MonitorCalls calls = new MonitorCalls(server);
    List<Written> written = files.read();
    int changed = 0;
    for (Written w : written) {
      Optional<Present> old = calls.present(w);
      List<String> lines =
          old.map(p -> Differing.between(p.monitor(), w.monitor())).orElse(List.of());
      if (old.isPresent() && lines.isEmpty()) {
        continue;
      }
      changed++;
      out().println((old.isPresent() ? "~ " : "+ ") + w.id() + "  " + w.file());
      lines.forEach(l -> out().println("    " + l));
      if (days > 0) {
        out().println("    " + tried(calls.backtest(w, days)));
      }
    }
    out().println(changed + " of " + written.size() + " would change");
    return 0;
  }

  private String tried(Backtest b) {
    List<String> words = new ArrayList<>();
    b.present().ifPresent(p -> words.add("now " + p.words()));
    words.add((words.isEmpty() ? "" : "then ") + b.draft().words());
    return "in the last " + (days == 1 ? "day" : days + " days") + ": " + String.join(", ", words);
  }
}
