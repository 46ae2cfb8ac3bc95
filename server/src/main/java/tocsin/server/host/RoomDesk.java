package tocsin.server.host;

import java.util.Optional;
import java.util.function.Function;
import tocsin.edge.slack.SlackMark;
import tocsin.response.incident.Incident;
import tocsin.server.settings.SlackChannels;

/// Takes wishes of people for a channel of an incident.
final class RoomDesk {
  private final SlackChannels wanted;
  private final RoomBook book;

  RoomDesk(SlackChannels wanted, RoomBook book) {
    this.wanted = wanted;
    this.book = book;
  }

  /// What is said to whoever asks.
  ///
  /// @param note writes down who asked, which makes it happen; answers what went wrong
  String asked(Incident i, Function<String, Optional<String>> note) {
    if (!wanted.areMade()) {
      return "Channels are switched off; an administrator can switch them on (slack-channels).";
    }
    Optional<Room> room = book.room(i.id());
    if (room.isPresent()) {
      return SlackMark.link(RoomWords.link(room.get()), "#" + room.get().name()) + " is there.";
    }
    if (!i.isOpen()) {
      return SlackMark.plain(i.id() + " is over.");
    }
    book.want(i.id());
    return note.apply("Asks for a channel in Slack.")
        .map(SlackMark::plain)
        .orElse("A channel is being made; its link will stand on the incident.");
  }
}
