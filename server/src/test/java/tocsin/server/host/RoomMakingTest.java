package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tocsin.edge.slack.SlackBot;
import tocsin.edge.slack.SlackClient;
import tocsin.edge.slack.SlackText;
import tocsin.ground.web.Outbound;
import tocsin.ground.web.OutboundGuard;
import tocsin.response.words.IncidentId;

class RoomMakingTest {
  private static final SlackText FIRST = new SlackText("INC-1", "");

  private static RoomMaking.Made made(SlackServer slack) {
    try (var outbound = new Outbound(new OutboundGuard(List.of("127.0.0.1")))) {
      var bot = new SlackBot(slack.address(), "xoxb-1", true);
      var client = new SlackClient(outbound, bot, RealWorld.clock());
      return new RoomMaking(client).make(new IncidentId("INC-1"), FIRST);
    }
  }

  @Test
  void theChannelOfSomebodyElseIsLeftAloneAndNamesComeToAnEnd() throws Exception {
    try (var slack = new SlackServer()) {
      slack.answers("conversations.create", "{\"ok\":false,\"error\":\"name_taken\"}");
      slack.answers("chat.postMessage", "{\"ok\":false,\"error\":\"not_in_channel\"}");

      assertThat(made(slack)).isInstanceOf(RoomMaking.Made.No.class);
      assertThat(slack.waiting())
          .filteredOn(c -> c.method().equals("conversations.create"))
          .extracting(c -> c.get("name"))
          .containsExactly("inc-1", "inc-1-2", "inc-1-3", "inc-1-4", "inc-1-5");
    }
  }

  @Test
  void whatSlackPutsOffIsMadeLater() throws Exception {
    try (var slack = new SlackServer()) {
      slack.answers("conversations.create", "{\"ok\":false,\"error\":\"name_taken\"}");
      slack.fails("chat.postMessage", 503, 1);

      assertThat(made(slack)).isEqualTo(new RoomMaking.Made.Later(Duration.ofSeconds(1)));
    }
  }
}
