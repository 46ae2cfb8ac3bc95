package tocsin.server.host;

import java.time.Duration;
import java.util.Locale;
import tocsin.edge.slack.SlackAnswer;
import tocsin.edge.slack.SlackCalls;
import tocsin.edge.slack.SlackClient;
import tocsin.edge.slack.SlackText;
import tocsin.response.words.IncidentId;

/// Makes a channel for an incident and writes the first message into it. When Slack's answer was
/// lost the name is taken the next time, by a channel of ours: whether it is one shows when the
/// message goes into it. The channel of somebody else is left alone, and another name is taken.
final class RoomMaking {
  private static final int NAMES = 5;

  private final SlackClient client;

  RoomMaking(SlackClient client) {
    this.client = client;
  }

  /// What came of it.
  sealed interface Made {
    record Yes(Room room) implements Made {}

    record Later(Duration after) implements Made {}

    record No(String why) implements Made {}
  }

  /// Blocking.
  Made make(IncidentId incident, SlackText first) {
    Made made = new Made.No("every name such as " + name(incident, 1) + " is taken");
    for (int n = 1; n <= NAMES; n++) {
      String name = name(incident, n);
      SlackAnswer created = client.call(SlackCalls.create(name));
      String at = created instanceof SlackAnswer.Done d ? d.text("channel", "id") : "#" + name;
      if (created instanceof SlackAnswer.Later later) {
        return new Made.Later(later.after());
      }
      if (created instanceof SlackAnswer.Refused r && !r.error().equals("name_taken")) {
        return new Made.No(r.why());
      }
      made = begun(name, at, client.call(SlackCalls.post(at, first)));
      if (!(made instanceof Made.No)) {
        return made;
      }
    }
    return made;
  }

  private static Made begun(String name, String at, SlackAnswer posted) {
    return switch (posted) {
      case SlackAnswer.Done d ->
          new Made.Yes(Room.of(at.startsWith("#") ? d.text("channel") : at, name));
      case SlackAnswer.Later(Duration after, String _) -> new Made.Later(after);
      case SlackAnswer.Refused r -> new Made.No(r.why());
    };
  }

  private static String name(IncidentId incident, int n) {
    String name = incident.value().toLowerCase(Locale.ROOT);
    return n == 1 ? name : name + "-" + n;
  }
}
