package tocsin.edge.slack;

import java.util.Map;

/// The calls of Slack's Web API that the app makes beside messages. Pure.
public final class SlackCalls {
  private SlackCalls() {}

  /// Who the token is; the cheapest way to learn whether it works.
  public static SlackCall authTest() {
    return new SlackCall("auth.test", Map.of());
  }

  /// A direct message with somebody, to be written to by its id.
  public static SlackCall open(String member) {
    return new SlackCall("conversations.open", Map.of("users", member));
  }
}
