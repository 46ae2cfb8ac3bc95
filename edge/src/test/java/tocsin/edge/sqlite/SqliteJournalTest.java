package tocsin.edge.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.ground.journal.Draft;
import tocsin.ground.journal.Journal;
import tocsin.ground.journal.JournalContract;
import tocsin.ground.journal.JournalUnavailableException;

class SqliteJournalTest extends JournalContract {
  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  @SuppressWarnings("NullAway.Init")
  private SqliteJournal journal;

  @BeforeEach
  void open() {
    journal = new SqliteJournal(folder.resolve("journal.db"));
  }

  @AfterEach
  void close() {
    journal.close();
  }

  @Override
  protected Journal journal() {
    return journal;
  }

  @Test
  void everythingIsThereAfterItWasOpenedAgain() {
    journal.append(0, List.of(new Draft(Instant.EPOCH, "a.b", 1, "{}")), List.of());
    journal.close();
    open();

    assertThat(journal.end()).isEqualTo(1);
    assertThat(journal.append(1, List.of(new Draft(Instant.EPOCH, "a.b", 1, "{}")), List.of()))
        .isEqualTo(2);
  }

  @Test
  void aCopyIsAJournalOfItsOwn() {
    Draft fact = new Draft(Instant.EPOCH, "a.b", 1, "{}");
    journal.append(0, List.of(fact, fact), List.of());
    Path copy = folder.resolve("copy.db");

    journal.copyTo(copy);
    journal.append(2, List.of(fact), List.of());

    SqliteJournal copied = new SqliteJournal(copy);
    try {
      assertThat(copied.read(0, 10)).isEqualTo(journal.read(0, 2));
      assertThat(copied.append(2, List.of(fact), List.of())).isEqualTo(3);
    } finally {
      copied.close();
    }
    assertThatThrownBy(() -> journal.copyTo(copy))
        .isInstanceOf(JournalUnavailableException.class)
        .hasMessageContaining("cannot copy it to " + copy);
  }

  @Test
  void aDatabaseOfAnotherProgramIsLeftAlone() throws SQLException {
    Path other = folder.resolve("other.db");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + other);
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE mine (x)");
    }
    assertThatThrownBy(() -> new SqliteJournal(other))
        .isInstanceOf(JournalUnavailableException.class)
        .hasMessageContaining("another program");
  }

  @Test
  void aCrashWhileTheFileIsMadeLeavesOneThatCanBeOpened() throws SQLException {
    Path half = folder.resolve("half.db");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + half);
        var statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("BEGIN IMMEDIATE");
      statement.execute("CREATE TABLE fact (position INTEGER PRIMARY KEY)");
      // Closing without a commit is what a crash leaves.
    }
    try (var opened = new SqliteJournal(half)) {
      assertThat(opened.end()).isZero();
    }
  }

  @Test
  void aFileThatIsNoDatabaseIsNamed() throws IOException {
    Path text = Files.writeString(folder.resolve("text.db"), "hello ".repeat(1000));
    assertThatThrownBy(() -> new SqliteJournal(text))
        .isInstanceOf(JournalUnavailableException.class)
        .hasMessageContaining("text.db");
  }
}
