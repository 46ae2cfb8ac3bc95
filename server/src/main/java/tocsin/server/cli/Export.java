package tocsin.server.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tocsin.metrics.query.TimeWords;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.Glob;
import tocsin.server.host.RealWorld;
import tocsin.server.host.StoppedStore;
import tocsin.server.settings.Key;
import tocsin.server.settings.Settings;
import tocsin.server.transfer.SampleExport;

/// Writes samples as lines.
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes points as lines 'name value stamp', by name and time, to the standard",
      "output or to a file. Every value reads back to the same bits; any carbon takes",
      "the lines. The server must be stopped."
    })
final class Export extends StoreCommand {
  @Option(
      names = "--match",
      paramLabel = "GLOB",
      description = "only names that fit, such as 'servers.*.cpu.**'; tags are not looked at")
  private String match = "";

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "first moment wanted, as in Graphite: -7d, 20250616, seconds since 1970")
  private String from = "";

  @Option(names = "--until", paramLabel = "TIME", description = "first moment not wanted")
  private String until = "";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "where to; gzipped when it ends in .gz; there once it is whole")
  private Optional<Path> file = Optional.empty();

  @Override
  int run(Settings settings) throws IOException {
    long fromMillis;
    long untilMillis;
    Predicate<SeriesName> fits;
    try {
      Glob glob = Glob.of(match);
      fits = name -> match.isEmpty() || glob.matches(name.name());
      fromMillis = millis(from, 0);
      untilMillis = millis(until, Long.MAX_VALUE);
    } catch (IllegalArgumentException e) {
      return wrongWords(String.valueOf(e.getMessage()));
    }
    try (StoppedStore store = StoppedStore.openExisting(settings)) {
      SampleExport export = new SampleExport(store.source());
      ExportFile.Writing writing = out -> export.write(fits, fromMillis, untilMillis, out);
      if (file.isEmpty()) {
        ExportFile.toOutput(writing);
        return 0;
      }
      SampleExport.Written written = new ExportFile(file.get()).write(writing);
      out()
          .printf(
              Locale.ROOT,
              "tocsin: %,d points of %,d series%n",
              written.points(),
              written.series());
      return 0;
    }
  }

  private static long millis(String text, long otherwise) {
    return text.isEmpty()
        ? otherwise
        : TimeWords.seconds(text, RealWorld.clock().instant().getEpochSecond(), ZoneOffset.UTC)
            * 1_000;
  }

  @Override
  List<Key> keys() {
    return List.of(Key.DATA);
  }

  @Override
  String besideAServer(Settings settings) {
    return "A running server answers /render?format=raw";
  }
}
