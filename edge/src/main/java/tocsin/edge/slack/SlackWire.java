package tocsin.edge.slack;

import tocsin.ground.web.Outbound;

/// Makes calls of Slack's Web API, one attempt each. Blocking, at most ten seconds; thread-safe.
final class SlackWire {
  private final Outbound outbound;
  private final SlackBot bot;

  SlackWire(Outbound outbound, SlackBot bot) {
    this.outbound = outbound;
    this.bot = bot;
  }

  SlackAnswer send(SlackCall call) {
    return SlackAnswer.of(
        outbound.postForm(bot.base() + call.path(), call.body(), SlackCall.headers(bot.token())));
  }
}
