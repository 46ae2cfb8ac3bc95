package tocsin.server.respond;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.response.people.User;
import tocsin.response.words.Actor;
import tocsin.response.words.UserId;

class PeopleTest {
  private final People people =
      People.of(
          List.of(
              user("tomasz", "Tomasz Lind"),
              user("yusuf", "Yusuf Demir"),
              user("ana", "Ana Ruiz"),
              user("ana2", "Ana Berg")),
          "emi");

  private static User user(String id, String name) {
    return new User(new UserId(id), name, Optional.empty(), ZoneId.of("UTC"), List.of(), List.of());
  }

  private static Actor person(String id) {
    return new Actor.Person(new UserId(id));
  }

  @Test
  void severalHaveIt() {
    assertThat(people.holds(List.of(person("tomasz"), person("yusuf"))))
        .isEqualTo("Tomasz and Yusuf have it");
  }

  @Test
  void oneHasIt() {
    assertThat(people.holds(List.of(person("tomasz")))).isEqualTo("Tomasz has it");
  }

  @Test
  void theReaderIsYou() {
    assertThat(people.holds(List.of(person("emi")))).isEqualTo("You have it");
    assertThat(people.holds(List.of(person("emi"), person("yusuf"))))
        .isEqualTo("You and Yusuf have it");
  }

  @Test
  void aFirstNameThatTwoHaveIsNotEnough() {
    assertThat(people.shortName(new UserId("ana"))).isEqualTo("Ana Ruiz");
  }

  @Test
  void reasonsSayNamesInsteadOfIds() {
    assertThat(people.named("acknowledged by yusuf")).isEqualTo("acknowledged by Yusuf Demir");
    assertThat(people.named("nobody answered for 5 min")).isEqualTo("nobody answered for 5 min");
  }
}
