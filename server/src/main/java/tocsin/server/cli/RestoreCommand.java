package tocsin.server.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tocsin.server.backup.Backup;
import tocsin.server.backup.Restore;
import tocsin.server.settings.Key;
import tocsin.server.settings.Settings;

/// Brings a backup back.
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Brings a backup back into an empty data directory, or a new one, and checks",
      "every file against the checksums that were taken when it was made."
    })
final class RestoreCommand extends StoreCommand {
  @SuppressWarnings("NullAway.Init")
  @Parameters(paramLabel = "BACKUP", description = "its folder, such as ./data/backups/nightly-1")
  private Path backup;

  @Override
  int run(Settings settings) throws IOException {
    Backup restored = new Restore(backup, settings.data()).run();
    out()
        .printf(
            Locale.ROOT,
            "tocsin: restored what was there at %s: %,d files of %,d bytes, now in %s%n",
            restored.madeAt(),
            restored.files(),
            restored.bytes(),
            settings.data());
    return 0;
  }

  @Override
  List<Key> keys() {
    return List.of(Key.DATA);
  }

  @Override
  String besideAServer(Settings settings) {
    return "Nothing was restored";
  }
}
