package tocsin.ground.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tocsin.ground.journal.Draft;
import tocsin.ground.journal.Entry;
import tocsin.ground.journal.MemoryJournal;

class HistoryTest {
  private static final Instant NOW = Instant.parse("2026-01-15T02:00:00Z");

  @Test
  void tellsEveryFactOnceAndInOrder() {
    for (int facts = 0; facts < 10; facts++) {
      assertThat(told(new History<>(journal(facts), Entry::body, 3)))
          .isEqualTo(IntStream.range(0, facts).mapToObj(i -> "fact " + i).toList());
    }
  }

  @Test
  void aFactThatCannotBeReadIsToldAsItIs() {
    var history =
        new History<String>(
            journal(10),
            e -> {
              if (e.position() == 8) {
                throw new IllegalStateException("fact 8 was written by a newer program");
              }
              return e.body();
            },
            3);

    assertThatThrownBy(() -> told(history)).hasMessage("fact 8 was written by a newer program");
  }

  private static List<String> told(History<String> history) {
    List<String> all = new ArrayList<>();
    for (var chunk = history.next(); !chunk.isEmpty(); chunk = history.next()) {
      chunk.forEach(t -> all.add(t.fact()));
    }
    return all;
  }

  private static MemoryJournal journal(int facts) {
    var journal = new MemoryJournal();
    journal.append(
        0,
        IntStream.range(0, facts).mapToObj(i -> new Draft(NOW, "word", 1, "fact " + i)).toList(),
        List.of());
    return journal;
  }
}
