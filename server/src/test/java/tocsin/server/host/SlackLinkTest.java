package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tocsin.edge.slack.SlackAnswer;
import tocsin.ground.json.Json;
import tocsin.response.people.User;

class SlackLinkTest {
  private static final User CLEO =
      User.parse(
          """
          {"id":"cleo","email":"cleo@example.com",
           "contacts":[{"kind":"slack","id":"slack","address":"https://hooks.slack.com/services/T/B/X"}],
           "rules":[{"delay":"0s","contact":"slack"}]}
          """);

  private static SlackAnswer.Done found(String user) {
    return new SlackAnswer.Done(Json.tree("{\"ok\":true,\"user\":" + user + "}"));
  }

  @Test
  void aLinkIsALastContactMethodAndNoRule() {
    User linked = SlackLink.linked(CLEO, "U0042");

    assertThat(SlackMembers.of(linked)).contains("U0042");
    assertThat(linked.contacts()).hasSize(2).first().isEqualTo(CLEO.contacts().getFirst());
    assertThat(linked.rules()).isEqualTo(CLEO.rules());
    assertThat(SlackLink.isWanted(CLEO)).isTrue();
    assertThat(SlackLink.isWanted(linked)).isFalse();
  }

  @Test
  void whoeverHasLeftOrIsAnAppIsNobody() {
    assertThat(SlackLink.member(found("{\"id\":\"U0042\"}"))).contains("U0042");
    assertThat(SlackLink.member(found("{\"id\":\"U0042\",\"deleted\":true}"))).isEmpty();
    assertThat(SlackLink.member(found("{\"id\":\"U0042\",\"is_bot\":true}"))).isEmpty();
  }

  @Test
  void whoeverWasNotThereIsLookedForAgainTheNextDay() {
    Instant now = Instant.parse("2026-06-01T20:00:00Z");
    var sought = new SoughtPeople();
    sought.sought("cleo@example.com", now);

    assertThat(sought.isDue("cleo@example.com", now.plusSeconds(3_600))).isFalse();
    assertThat(sought.isDue("cleo@example.com", now.plusSeconds(90_000))).isTrue();
  }
}
