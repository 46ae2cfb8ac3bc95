package tocsin.server.host;

import java.time.InstantSource;
import java.util.List;
import tocsin.edge.slack.SlackActions;
import tocsin.edge.slack.SlackSignature;
import tocsin.ground.web.Outbound;
import tocsin.ground.web.WebService;
import tocsin.server.http.Route;
import tocsin.server.settings.Settings;
import tocsin.server.settings.Slack;

/// Where presses of buttons in Slack come back, if its app is set up with a signing secret.
final class SlackRoutes {
  private final Settings settings;
  private final ResponseWing response;
  private final Outbound outbound;
  private final InstantSource clock;

  SlackRoutes(Settings settings, ResponseWing response, Outbound outbound, InstantSource clock) {
    this.settings = settings;
    this.response = response;
    this.outbound = outbound;
    this.clock = clock;
  }

  List<Route> routes() {
    return settings.slack().flatMap(Slack::signingSecret).stream()
        .map(this::actions)
        .map(door -> Route.open("/slack/actions", door))
        .toList();
  }

  private WebService actions(String secret) {
    var desk = new PhoneDesk(response, LinkWords.of(response));
    var buttons = new Buttons(response.journal().views(), desk, outbound);
    return new SlackActions(new SlackSignature(secret), buttons, clock);
  }
}
