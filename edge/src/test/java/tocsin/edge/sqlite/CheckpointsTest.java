package tocsin.edge.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.ground.journal.Draft;

class CheckpointsTest {
  private static final Draft FACT =
      new Draft(Instant.EPOCH, "a.b", 1, "\"" + "x".repeat(4_000) + "\"");
  private static final int MANY = 200;

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  private SqliteJournal open(Checkpoints.Limits limits) {
    return new SqliteJournal(folder.resolve("journal.db"), limits);
  }

  private long log() throws IOException {
    return Files.size(folder.resolve("journal.db-wal"));
  }

  @Test
  void aLongLogIsUsedFromItsBeginningAgain() throws IOException {
    SqliteJournal journal = open(new Checkpoints.Limits(Integer.MAX_VALUE, MANY));
    append(journal, MANY);
    long once = log();

    for (int i = 0; i < 5; i++) {
      journal.checkpoint();
      append(journal, MANY);
    }

    assertThat(once).isGreaterThan(MANY * 4_000L);
    assertThat(log()).isLessThan(once + once / 10);
    journal.close();
  }

  @Test
  void whatIsCommittedMeanwhileIsThere() {
    SqliteJournal journal = open(new Checkpoints.Limits(3, 10));
    for (int i = 0; i < MANY; i++) {
      append(journal, 3);
      assertThat(journal.read(journal.end() - 3, 10)).hasSize(3);
    }
    journal.close();

    SqliteJournal again = open(Checkpoints.Limits.USUAL);
    assertThat(again.end()).isEqualTo(3 * MANY);
    assertThat(again.read(0, 4 * MANY))
        .hasSize(3 * MANY)
        .allSatisfy(e -> assertThat(e.body()).isEqualTo(FACT.body()));
    again.close();
  }

  private static void append(SqliteJournal journal, int facts) {
    List<Draft> all = Collections.nCopies(facts, FACT);
    journal.append(journal.end(), all, List.of());
  }
}
