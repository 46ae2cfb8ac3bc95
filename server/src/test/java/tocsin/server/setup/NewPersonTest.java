package tocsin.server.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tocsin.ground.json.BadFieldsException;
import tocsin.response.people.User;

class NewPersonTest {
  private static User read(Map<String, String> changed) {
    Map<String, String> all = new HashMap<>(NewPerson.blank("Europe/Berlin").values());
    all.putAll(Map.of("name", "Ana Ruiz", "email", "ana@example.org"));
    all.putAll(changed);
    return User.parse(new NewPerson(all).json());
  }

  @Test
  void mailGoesToTheAddressOfThePersonAtOnce() {
    User ana = read(Map.of());
    assertThat(ana.id()).hasToString("ana.ruiz");
    assertThat(ana.contacts())
        .singleElement()
        .hasFieldOrPropertyWithValue("address", "ana@example.org");
    assertThat(ana.rules().stream().map(r -> PersonView.said(ana, r)))
        .containsExactly(
            "When it is urgent, tell Ana Ruiz at once by mail to ana@example.org.",
            "When it can wait, tell Ana Ruiz at once by mail to ana@example.org.");
  }

  @Test
  void aSecondWayIsUsedLaterAndOnlyWhenItIsUrgent() {
    User ana = read(Map.of("kind.2", "webhook", "address.2", "https://pager.example/hook"));
    assertThat(ana.contacts()).hasSize(2);
    assertThat(ana.rules().stream().map(r -> PersonView.said(ana, r)))
        .contains(
            "When it is urgent, tell Ana Ruiz after 5 min without an answer by a webhook at"
                + " pager.example.")
        .hasSize(3);
  }

  @Test
  void somebodyWithoutAnyWayCanBeAdded() {
    assertThat(read(Map.of("kind.1", "")).contacts()).isEmpty();
  }

  @Test
  void aWrongAddressIsNamed() {
    assertThatThrownBy(() -> read(Map.of("kind.1", "slack")))
        .isInstanceOf(BadFieldsException.class)
        .hasMessageContaining("address");
  }
}
