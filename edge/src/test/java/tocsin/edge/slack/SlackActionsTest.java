package tocsin.edge.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.response.paging.LinkVerb;
import tocsin.response.words.PageId;

class SlackActionsTest {
  private static final Instant NOW = Instant.parse("2026-06-01T20:00:00Z");

  private final List<String> done = new ArrayList<>();
  private final SlackSignature signature = new SlackSignature("secret");
  private final SlackActions actions =
      new SlackActions(signature, new OnePage(), InstantSource.fixed(NOW));

  private final class OnePage implements SlackAnswers {
    @Override
    public Optional<String> addressOf(PageId page) {
      return Optional.of("U0002").filter(a -> page.value().equals("INC-1-p1"));
    }

    @Override
    public String answer(PageId page, LinkVerb verb) {
      done.add(page + " " + verb);
      return "INC-1 <is> acknowledged.";
    }

    @Override
    public void reply(String address, String json) {
      done.add(address + " " + json);
    }
  }

  private WebAnswer send(String body, Instant at) {
    String stamp = Long.toString(at.getEpochSecond());
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return actions.answer(
        new WebRequest(
            "POST",
            "/slack/actions",
            Map.of(),
            Map.of(
                "x-slack-request-timestamp", List.of(stamp),
                "x-slack-signature", List.of(signature.of(stamp, bytes))),
            bytes,
            "10.0.0.1",
            Optional.empty()));
  }

  private static String press(String user) {
    return press(user, "ack");
  }

  private static String press(String user, String button) {
    String json =
        """
        {"type":"block_actions","user":{"id":"%s"},"response_url":"https://hooks.slack.com/actions/1",
         "actions":[{"action_id":"%s","value":"INC-1-p1"}]}
        """
            .formatted(user, button);
    return "payload=" + URLEncoder.encode(json, StandardCharsets.UTF_8);
  }

  @Test
  void aPressByWhoeverWasPagedAnswersAndSaysSo() {
    assertThat(send(press("U0002"), NOW).status()).isEqualTo(200);

    assertThat(done)
        .containsExactly(
            "INC-1-p1 ACKNOWLEDGE",
            "https://hooks.slack.com/actions/1"
                + " {\"replace_original\":false,\"text\":\"INC-1 &lt;is&gt; acknowledged.\"}");
  }

  @ParameterizedTest
  @CsvSource({"resolve, RESOLVE", "escalate, ESCALATE", "snooze, SNOOZE"})
  void eachButtonHasItsAnswer(String button, LinkVerb verb) {
    send(press("U0002", button), NOW);

    assertThat(done).first().isEqualTo("INC-1-p1 " + verb);
  }

  @Test
  void aPressBySomebodyElseAnswersNothing() {
    send(press("U0009"), NOW);

    assertThat(done).singleElement().asString().contains("Only whoever was paged");
  }

  @Test
  void whatIsOldOrForgedIsRefused() {
    assertThat(send(press("U0002"), NOW.minusSeconds(301)).status()).isEqualTo(401);
    assertThat(done).isEmpty();
  }

  @Test
  void provesItsAddressWhenSlackAsks() {
    WebAnswer answer = send("{\"type\":\"url_verification\",\"challenge\":\"c123\"}", NOW);

    assertThat(answer.text()).isEqualTo("{\"challenge\":\"c123\"}");
  }
}
