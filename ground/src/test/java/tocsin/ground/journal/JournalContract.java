package tocsin.ground.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every journal promises. Each implementation runs it.
public abstract class JournalContract {
  private static final Instant AT = Instant.parse("2026-01-15T02:00:00.123456Z");

  protected abstract Journal journal();

  private static Draft draft(String body) {
    return new Draft(AT, "incident.opened", 2, body);
  }

  private static ViewChange put(String key, String group, long order, String body) {
    return new ViewChange.Put(new ViewRow("incident", key, group, order, body));
  }

  @Test
  void factsComeBackInOrderWithoutHoles() {
    assertThat(journal().append(0, List.of(draft("{\"a\":1}"), draft("{}")), List.of()))
        .isEqualTo(2);
    journal().append(2, List.of(draft("\"ünï\"")), List.of());

    assertThat(journal().read(0, 10))
        .containsExactly(
            new Entry(1, AT, "incident.opened", 2, "{\"a\":1}"),
            new Entry(2, AT, "incident.opened", 2, "{}"),
            new Entry(3, AT, "incident.opened", 2, "\"ünï\""));
    assertThat(journal().read(1, 1)).extracting(Entry::position).containsExactly(2L);
    assertThat(journal().read(3, 10)).isEmpty();
    assertThat(journal().end()).isEqualTo(3);
  }

  @Test
  void aWriterWhoIsBehindWritesNothing() {
    journal().append(0, List.of(draft("1")), List.of());

    assertThatThrownBy(
            () -> journal().append(0, List.of(draft("2")), List.of(put("k", "g", 1, "x"))))
        .isInstanceOf(JournalConflictException.class);
    assertThat(journal().read(0, 10)).hasSize(1);
    assertThat(journal().views().row("incident", "k")).isEmpty();
  }

  @Test
  void viewsChangeInTheSameCommit() {
    journal()
        .append(
            0,
            List.of(draft("1")),
            List.of(
                put("a", "open", 1, "1"), put("b", "open", 2, "2"), put("a", "closed", 3, "3")));

    assertThat(journal().views().row("incident", "a").orElseThrow().body()).isEqualTo("3");
    assertThat(journal().views().rows("incident", "open", Long.MAX_VALUE, 10))
        .extracting(ViewRow::key)
        .containsExactly("b");
    journal().append(1, List.of(), List.of(new ViewChange.Remove("incident", "b")));
    assertThat(journal().views().rows("incident", Long.MAX_VALUE, 10))
        .extracting(ViewRow::key)
        .containsExactly("a");
  }

  @Test
  void listsGoPageByPageHighestOrderFirst() {
    journal()
        .append(
            0,
            List.of(),
            IntStream.range(0, 50).mapToObj(i -> put("k" + i, "g", i / 2, "x")).toList());

    assertThat(journal().views().rows("incident", "g", Long.MAX_VALUE, 3))
        .extracting(ViewRow::key)
        .containsExactly("k48", "k49", "k46");
    assertThat(journal().views().rows("incident", "g", 2, 10))
        .extracting(ViewRow::key)
        .containsExactly("k2", "k3", "k0", "k1");
  }

  @Test
  void replacedViewsLeaveTheFacts() {
    journal().append(0, List.of(draft("1")), List.of(put("a", "g", 1, "x")));
    var row = new ViewRow("incident", "b", "g", 2, "y");
    journal().replaceViews(List.of(row));

    assertThat(journal().views().rows("incident", Long.MAX_VALUE, 10)).containsExactly(row);
    assertThat(journal().end()).isEqualTo(1);
  }

  @Test
  void looksForFactsByTheBeginningOfTheirTypeOrAWordInTheirBody() {
    journal()
        .append(
            0,
            List.of(
                new Draft(AT, "monitor.fired", 1, "{}"),
                new Draft(AT, "incident.opened", 1, "{\"incident\":\"INC-1\"}"),
                new Draft(AT, "incident.opened", 1, "{\"incident\":\"INC-12\"}"),
                new Draft(AT, "a.monitor.", 1, "{}"),
                new Draft(AT, "monitor.recovered", 1, "{}")),
            List.of());
    var about = new Journal.About("monitor.", "\"INC-1\"", 0);

    assertThat(journal().readAbout(0, about, 10))
        .extracting(Entry::position)
        .containsExactly(1L, 2L, 5L);
    assertThat(journal().readAbout(1, about, 1)).extracting(Entry::position).containsExactly(2L);
    assertThat(journal().readAbout(5, about, 10)).isEmpty();
    assertThat(journal().readAbout(0, new Journal.About("a.", "INC", 2), 10))
        .extracting(Entry::position)
        .containsExactly(3L, 4L);
    assertThat(journal().readAbout(0, new Journal.About("monitor.", "INC", 3), 10))
        .extracting(Entry::position)
        .containsExactly(1L, 5L);
    assertThat(journal().readAbout(1, new Journal.About("monitor.", "INC", 5), 1))
        .extracting(Entry::position)
        .containsExactly(5L);
  }
}
