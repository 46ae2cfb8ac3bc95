package tocsin.edge.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tocsin.ground.journal.Draft;
import tocsin.ground.journal.Entry;
import tocsin.ground.journal.Journal;
import tocsin.ground.journal.JournalConflictException;
import tocsin.ground.journal.JournalUnavailableException;
import tocsin.ground.journal.ViewChange;
import tocsin.ground.journal.ViewRow;
import tocsin.ground.journal.Views;

/// [Journal] in one SQLite file; layout in `docs/formats/journal-sqlite-v1.md`. Thread-safe: one
/// connection writes under a lock, readers have their own.
public final class SqliteJournal implements Journal {
  private static final String COLUMNS = "SELECT position, at, type, version, body FROM fact";

  private final Database database;
  private final Connection writer;
  private final SqliteViews views;
  private final Checkpoints checkpoints;

  // Guarded by this, as is every use of the writer.
  private final PreparedStatement insert;
  private final ViewRows rows;
  private long end;

  /// Opens the file, or makes it.
  ///
  /// @throws JournalUnavailableException if it is not ours, too new, damaged, or cannot be written
  public SqliteJournal(Path file) {
    this(file, Checkpoints.Limits.USUAL);
  }

  SqliteJournal(Path file, Checkpoints.Limits limits) {
    this.database = new Database(file);
    this.writer = database.writer();
    this.views = new SqliteViews(database);
    try {
      this.insert =
          writer.prepareStatement(
              "INSERT INTO fact (position, at, type, version, body) VALUES (?, ?, ?, ?, ?)");
      this.rows = new ViewRows(writer);
      this.checkpoints = new Checkpoints(limits, database.connect(), database.forcing(), this);
    } catch (SQLException e) {
      throw database.failed("prepare to write", e);
    }
    this.end = lastPosition();
  }

  private long lastPosition() {
    try (PreparedStatement ask =
            writer.prepareStatement("SELECT coalesce(max(position), 0) FROM fact");
        ResultSet row = ask.executeQuery()) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw database.failed("read the end of the journal", e);
    }
  }

  @Override
  public synchronized long append(
      long expectedPosition, List<Draft> facts, List<ViewChange> changes) {
    if (expectedPosition != end) {
      throw new JournalConflictException(expectedPosition, end);
    }
    try {
      insert(facts);
      rows.change(changes);
      writer.commit();
      checkpoints.committed(facts.size() + changes.size());
      end += facts.size();
      return end;
    } catch (SQLException e) {
      rollBack(e);
      throw database.failed("append " + facts.size() + " facts", e);
    }
  }

  private void insert(List<Draft> facts) throws SQLException {
    if (facts.isEmpty()) {
      return;
    }
    insert.clearBatch();
    long position = end;
    for (Draft f : facts) {
      insert.setLong(1, ++position);
      insert.setString(2, f.at().toString());
      insert.setString(3, f.type());
      insert.setInt(4, f.version());
      insert.setString(5, f.body());
      insert.addBatch();
    }
    insert.executeBatch();
  }

  private void rollBack(SQLException because) {
    try {
      writer.rollback();
    } catch (SQLException e) {
      because.addSuppressed(e);
    }
  }

  @Override
  public List<Entry> read(long after, int limit) {
    return database.reading(
        "read facts after " + after,
        connection -> {
          try (PreparedStatement ask =
              connection.prepareStatement(
                  COLUMNS + " WHERE position > ? ORDER BY position LIMIT ?")) {
            ask.setLong(1, after);
            ask.setInt(2, limit);
            return entries(ask);
          }
        });
  }

  @Override
  public List<Entry> readAbout(long after, About about, int limit) {
    return database.reading(
        "look for " + about + " after " + after,
        connection -> {
          List<Entry> found = new ArrayList<>();
          if (after < about.wordAfter()) {
            found.addAll(ofType(connection, after, about, limit));
          }
          long from = Math.max(after, about.wordAfter());
          found.addAll(ofTypeOrWith(connection, from, about, limit - found.size()));
          return found;
        });
  }

  private static List<Entry> ofType(Connection connection, long after, About about, int limit)
      throws SQLException {
    boolean hasIndex = about.type().startsWith(Database.INDEXED_TYPE);
    try (PreparedStatement ask =
        connection.prepareStatement(
            COLUMNS
                + (hasIndex ? Database.BY_INDEXED_TYPE : " WHERE true")
                + " AND position > ? AND position <= ? AND substr(type, 1, length(?)) = ?"
                + " ORDER BY position LIMIT ?")) {
      ask.setLong(1, after);
      ask.setLong(2, about.wordAfter());
      ask.setString(3, about.type());
      ask.setString(4, about.type());
      ask.setInt(5, limit);
      return entries(ask);
    }
  }

  private static List<Entry> ofTypeOrWith(Connection connection, long after, About about, int limit)
      throws SQLException {
    try (PreparedStatement ask =
        connection.prepareStatement(
            COLUMNS
                + " WHERE position > ? AND (substr(type, 1, length(?)) = ? OR instr(body, ?) > 0)"
                + " ORDER BY position LIMIT ?")) {
      ask.setLong(1, after);
      ask.setString(2, about.type());
      ask.setString(3, about.type());
      ask.setString(4, about.word());
      ask.setInt(5, limit);
      return entries(ask);
    }
  }

  private static List<Entry> entries(PreparedStatement ask) throws SQLException {
    List<Entry> entries = new ArrayList<>();
    try (ResultSet row = ask.executeQuery()) {
      while (row.next()) {
        entries.add(
            new Entry(
                row.getLong(1),
                Instant.parse(row.getString(2)),
                row.getString(3),
                row.getInt(4),
                row.getString(5)));
      }
    }
    return entries;
  }

  @Override
  public synchronized long end() {
    return end;
  }

  @Override
  public Views views() {
    return views;
  }

  @Override
  public synchronized void replaceViews(List<ViewRow> rows) {
    try (PreparedStatement clear = writer.prepareStatement("DELETE FROM view")) {
      clear.executeUpdate();
      this.rows.change(rows.stream().<ViewChange>map(ViewChange.Put::new).toList());
      writer.commit();
    } catch (SQLException e) {
      rollBack(e);
      throw database.failed("replace the views", e);
    }
  }

  /// Copies everything that is committed into another file, as of one moment; others read and write
  /// meanwhile. Whoever needs the copy to survive a power cut forces it.
  ///
  /// @param file that is not there yet
  /// @throws JournalUnavailableException if it cannot be written
  public void copyTo(Path file) {
    database.reading(
        "copy it to " + file,
        connection -> {
          try (PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, file.toString());
            return copy.execute();
          }
        });
  }

  /// Carries the log over now, as is done from time to time.
  void checkpoint() {
    checkpoints.checkpoint();
  }

  @Override
  public void close() {
    try {
      checkpoints.close();
    } catch (SQLException e) {
      throw database.failed("close it", e);
    }
    synchronized (this) {
      database.close();
    }
  }
}
