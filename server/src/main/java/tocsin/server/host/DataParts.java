package tocsin.server.host;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import tocsin.edge.sqlite.SqliteJournal;
import tocsin.metrics.tsdb.EmbeddedStore;
import tocsin.server.backup.Backups;
import tocsin.server.backup.LooseFiles;

/// What a data directory is made of, for backups.
final class DataParts {
  private DataParts() {}

  /// Secrets come before the journal: keys of somebody whom the journal does not know are dropped
  /// at the next start, and somebody without keys gets new ones.
  static Backups backups(Path data, SqliteJournal journal, EmbeddedStore store) {
    Set<String> others =
        Set.of("lock", House.JOURNAL, House.JOURNAL + "-wal", House.JOURNAL + "-shm");
    return new Backups(
        data,
        List.of(
            new LooseFiles(data, others),
            folder -> journal.copyTo(folder.resolve(House.JOURNAL)),
            folder -> store.copyTo(folder.resolve(StoppedStore.FOLDER))));
  }
}
