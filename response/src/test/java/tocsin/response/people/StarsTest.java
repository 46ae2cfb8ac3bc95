package tocsin.response.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tocsin.response.words.UserId;

class StarsTest {
  private static final UserId ANA = new UserId("ana");
  private static final UserId BO = new UserId("bo");

  private final Stars stars = new Stars();

  private void put(UserId who, String dashboard) {
    stars.set(who, dashboard, true).ifPresent(stars::apply);
  }

  @Test
  void aSecondPressChangesNothing() {
    put(ANA, "shop");
    assertThat(stars.set(ANA, "shop", true)).isEmpty();
    assertThat(stars.set(ANA, "shop", false)).contains(new StarFact.Unstarred(ANA, "shop"));
  }

  @Test
  void starsAreEachPersonsOwn() {
    put(ANA, "shop");
    assertThat(stars.set(BO, "shop", false)).isEmpty();
  }

  @Test
  void thereIsABound() {
    for (int i = 0; i < 200; i++) {
      put(ANA, "d" + i);
    }
    assertThatThrownBy(() -> stars.set(ANA, "one-more", true)).hasMessageContaining("200");
    assertThatThrownBy(() -> stars.set(ANA, "<b>", true)).hasMessageContaining("dashboard");
  }
}
