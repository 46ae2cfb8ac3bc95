package tocsin.edge.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;

/// Posts as they were recorded, with Slack's own signatures.
class SlackPassTest {
  private static final SlackSignature SIGNATURE =
      new SlackSignature("8f742231b10e8888abcd99yyyzzz85a5");
  private static final String STAMP = "1795474769";
  private static final Instant THEN = Instant.ofEpochSecond(Long.parseLong(STAMP));

  private static final String COMMAND =
      "token=t&team_id=T0001&channel_id=C0001&user_id=U0002&command=%2Fincident&text=tr"
          + "igger+db+down&response_url=http%3A%2F%2F127.0.0.1%3A18080%2Fcommands%2Fx&trigger_id=1.2.abc";
  private static final String COMMAND_SIGNED =
      "v0=9faf22963922f76318319925b505dcb6f2b9ce91ae2e3f00e94a5c0a362ffe18";

  private static final String ASKED =
      "{\"type\":\"url_verification\",\"challenge\":\"c123\",\"token\":\"t\"}";
  private static final String ASKED_SIGNED =
      "v0=e497f4d08fce5b6c3f1ca65aa8d6f473cf1fc6b28292548325ec2ff9aed8407a";

  private final List<String> wanted = new ArrayList<>();

  private final class OneHouse implements SlackHouse {
    @Override
    public String does(String member, String key, SlackOrder order) {
      wanted.add(member + " " + key + " " + order);
      return "INC-1 is open.";
    }

    @Override
    public void opens(SlackAsked asked, SlackOrder.Declare declared) {
      wanted.add("window");
    }

    @Override
    public SlackDeclared.Outcome declares(String member, SlackDeclared declared) {
      return new SlackDeclared.Outcome.Done(member);
    }

    @Override
    public void mentioned(SlackMention mention) {
      wanted.add("mention");
    }
  }

  private static WebAnswer post(WebService door, String body, String signed, Instant now) {
    var pass = new SlackPass(SIGNATURE, InstantSource.fixed(now), door);
    return pass.answer(
        new WebRequest(
            "POST",
            "/slack",
            Map.of(),
            Map.of(
                "x-slack-request-timestamp", List.of(STAMP),
                "x-slack-signature", List.of(signed)),
            body.getBytes(StandardCharsets.UTF_8),
            "10.0.0.1",
            Optional.empty()));
  }

  @Test
  void aRecordedCommandIsDoneAndAnsweredToItsAuthorOnly() {
    WebAnswer answer = post(new SlackCommands(new OneHouse()), COMMAND, COMMAND_SIGNED, THEN);

    assertThat(wanted)
        .containsExactly("U0002 1.2.abc Trigger[service=db, severity=SEV2, title=down]");
    assertThat(answer.text()).contains("INC-1 is open.", "ephemeral");
  }

  @Test
  void theRecordedQuestionWhetherTheAddressIsOursIsAnswered() {
    assertThat(post(new SlackEvents(new OneHouse()), ASKED, ASKED_SIGNED, THEN).text())
        .isEqualTo("{\"challenge\":\"c123\"}");
  }

  @Test
  void whatSlackDidNotSignOrSignedLongAgoDoesNothing() {
    var door = new SlackCommands(new OneHouse());

    assertThat(post(door, COMMAND + "&x=1", COMMAND_SIGNED, THEN).status()).isEqualTo(401);
    assertThat(post(door, COMMAND, ASKED_SIGNED, THEN).status()).isEqualTo(401);
    assertThat(post(door, COMMAND, COMMAND_SIGNED, THEN.plusSeconds(301)).status()).isEqualTo(401);
    assertThat(wanted).isEmpty();
  }
}
