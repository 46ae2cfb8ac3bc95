package tocsin.response.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tocsin.response.words.Actor;
import tocsin.response.words.ChangeId;

final class ChangesTest {
  private static final Instant NOW = Instant.parse("2026-01-15T02:00:00Z");
  private static final Change.Defaults DEFAULTS =
      new Change.Defaults(new ChangeId("given"), new Actor.Outside("ci"), NOW);

  @Test
  void takesIdTimeAndAuthorFromTheDoorWhenTheSenderDoesNotSay() {
    Change change = Change.parse("{\"service\": \"a\", \"summary\": \"x\"}", DEFAULTS);

    assertThat(change.id()).isEqualTo(new ChangeId("given"));
    assertThat(change.at()).isEqualTo(NOW);
    assertThat(change.by()).isEqualTo(new Actor.Outside("ci"));
    assertThat(change.kind()).isEqualTo(ChangeKind.DEPLOY);
  }

  @Test
  void namesEveryFaultOfAChange() {
    assertThatThrownBy(() -> Change.parse("{\"kind\": \"magic\", \"at\": \"yesterday\"}", DEFAULTS))
        .hasMessageContaining("service: is missing")
        .hasMessageContaining("summary: is missing")
        .hasMessageContaining("'magic'")
        .hasMessageContaining("'yesterday'");
  }

  @Test
  void replacesAChangeThatIsToldAgain() {
    Changes changes = new Changes();
    changes.apply(new ChangeFact.Recorded(at(NOW)));
    changes.apply(new ChangeFact.Recorded(at(NOW.plusSeconds(5))));

    assertThat(changes.between(NOW, NOW.plusSeconds(60))).containsExactly(at(NOW.plusSeconds(5)));
  }

  @Test
  void forgetsTheOldestBeyondItsBound() {
    Changes changes = new Changes();
    for (int i = 0; i <= Changes.MOST; i++) {
      changes.apply(
          new ChangeFact.Recorded(
              Change.parse(
                  "{\"service\": \"a\", \"summary\": \"x\", \"id\": \"c" + i + "\"}",
                  new Change.Defaults(
                      new ChangeId("given"), new Actor.Tocsin(), NOW.plusSeconds(i)))));
    }

    assertThat(changes.find(new ChangeId("c0"))).isEmpty();
    assertThat(changes.find(new ChangeId("c1"))).isPresent();
    assertThat(changes.forgotten()).isEqualTo(1);
  }

  private static Change at(Instant at) {
    return Change.parse(
        "{\"service\": \"a\", \"summary\": \"x\", \"id\": \"c\", \"at\": \"" + at + "\"}",
        DEFAULTS);
  }
}
