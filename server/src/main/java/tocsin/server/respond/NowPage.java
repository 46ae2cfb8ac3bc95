package tocsin.server.respond;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.response.change.Change;

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
    List<IncidentCard> cards,
    int more,
    List<ServiceRow> services,
    int moreServices,
    List<OnCallNow> onCall,
    List<ChangeRow> changes,
    List<Worth> worth,
    boolean quiet) {
  /// @param urgent what needs somebody; empty when nothing does
  public record Sentence(String urgent, String rest) {}

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
