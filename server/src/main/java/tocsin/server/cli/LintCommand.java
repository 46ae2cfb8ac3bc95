package tocsin.server.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;

/// Says what is wrong with who is paged, and which monitors are broken, on a server that runs.
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    description = {
      "Says what is wrong with who is paged in the next 30 days, and which monitors",
      "are broken, on a server that runs. Ends with 1 when somebody would not be told."
    })
final class LintCommand extends ServerCommand {
  private record Trace(String at, String says) {}

  private record Item(
      String weight,
      String check,
      String about,
      String says,
      Optional<String> at,
      List<Trace> trace) {}

  private record Told(List<Item> items, int left) {}

  @Override
  int run(ServerCalls calls) throws IOException {
    Told told = calls.call("GET", "/lint", "", Told.class);
    for (Item i : told.items()) {
      out().println(i.weight() + "  " + i.about() + "  " + i.says() + "  [" + i.check() + "]");
      i.trace().stream().limit(1).forEach(t -> out().println("    at " + t.at() + " " + t.says()));
    }
    if (told.left() > 0) {
      out().println("... and " + told.left() + " more of the same");
    }
    if (told.items().isEmpty()) {
      out()
          .println(
              "Nothing is wrong with who is paged in the next 30 days, and no monitor is broken.");
    }
    return told.items().stream().anyMatch(i -> i.weight().equals("problem")) ? 1 : 0;
  }
}
