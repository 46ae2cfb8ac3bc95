package tocsin.edge.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import org.sqlite.SQLiteConfig;
import tocsin.ground.journal.JournalUnavailableException;

/// One SQLite file of ours: its layout, one connection that writes and a few that read; others may
/// be made. Thread-safe but for the writer.
final class Database {
  private static final int APPLICATION_ID = 0x546F6373;
  private static final int VERSION = 1;
  private static final int READERS = 4;
  private static final int WRITER_CACHE_KIB = 32 * 1024;
  private static final int MOST_PAGES_OF_LOG = 65_536;

  /// How the types begin that whoever drafts a review looks for in a whole day of facts. An index
  /// of all types would be written with each fact.
  static final String INDEXED_TYPE = "monitor.";

  private static final String IS_INDEXED = "type >= 'monitor.' AND type < 'monitor/'";

  /// After the columns of facts: those types only.
  static final String BY_INDEXED_TYPE = " INDEXED BY fact_of_monitor WHERE " + IS_INDEXED;

  private static final String INDEX_OF_TYPE =
      "CREATE INDEX IF NOT EXISTS fact_of_monitor ON fact (position) WHERE " + IS_INDEXED;

  private static final List<String> LAYOUT =
      List.of(
          "CREATE TABLE fact (position INTEGER PRIMARY KEY, at TEXT NOT NULL, type TEXT NOT NULL,"
              + " version INTEGER NOT NULL, body TEXT NOT NULL)",
          "CREATE TABLE view (view TEXT NOT NULL, key TEXT NOT NULL, grp TEXT NOT NULL,"
              + " ord INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (view, key))"
              + " WITHOUT ROWID",
          "CREATE INDEX view_by_group ON view (view, grp, ord, key)",
          "CREATE INDEX view_by_order ON view (view, ord, key)",
          "PRAGMA application_id = " + APPLICATION_ID,
          "PRAGMA user_version = " + VERSION);

  /// A question to the database.
  @FunctionalInterface
  interface Question<T> {
    T ask(Connection connection) throws SQLException;
  }

  private final Path file;
  private final Connection writer;
  private final FileChannel forcing;
  private final BlockingQueue<Connection> idle = new ArrayBlockingQueue<>(READERS);
  private final List<Connection> readers = new ArrayList<>();
  // At most this many read at once; the others wait their turn.
  private final Semaphore turns = new Semaphore(READERS, true);

  Database(Path file) {
    this.file = file;
    try {
      this.writer = connect();
      prepare();
      try (Statement set = writer.createStatement()) {
        set.execute("PRAGMA cache_size = -" + WRITER_CACHE_KIB);
        // Only if the other thread does not keep up.
        set.execute("PRAGMA wal_autocheckpoint = " + MOST_PAGES_OF_LOG);
      }
      writer.setAutoCommit(false);
      for (int i = 0; i < READERS; i++) {
        Connection reader = connect();
        readers.add(reader);
        idle.add(reader);
      }
      this.forcing = FileChannel.open(file, StandardOpenOption.WRITE);
    } catch (SQLException | IOException e) {
      throw failed("open it", e);
    }
  }

  /// The file itself, to force it and for nothing else. It is closed after all connections: when a
  /// process closes a file, POSIX takes away all locks that it holds on it, SQLite's as well.
  FileChannel forcing() {
    return forcing;
  }

  /// Another connection, which whoever asks for it closes.
  Connection connect() throws SQLException {
    var config = new SQLiteConfig();
    // After each statement it would ask for the number of the row.
    config.setGetGeneratedKeys(false);
    Connection connection = config.createConnection("jdbc:sqlite:" + file);
    try (Statement set = connection.createStatement()) {
      set.execute("PRAGMA journal_mode = WAL");
      set.execute("PRAGMA synchronous = FULL");
      set.execute("PRAGMA busy_timeout = 5000");
    }
    return connection;
  }

  private void prepare() throws SQLException {
    int application = number("PRAGMA application_id");
    int version = number("PRAGMA user_version");
    if (application == 0 && number("SELECT count(*) FROM sqlite_master") == 0) {
      // All or nothing: a crash half way would leave what looks like another program's file.
      try (Statement set = writer.createStatement()) {
        set.execute("BEGIN IMMEDIATE");
        for (String sql : LAYOUT) {
          set.execute(sql);
        }
        set.execute("COMMIT");
      }
    } else if (application != APPLICATION_ID) {
      throw new SQLException("it is a database of another program");
    } else if (version > VERSION) {
      throw new SQLException(
          "it has layout " + version + " (expected: at most " + VERSION + "); use a newer Tocsin");
    }
    try (Statement set = writer.createStatement()) {
      set.execute(INDEX_OF_TYPE);
    }
  }

  private int number(String sql) throws SQLException {
    try (Statement ask = writer.createStatement();
        ResultSet row = ask.executeQuery(sql)) {
      return row.next() ? row.getInt(1) : 0;
    }
  }

  Connection writer() {
    return writer;
  }

  <T> T reading(String what, Question<T> question) {
    turns.acquireUninterruptibly();
    Connection connection = Optional.ofNullable(idle.poll()).orElse(writer);
    try {
      return question.ask(connection);
    } catch (SQLException e) {
      throw failed(what, e);
    } finally {
      idle.add(connection);
      turns.release();
    }
  }

  JournalUnavailableException failed(String what, Exception e) {
    return new JournalUnavailableException(file + ": cannot " + what + ": " + e.getMessage(), e);
  }

  void close() {
    try {
      for (Connection reader : readers) {
        reader.close();
      }
      writer.close();
      forcing.close();
    } catch (SQLException | IOException e) {
      throw failed("close it", e);
    }
  }
}
