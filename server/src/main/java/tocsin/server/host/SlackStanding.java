package tocsin.server.host;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.edge.slack.SlackAnswer;
import tocsin.edge.slack.SlackCalls;
import tocsin.edge.slack.SlackClient;

/// Whether Slack knows the app's token, as it said when it was asked last. Thread-safe.
final class SlackStanding {
  private static final Logger log = LoggerFactory.getLogger(SlackStanding.class);

  /// What Slack said.
  ///
  /// @param works whether the token is one of an installed app
  /// @param says who the app is there, or why it does not work and what to do
  record Told(Instant at, boolean works, String says) {}

  private final SlackClient client;
  private final InstantSource clock;
  private volatile Optional<Told> last = Optional.empty();

  SlackStanding(SlackClient client, InstantSource clock) {
    this.client = client;
    this.clock = clock;
  }

  Optional<Told> last() {
    return last;
  }

  /// Asks Slack. Blocking.
  Told check() {
    SlackAnswer answer = client.call(SlackCalls.authTest());
    Told told = told(answer, clock.instant());
    last = Optional.of(told);
    if (told.works()) {
      log.atInfo().addKeyValue("as", told.says()).log("Slack knows the app");
    } else {
      log.atWarn().addKeyValue("why", told.says()).log("Slack does not take the app's calls");
    }
    return told;
  }

  private static Told told(SlackAnswer answer, Instant now) {
    return switch (answer) {
      case SlackAnswer.Done d -> new Told(now, true, d.text("user") + " in " + d.text("team"));
      case SlackAnswer.Later(Duration _, String why) ->
          new Told(now, false, "Slack did not answer: " + why);
      case SlackAnswer.Refused r -> new Told(now, false, r.why());
    };
  }
}
