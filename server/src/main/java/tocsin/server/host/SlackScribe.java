package tocsin.server.host;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.edge.slack.SlackAnswer;
import tocsin.edge.slack.SlackCalls;
import tocsin.edge.slack.SlackClient;
import tocsin.edge.slack.SlackMove;
import tocsin.edge.slack.SlackShown;
import tocsin.edge.slack.SlackText;
import tocsin.response.incident.Incident;
import tocsin.response.incident.Status;
import tocsin.response.words.IncidentId;

/// Writes into the app's messages how their incident stands. What a message says already is not
/// written again.
final class SlackScribe {
  private static final Logger log = LoggerFactory.getLogger(SlackScribe.class);

  private final SlackClient client;
  private final SlackMessages messages;
  private final SlackReading reading;
  private final Remembered written = new Remembered();

  SlackScribe(SlackClient client, SlackMessages messages, SlackReading reading) {
    this.client = client;
    this.messages = messages;
    this.reading = reading;
  }

  /// Brings every message about an incident up to date. Blocking.
  ///
  /// @return how long to wait before it is tried again; empty when all is done
  Optional<Duration> show(IncidentId id) {
    var all = messages.of(id);
    Optional<SlackShown> shown = all.isEmpty() ? Optional.empty() : reading.shown(id);
    return shown.flatMap(s ->
        all.stream()
            .filter(m -> isNews(s, m))
            .flatMap(m -> show(s, m).stream())
            .max(Duration::compareTo));
  }

  /// A page that was sent because of the last move says so itself.
  private static boolean isNews(SlackShown shown, SlackMessages.Message message) {
    Incident i = shown.incident();
    SlackMove move = shown.move();
    return i.status() != Status.TRIGGERED || message.at().isBefore(move.at());
  }

  private Optional<Duration> show(SlackShown shown, SlackMessages.Message message) {
    SlackText text = shown.of(message.page());
    String place = message.place().receipt();
    if (written.is(place, text)) {
      return Optional.empty();
    }
    return switch (client.call(SlackCalls.update(message.place(), text))) {
      case SlackAnswer.Later(Duration after, String _) -> Optional.of(after);
      case SlackAnswer.Refused r -> {
        log.atWarn()
            .addKeyValue("incident", shown.incident().id())
            .addKeyValue("message", place)
            .addKeyValue("why", r.why())
            .log("message in Slack not changed");
        written.put(place, text);
        yield Optional.empty();
      }
      case SlackAnswer.Done _ -> {
        Optional<Duration> wait = reacted(shown, message);
        if (wait.isEmpty()) {
          written.put(place, text);
        }
        yield wait;
      }
    };
  }

  /// A reaction that is there already, or an app that may not react, changes nothing.
  private Optional<Duration> reacted(SlackShown shown, SlackMessages.Message message) {
    return shown
        .reaction(message.place())
        .map(client::call)
        .filter(SlackAnswer.Later.class::isInstance)
        .map(a -> ((SlackAnswer.Later) a).after());
  }
}
