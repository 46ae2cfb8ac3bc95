package tocsin.server.host;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.edge.slack.SlackAnswer;
import tocsin.edge.slack.SlackCalls;
import tocsin.edge.slack.SlackClient;

/// Tells the log whether Slack knows the app's token.
final class SlackStanding {
  private static final Logger log = LoggerFactory.getLogger(SlackStanding.class);

  private final SlackClient client;

  SlackStanding(SlackClient client) {
    this.client = client;
  }

  /// Asks Slack. Blocking.
  void check() {
    switch (client.call(SlackCalls.authTest())) {
      case SlackAnswer.Done d ->
          log.atInfo()
              .addKeyValue("as", d.text("user") + " in " + d.text("team"))
              .log("Slack knows the app");
      case SlackAnswer.Later(Duration _, String why) -> failed("Slack did not answer: " + why);
      case SlackAnswer.Refused r -> failed(r.why());
    }
  }

  private static void failed(String why) {
    log.atWarn().addKeyValue("why", why).log("Slack does not take the app's calls");
  }
}
