package tocsin.server.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tocsin.edge.slack.SlackCall;
import tocsin.edge.slack.SlackCalls;
import tocsin.response.incident.Incident;

/// How the channel of an incident ought to be. Pure.
///
/// @param members ids in Slack of those who work on it
record RoomWish(String topic, List<String> members) {
  /// Slack takes 250.
  private static final int LONGEST_TOPIC = 200;

  RoomWish {
    members = List.copyOf(members);
  }

  static RoomWish of(Incident i, List<String> members) {
    String topic =
        i.severity() + " " + i.status().name().toLowerCase(Locale.ROOT) + ": " + i.title();
    String line = topic.replaceAll("[\\p{Cntrl}\u2028\u2029]+", " ");
    return new RoomWish(
        line.length() <= LONGEST_TOPIC ? line : line.substring(0, LONGEST_TOPIC - 1) + "…",
        members);
  }

  /// What brings a channel nearer to that; empty when nothing is left to do.
  Optional<SlackCall> next(Room room) {
    List<String> missing = missing(room);
    if (!missing.isEmpty()) {
      return Optional.of(SlackCalls.invite(room.channel(), missing));
    }
    return room.topic().equals(topic)
        ? Optional.empty()
        : Optional.of(SlackCalls.topic(room.channel(), topic));
  }

  /// The channel after that, whatever Slack said but to wait: who cannot be invited is not asked
  /// again and again.
  Room after(Room room) {
    List<String> missing = missing(room);
    if (missing.isEmpty()) {
      return room.withTopic(topic);
    }
    List<String> all = new ArrayList<>(room.members());
    all.addAll(missing);
    return room.withMembers(all);
  }

  private List<String> missing(Room room) {
    return members.stream().filter(m -> !room.members().contains(m)).toList();
  }
}
