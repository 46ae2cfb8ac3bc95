package tocsin.server.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.server.oncall.Fixtures.ANA;
import static tocsin.server.oncall.Fixtures.BO;
import static tocsin.server.oncall.Fixtures.HOLED;
import static tocsin.server.oncall.Fixtures.range;

import java.util.List;
import org.junit.jupiter.api.Test;
import tocsin.response.oncall.ScheduleOverride;

class DraftTest {
  private final ScheduleOverride cover =
      new ScheduleOverride.Swap(ANA, BO, range("25T18:00", "25T22:00"));
  private final Draft draft = Draft.empty(3).plus(List.of(cover)).with(HOLED.layers());

  @Test
  void travelsInAnAddressAndComesBackTheSame() {
    assertThat(draft.text()).matches("[A-Za-z0-9_-]{1,800}");
    assertThat(Draft.read(draft.text())).contains(draft);
  }

  @Test
  void isNothingWhenSomebodyWroteSomethingElseThere() {
    assertThat(Draft.read("")).isEmpty();
    assertThat(Draft.read("hello")).isEmpty();
    assertThat(Draft.read(draft.text().substring(5))).isEmpty();
    assertThat(Draft.read("x".repeat(100_000))).isEmpty();
  }

  @Test
  void takingBackItsOwnOverrideLeavesNothing() {
    assertThat(Draft.empty(3).plus(List.of(cover)).minus(cover).isEmpty()).isTrue();
  }

  @Test
  void takingBackAPublishedOverrideIsAChange() {
    var published = Draft.empty(3).plus(List.of(cover)).on(HOLED);

    Draft without = Draft.empty(4).minus(cover);

    assertThat(without.size()).isEqualTo(1);
    assertThat(without.on(published)).isEqualTo(HOLED);
  }
}
