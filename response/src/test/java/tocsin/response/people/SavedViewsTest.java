package tocsin.response.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tocsin.ground.json.BadFieldsException;
import tocsin.ground.json.Json;
import tocsin.response.words.UserId;

final class SavedViewsTest {
  private static final SavedViews NONE = SavedViews.none(new UserId("ana"));

  @Test
  void aNameThatIsThereTakesTheNewFilterAndKeepsItsPlace() {
    SavedViews views =
        NONE.with(new SavedView("Mine", "mine=1"))
            .with(new SavedView("Severe", "severity=SEV1"))
            .with(new SavedView(" mine ", "mine=1&when=7d"));

    assertThat(views.views())
        .containsExactly(
            new SavedView("mine", "mine=1&when=7d"), new SavedView("Severe", "severity=SEV1"));
    assertThat(views.without("MINE").views()).extracting(SavedView::name).containsExactly("Severe");
  }

  @Test
  void thereAreAtMostTwentyWithANameEach() {
    List<SavedView> twenty =
        IntStream.range(0, 20).mapToObj(i -> new SavedView("v" + i, "")).toList();
    SavedViews full = new SavedViews(NONE.id(), twenty);

    assertThatThrownBy(() -> full.with(new SavedView("more", "")))
        .hasMessage("views: 21 (expected: at most 20; remove one first)");
    assertThatThrownBy(() -> new SavedView(" ", ""))
        .hasMessage("name: '' (expected: 1 to 60 characters)");
  }

  @Test
  void areReadFromWhatAProgramWroteWithEveryFault() {
    SavedViews views =
        SavedViews.parse("{\"id\":\"ana\",\"views\":[{\"name\":\"Mine\",\"query\":\"mine=1\"}]}");

    assertThat(views).isEqualTo(NONE.with(new SavedView("Mine", "mine=1")));
    assertThat(Json.read(Json.write(views), SavedViews.class)).isEqualTo(views);
    assertThatThrownBy(() -> SavedViews.parse("{\"views\":[{\"query\":\"mine=1\"}]}"))
        .isInstanceOf(BadFieldsException.class)
        .hasMessageContaining("id")
        .hasMessageContaining("name");
  }
}
