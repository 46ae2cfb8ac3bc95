package tocsin.server.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Deletes series of a server that runs.
@Command(
    name = "delete",
    mixinStandardHelpOptions = true,
    description = {
      "Deletes series of a server that runs, after it has shown how many, and asked.",
      "They are gone at once; their points leave the disk in the course of time."
    })
final class SeriesDelete extends ServerCommand {
  @Mixin private SeriesWanted wanted = new SeriesWanted();

  @Option(names = "--dry-run", description = "only show how many, and the first of them")
  private boolean dry;

  @Option(names = "--yes", description = "do not ask")
  private boolean yes;

  private record Deleted(long count, List<String> names) {}

  @Override
  int run(ServerCalls calls) throws IOException {
    Deleted meant = calls.call("DELETE", path(true), "", Deleted.class);
    meant.names().forEach(out()::println);
    if (meant.count() > meant.names().size()) {
      out().println("...");
    }
    out().printf(Locale.ROOT, "tocsin: %,d series%n", meant.count());
    if (dry || meant.count() == 0) {
      return 0;
    }
    if (!yes && !agreed(meant.count())) {
      out().println("tocsin: nothing was deleted");
      return 1;
    }
    Deleted done = calls.call("DELETE", path(false), "", Deleted.class);
    out().printf(Locale.ROOT, "tocsin: %,d series deleted%n", done.count());
    return 0;
  }

  private String path(boolean onlyLook) {
    return "/series" + wanted.query() + "&dry-run=" + onlyLook;
  }

  private boolean agreed(long count) throws IOException {
    out().printf(Locale.ROOT, "Delete %,d series and all their points? [y/N] ", count);
    out().flush();
    String answer =
        new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
    return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
  }
}
