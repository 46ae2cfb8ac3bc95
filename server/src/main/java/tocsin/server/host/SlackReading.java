package tocsin.server.host;

import java.util.Optional;
import java.util.function.Supplier;
import tocsin.edge.slack.SlackMove;
import tocsin.edge.slack.SlackMoves;
import tocsin.edge.slack.SlackShown;
import tocsin.response.incident.Incident;
import tocsin.response.people.User;
import tocsin.response.service.Service;
import tocsin.response.words.IncidentId;
import tocsin.response.words.UserId;
import tocsin.server.page.Rows;

/// Reads how an incident stands, as messages about it say it.
final class SlackReading {
  private final Rows rows;
  private final Supplier<String> address;
  private final boolean hasButtons;

  /// @param address where people reach this server, without a slash at the end
  SlackReading(Rows rows, Supplier<String> address, boolean hasButtons) {
    this.rows = rows;
    this.address = address;
    this.hasButtons = hasButtons;
  }

  /// Empty while it stands as it was opened. The timeline is read before the incident: what comes
  /// between the two is news, and is looked at again.
  Optional<SlackShown> shown(IncidentId id) {
    return SlackMoves.last(rows.timeline(id.value()), this::name)
        .flatMap(move -> rows.incident(id.value()).map(i -> shown(i, move)));
  }

  private SlackShown shown(Incident i, SlackMove move) {
    return new SlackShown(
        i,
        move,
        address.get() + "/incidents/" + i.id(),
        rows.directory().service(i.service()).flatMap(Service::runbook),
        hasButtons);
  }

  /// Who did something, by the label of a line in a timeline.
  private String name(String actor) {
    return actor.matches("[A-Za-z0-9._-]{1,100}")
        ? rows.directory().user(new UserId(actor)).map(User::name).orElse(actor)
        : actor;
  }
}
