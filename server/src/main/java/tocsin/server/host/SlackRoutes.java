package tocsin.server.host;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import tocsin.edge.slack.SlackActions;
import tocsin.edge.slack.SlackAnswers;
import tocsin.edge.slack.SlackCommands;
import tocsin.edge.slack.SlackEvents;
import tocsin.edge.slack.SlackHouse;
import tocsin.edge.slack.SlackPass;
import tocsin.edge.slack.SlackSignature;
import tocsin.ground.web.WebService;
import tocsin.server.http.Route;
import tocsin.server.settings.SlackUses;

/// Where Slack posts to: presses of buttons always, commands and events as far as they are wanted.
final class SlackRoutes {
  private final SlackSignature signature;
  private final InstantSource clock;

  SlackRoutes(String signingSecret, InstantSource clock) {
    this.signature = new SlackSignature(signingSecret);
    this.clock = clock;
  }

  List<Route> of(SlackUses uses, SlackAnswers buttons, SlackHouse house) {
    List<Route> routes = new ArrayList<>();
    routes.add(
        Route.open(
            "/slack/actions",
            uses.commands()
                ? new SlackActions(signature, buttons, house, clock)
                : new SlackActions(signature, buttons, clock)));
    if (uses.commands()) {
      routes.add(signed("/slack/commands", new SlackCommands(house)));
    }
    if (uses.events()) {
      routes.add(signed("/slack/events", new SlackEvents(house)));
    }
    return routes;
  }

  private Route signed(String path, WebService inside) {
    return Route.open(path, new SlackPass(signature, clock, inside));
  }
}
