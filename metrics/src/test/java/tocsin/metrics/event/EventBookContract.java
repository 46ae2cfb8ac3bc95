package tocsin.metrics.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every book of events keeps to.
abstract class EventBookContract {
  abstract EventBook book();

  static Event event(long when, String what, String... tags) {
    return new Event(0, when, what, "", List.of(tags));
  }

  private List<String> found(long from, long until) {
    return book().between(from, until).stream().map(Event::what).toList();
  }

  @Test
  void givesNumbersInTheOrderInWhichEventsCame() throws IOException {
    assertThat(book().add(event(20, "later")).id()).isEqualTo(1);
    assertThat(book().add(event(10, "earlier")).id()).isEqualTo(2);

    assertThat(book().find(2)).map(Event::what).contains("earlier");
    assertThat(book().find(3)).isEmpty();
  }

  @Test
  void findsEventsBetweenTwoMomentsBothIncludedOldestFirst() throws IOException {
    book().add(event(30, "c"));
    book().add(event(10, "a"));
    book().add(event(20, "b2"));
    book().add(event(20, "b1"));
    book().add(event(40, "d"));

    assertThat(found(10, 30)).containsExactly("a", "b2", "b1", "c");
    assertThat(found(20, 20)).containsExactly("b2", "b1");
    assertThat(found(30, 20)).isEmpty();
  }

  @Test
  void refusesWhatIsTooLong() {
    assertThatThrownBy(() -> book().add(event(1, "x".repeat(1_001))))
        .hasMessageContaining("what: 1001 (expected: at most 1000)");
  }
}
