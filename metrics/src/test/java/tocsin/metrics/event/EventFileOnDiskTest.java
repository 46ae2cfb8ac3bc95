package tocsin.metrics.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.metrics.disk.Deed;
import tocsin.metrics.disk.Disk;
import tocsin.metrics.disk.Faults;

/// On a disk that keeps nothing but what was forced, and fails when told so.
class EventFileOnDiskTest {
  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  @SuppressWarnings("NullAway.Init")
  private Disk disk;

  private int cuts;

  @BeforeEach
  void begin() throws IOException {
    disk = new Disk(Files.createDirectory(folder.resolve("disk")));
  }

  private Path path() {
    return disk.path().resolve("events.jsonl");
  }

  private void cut(EventFile book) throws IOException {
    Path left = folder.resolve("left" + cuts++);
    disk.cut(Disk.FORGETFUL, left);
    book.close();
    disk = new Disk(left);
  }

  @Test
  void theVeryFirstEventSurvivesAPowerCut() throws IOException {
    EventFile book = EventFile.open(path());
    Event kept = book.add(EventBookContract.event(10, "deploy"));
    cut(book);
    try (EventFile next = EventFile.open(path())) {
      assertThat(next.between(0, 100)).containsExactly(kept);
    }
  }

  @Test
  void aFileThatWasWrittenAnewSurvivesAPowerCut() throws IOException {
    EventFile book = EventFile.open(path());
    Event kept = book.add(EventBookContract.event(10, "deploy"));
    book.close();
    Files.writeString(path(), "{\"id\":2,\"wh", StandardOpenOption.APPEND);
    cut(EventFile.open(path()));
    try (EventFile next = EventFile.open(path())) {
      assertThat(next.between(0, 100)).containsExactly(kept);
    }
  }

  @Test
  void halfAnEventThatCouldNotBeTakenBackDoesNotSpoilTheNextOne() throws IOException {
    EventFile book = EventFile.open(path());
    disk.failing(Faults.of("No space left on device", Deed.WRITE, Deed.TRUNCATE));
    assertThatThrownBy(() -> book.add(EventBookContract.event(10, "lost")))
        .hasMessageContaining("No space left");
    disk.failing(Faults.NONE);
    Event kept = book.add(EventBookContract.event(20, "kept"));
    book.close();
    try (EventFile next = EventFile.open(path())) {
      assertThat(next.between(0, 100)).containsExactly(kept);
    }
  }
}
