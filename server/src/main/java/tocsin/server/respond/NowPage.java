package tocsin.server.respond;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.response.change.Change;
import tocsin.response.incident.Incident;

/// What the first page shows.
///
/// @param sentence is something on fire, and whose turn is it
/// @param cards the open incidents that come first
/// @param more how many open incidents have no card
/// @param services those in trouble first
/// @param moreServices how many are not shown
/// @param changes of the last hour, newest first
/// @param quiet nothing is set up yet
public record NowPage(
    Instant now,
    Sentence sentence,
    List<Card> cards,
    int more,
    List<ServiceRow> services,
    int moreServices,
    List<OnCallNow> onCall,
    List<ChangeRow> changes,
    List<Worth> worth,
    boolean quiet) {

  /// @param urgent what needs somebody; empty when nothing does
  public record Sentence(String urgent, String rest) {}

  /// An open incident.
  ///
  /// @param spark the line that fired
  public record Card(
      Incident incident, Turn turn, Effect effect, Optional<Curve> spark, String state) {
    public String id() {
      return incident.id().value();
    }

    public boolean waits() {
      return incident.status() == tocsin.response.incident.Status.TRIGGERED;
    }

    public String left(Instant now) {
      return turn.next().map(n -> Turn.left(now, n.at())).orElse("");
    }
  }

  /// A service and its last six hours.
  ///
  /// @param css of the state: `firing`, `acked`, `mit`, `warn`, `nodata`, `ok`
  /// @param change the newest within a day
  public record ServiceRow(
      String id, String name, String team, String css, String state, Strip strip, String change) {}

  /// Who is on call in a schedule.
  ///
  /// @param id of the person; empty in a gap
  /// @param local the time where that person is
  /// @param night whether people sleep there now
  public record OnCallNow(
      String schedule,
      String scheduleId,
      String id,
      String name,
      boolean reader,
      String local,
      boolean night,
      Optional<Instant> until,
      String then) {
    public boolean gap() {
      return id.isEmpty();
    }
  }

  /// A change of the last hour.
  ///
  /// @param near it concerns a service with an open incident
  public record ChangeRow(Change change, String by, String byId, String icon, boolean near) {}

  /// One line worth knowing.
  ///
  /// @param urgent somebody must act
  public record Worth(
      String icon, String text, String href, Optional<Instant> at, boolean urgent) {}
}
