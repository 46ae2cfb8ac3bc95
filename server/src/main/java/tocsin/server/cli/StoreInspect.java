package tocsin.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tocsin.metrics.tsdb.InspectStore;
import tocsin.server.host.StoppedStore;
import tocsin.server.settings.Key;
import tocsin.server.settings.Settings;

/// Explains files of the store.
@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    description = {
      "Says what the files of the store hold: of a data directory a line for each",
      "file, of one block, segment of the log or list of names all there is to say.",
      "Reads only, whether or not a server runs."
    })
final class StoreInspect extends StoreCommand {
  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "a block, a segment of the log, or a list of names; nothing for the directory")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--series",
      paramLabel = "NAME",
      description = "only where the points of this series are; a name, or a reference in digits")
  private String series = "";

  @Override
  int run(Settings settings) throws IOException {
    Path root = StoppedStore.folder(settings);
    Path given = file.orElse(root);
    if (!Files.exists(given)) {
      throw new NoSuchFileException(
          given + ": is not there (expected: a file of a store, or a directory with --data DIR)");
    }
    if (file.isEmpty()) {
      print(root);
    } else if (series.isEmpty()) {
      InspectStore.file(given, out());
    } else {
      InspectStore.series(rootOf(given), given, series, out());
    }
    return 0;
  }

  private void print(Path root) throws IOException {
    if (series.isEmpty()) {
      InspectStore.folder(root, out());
    } else {
      InspectStore.series(root, series, out());
    }
  }

  /// Blocks lie in a folder of the store's folder.
  private static Path rootOf(Path block) {
    return block.toAbsolutePath().resolve("../..").normalize();
  }

  @Override
  List<Key> keys() {
    return List.of(Key.DATA);
  }

  @Override
  String besideAServer(Settings settings) {
    return "Nothing was read";
  }
}
