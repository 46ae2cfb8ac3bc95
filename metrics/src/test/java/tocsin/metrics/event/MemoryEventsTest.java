package tocsin.metrics.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryEventsTest extends EventBookContract {
  private final MemoryEvents book = new MemoryEvents();

  @Override
  EventBook book() {
    return book;
  }

  @Test
  void theOldestGoWhenThereAreTooMany() {
    for (int i = 0; i <= EventBook.MOST; i++) {
      book.add(event(i, "x"));
    }

    assertThat(book.between(0, EventBook.MOST)).hasSize(EventBook.MOST);
    assertThat(book.find(1)).isEmpty();
  }
}
