package tocsin.metrics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LayoutTest {
  private static Panel panel(String id, int x, int y, int w, int h) {
    return new Panel(
        new PanelId(id), id, new Place(x, y, w, h), Optional.empty(), new Show.Text(""));
  }

  private static Panel heading(String id, int y) {
    return new Panel(
        new PanelId(id), id, new Place(0, y, 24, 1), Optional.empty(), new Show.Heading(false));
  }

  private static Panel each(String id, int y, String variable) {
    return new Panel(
        new PanelId(id), id, new Place(0, y, 8, 4), Optional.of(variable), new Show.Text(""));
  }

  @Test
  void cutsThePageWhereNoPanelCrosses() {
    var sections =
        Layout.sections(
            List.of(
                panel("below", 0, 8, 24, 4),
                panel("a", 0, 0, 12, 8),
                panel("b", 12, 0, 12, 4),
                panel("c", 12, 4, 12, 4)));

    assertThat(sections).hasSize(1);
    assertThat(sections.getFirst().bands().stream().map(b -> b.panels().size()))
        .containsExactly(3, 1);
    assertThat(sections.getFirst().bands().getLast().panels().getFirst().place().y()).isZero();
  }

  @Test
  void givesAHeadingWhatStandsBelowIt() {
    var sections =
        Layout.sections(
            List.of(
                panel("top", 0, 0, 24, 4),
                heading("one", 4),
                panel("a", 0, 5, 24, 4),
                heading("two", 9)));

    assertThat(sections.stream().map(s -> s.heading().map(Panel::title).orElse("")))
        .containsExactly("", "one", "two");
    assertThat(sections.getLast().bands()).isEmpty();
  }

  @Test
  void repeatsAPanelForEachValueAndMovesTheRestDown() {
    var shown =
        Repetition.expand(
            List.of(each("host", 0, "host"), panel("below", 0, 4, 24, 4)),
            new Chosen(Map.of()),
            Map.of("host", List.of("a", "b", "c", "d")));

    assertThat(shown.stream().map(s -> s.panel().place()))
        .containsExactly(
            new Place(0, 0, 8, 4),
            new Place(8, 0, 8, 4),
            new Place(16, 0, 8, 4),
            new Place(0, 4, 8, 4),
            new Place(0, 8, 24, 4));
    assertThat(shown.get(3).chosen().into("cpu.$host")).isEqualTo("cpu.d");
    assertThat(shown.stream().map(s -> s.panel().id())).doesNotHaveDuplicates();
  }
}
