package tocsin.server.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tocsin.metrics.ingest.IngestCounters;
import tocsin.metrics.ingest.IngestCounters.Fault;
import tocsin.server.host.RealWorld;
import tocsin.server.host.StoppedStore;
import tocsin.server.settings.Settings;
import tocsin.server.transfer.PlaintextImport;

/// Brings in lines, such as those that `export` writes.
@Command(
    name = "plaintext",
    mixinStandardHelpOptions = true,
    description = {
      "Brings in lines 'name value stamp', such as export writes, gzipped or not.",
      "The server must be stopped; a running one takes them at its carbon port.",
      "Exit code 3: done, but for lines that are counted by reason."
    })
final class ImportPlaintext extends StoreCommand {
  @Parameters(paramLabel = "FILE", arity = "1..*", description = "files; - is the standard input")
  private List<String> files = List.of();

  @Override
  int run(Settings settings) throws IOException {
    for (String file : files) {
      if (!file.equals("-") && !Files.isReadable(Path.of(file))) {
        throw new IOException(file + ": (expected: a file that can be read, or -)");
      }
    }
    try (StoppedStore store = StoppedStore.open(settings)) {
      PlaintextImport lines = new PlaintextImport(store.sink(), RealWorld.clock());
      for (String file : files) {
        try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
          lines.read(in);
        }
      }
      return report(lines.counters());
    }
  }

  private int report(IngestCounters counters) {
    out().printf(Locale.ROOT, "tocsin: %,d points kept%n", counters.samples());
    boolean whole = true;
    for (Fault fault : Fault.values()) {
      if (counters.faults(fault) > 0) {
        out().printf(Locale.ROOT, "not kept: %,d %s%n", counters.faults(fault), words(fault));
        whole = false;
      }
    }
    counters
        .lastFault()
        .ifPresent(last -> out().println("the last of them: " + last.line().strip()));
    return whole ? 0 : IN_PART;
  }

  private static String words(Fault fault) {
    return switch (fault) {
      case FIELDS -> "lines that are not 'name value stamp'";
      case NAME -> "lines with a name that cannot be kept";
      case VALUE -> "lines with a value that is no number";
      case TIME -> "lines with a stamp that is no time";
      case TOO_LONG -> "lines that are too long";
      case PICKLE -> "frames that are no pickle";
      case TOO_MANY_SERIES -> "lines of series beyond the limit";
      case TOO_MANY_SERIES_OF_SOURCE -> "lines of series beyond those of their source";
      case TOO_FAST -> "points that came too fast";
      case OUT_OF_RANGE -> "points older than the rules keep, or more than a day ahead";
      case NOT_A_NUMBER -> "points that are NaN";
    };
  }

  @Override
  String besideAServer(Settings settings) {
    return "Or send the lines to its carbon port (" + settings.carbon() + "), for example with nc";
  }
}
