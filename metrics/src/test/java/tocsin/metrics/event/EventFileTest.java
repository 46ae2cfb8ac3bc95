package tocsin.metrics.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventFileTest extends EventBookContract {
  @TempDir private Path folder;
  private EventFile book;

  private Path path() {
    return folder.resolve("events.jsonl");
  }

  @BeforeEach
  void open() throws IOException {
    book = EventFile.open(path());
  }

  @AfterEach
  void close() throws IOException {
    book.close();
  }

  @Override
  EventBook book() {
    return book;
  }

  private void reopen() throws IOException {
    book.close();
    book = EventFile.open(path());
  }

  @Test
  void everythingIsThereAfterAnotherStart() throws IOException {
    Event kept = book.add(event(10, "größer\nals", "deploy", "web"));

    reopen();

    assertThat(book.between(0, 100)).containsExactly(kept);
    assertThat(book.add(event(20, "next")).id()).isEqualTo(2);
  }

  @Test
  void aLineThatWasCutOffDoesNotSpoilTheOthers() throws IOException {
    Event kept = book.add(event(10, "whole"));
    Files.writeString(path(), "{\"id\":2,\"when\":20,\"wh", StandardOpenOption.APPEND);

    reopen();
    Event next = book.add(event(30, "next"));
    reopen();

    assertThat(book.between(0, 100)).containsExactly(kept, next);
  }
}
