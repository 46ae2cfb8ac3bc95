package tocsin.edge.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.ground.json.Json;
import tocsin.response.paging.PageMessage;
import tocsin.response.words.IncidentId;
import tocsin.response.words.ServiceId;
import tocsin.response.words.Severity;
import tocsin.response.words.UserId;
import tools.jackson.databind.JsonNode;

class SlackCourierTest {
  private static PageMessage titled(String title) {
    return new PageMessage(
        new IncidentId("INC-1"),
        new UserId("ana"),
        Severity.SEV2,
        new ServiceId("shop"),
        title,
        Instant.parse("2026-01-15T02:00:00Z"),
        "first step",
        Optional.of(title),
        Optional.empty());
  }

  @Test
  void aTitleCallsNobodyAndHidesNoLink() {
    String body = SlackCourier.body(titled("<!channel> <https://bad.example|Log in> & more"));

    assertThat(body).doesNotContain("<!channel>", "<https://bad").contains("&lt;!channel&gt;");
  }

  @Test
  void aTitleHasNoLinesOfItsOwnAndTurnsNoDirection() {
    String body =
        SlackCourier.body(titled("Down\nAcknowledge: https://bad.example \u202edaolp\u2028x"));

    JsonNode json = Json.tree(body);
    for (JsonNode said : List.of(json.path("text"), json.path("blocks").path(0).path("text"))) {
      String text = said.isString() ? said.asString() : said.path("text").asString();
      assertThat(text).endsWith("Down Acknowledge: https://bad.example daolp x");
    }
  }

  @Test
  void noSectionIsLongerThanSlackTakes() {
    JsonNode body = Json.tree(SlackCourier.body(titled("&".repeat(10_000))));

    assertThat(body.path("blocks").valueStream().toList())
        .allSatisfy(
            b -> assertThat(b.path("text").path("text").asString("").length()).isLessThan(3_000));
  }
}
