package tocsin.server.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import tocsin.edge.sqlite.SqliteJournal;
import tocsin.ground.journal.JournalUnavailableException;
import tocsin.server.backup.Backup;
import tocsin.server.backup.Backups;
import tocsin.server.settings.Settings;

/// A backup of a server that does not run.
public final class StoppedBackup {
  private StoppedBackup() {}

  /// What was made, and where.
  public record Made(Path folder, Backup backup) {}

  /// Makes it.
  ///
  /// @param name of its folder below `backups`
  /// @throws DataInUseException if a server runs on the directory
  /// @throws IOException if there is no data, there is a backup of that name, or it cannot be
  ///   written
  public static Made make(Settings settings, String name) throws IOException {
    Path journalFile = settings.data().resolve(House.JOURNAL);
    if (!Files.exists(journalFile)) {
      throw new NoSuchFileException(
          journalFile + ": is not there (expected: the data directory of a server, --data DIR)");
    }
    try (StoppedStore store = StoppedStore.open(settings);
        SqliteJournal journal = new SqliteJournal(journalFile)) {
      Backups backups = DataParts.backups(settings.data(), journal, store.whole());
      return new Made(backups.folder(name), backups.make(name, RealWorld.clock().instant()));
    } catch (JournalUnavailableException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
