package tocsin.edge.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries what was committed from the log into the file, on a thread and a connection of its own.
/// A checkpoint copies thousands of pages and forces two files; done by whoever commits, as SQLite
/// does by itself, every page and every answer waits for it.
///
/// While others go on to commit, a checkpoint never gets to the end of the log, and a log that
/// never was at its end only grows. So the last and short part of one is done while nobody commits.
/// Only that one forces the file, with everything that was ever copied; so the file is forced
/// before, and little is left to be forced while others wait. Thread-safe.
final class Checkpoints {
  private static final Logger log = LoggerFactory.getLogger(Checkpoints.class);

  /// When there is one.
  ///
  /// @param changes facts and rows after which there is one
  /// @param pages of a log that is to be used from its beginning again
  record Limits(int changes, int pages) {
    /// About 20 MB of log, and 64 MB.
    static final Limits USUAL = new Limits(4_000, 16_384);
  }

  private final Limits limits;
  private final Connection connection;
  private final FileChannel file;
  private final Object commits;
  private final Semaphore due = new Semaphore(0);
  private final Thread thread;
  private volatile boolean open = true;

  // Guarded by commits.
  private int changes;

  /// @param connection of its own, which is closed with this
  /// @param file that the log is carried over into
  /// @param commits is held by whoever commits
  Checkpoints(Limits limits, Connection connection, FileChannel file, Object commits) {
    this.limits = limits;
    this.connection = connection;
    this.file = file;
    this.commits = commits;
    this.thread = Thread.ofPlatform().name("journal-checkpoint").daemon().start(this::run);
  }

  /// Says that so much was committed. Whoever calls holds the lock of those who commit.
  void committed(int more) {
    changes += more;
    if (changes >= limits.changes()) {
      changes = 0;
      due.release();
    }
  }

  private void run() {
    try {
      while (open) {
        due.acquire();
        due.drainPermits();
        if (open) {
          checkpoint();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Does one. Whoever calls does not hold the lock of those who commit.
  void checkpoint() {
    try {
      if (pages() >= limits.pages()) {
        // What came meanwhile, so that little is left for the last of them.
        pages();
        file.force(false);
        pages();
        synchronized (commits) {
          pages();
        }
      }
    } catch (SQLException | IOException e) {
      // The log keeps everything; the next one carries it over, or whoever commits when it is long.
      log.atWarn().setCause(e).log("the journal's log was not carried over");
    }
  }

  /// Copies what is committed now.
  ///
  /// @return pages in the log, also those that were carried over
  private int pages() throws SQLException {
    try (Statement ask = connection.createStatement();
        ResultSet row = ask.executeQuery("PRAGMA wal_checkpoint(PASSIVE)")) {
      row.next();
      return row.getInt(2);
    }
  }

  /// Ends it. Whoever calls does not hold the lock of those who commit, as the thread may want it.
  void close() throws SQLException {
    open = false;
    due.release();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    connection.close();
  }
}
