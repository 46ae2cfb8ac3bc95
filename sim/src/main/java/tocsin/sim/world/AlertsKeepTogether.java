package tocsin.sim.world;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tocsin.response.desk.Desk;
import tocsin.response.incident.Alert;
import tocsin.response.incident.Incident;
import tocsin.response.incident.IncidentFact;
import tocsin.response.words.Fact;
import tocsin.response.words.Urgency;

/// However many alerts come, there is one incident for each by the rule of its service: one that is
/// loud enough where alerts join by service, one for each key elsewhere. Services that group by
/// content have [GroupsStayTogether].
final class AlertsKeepTogether implements Invariant {
  /// As the workload has them.
  private static final Set<String> JOINED = Set.of("shop", "crowd");

  private static final String BY_KEY = "search";

  @Override
  public Optional<String> sees(Fact fact, Instant at, Desk desk) {
    return switch (fact) {
      case IncidentFact.Opened o when JOINED.contains(o.service().value()) ->
          desk.incidents()
              .openOf(o.service())
              .filter(i -> i.number() < o.number())
              .filter(i -> i.urgency() == Urgency.HIGH || o.urgency() == Urgency.LOW)
              .findFirst()
              .map(i -> "at " + at + " " + i.id() + " takes it: " + o);
      case IncidentFact.Opened o when o.service().value().equals(BY_KEY) ->
          desk.incidents()
              .openWith(o.service(), o.alert().key())
              .filter(i -> i.number() < o.number())
              .filter(i -> i.alert(o.alert().key()).filter(Alert::isOpen).isPresent())
              .findFirst()
              .map(i -> "at " + at + " " + i.id() + " has it already: " + o);
      case IncidentFact.AlertJoined j ->
          desk.incidents()
              .find(j.incident())
              .filter(i -> i.service().value().equals(BY_KEY) && !sameKey(i))
              .map(i -> "at " + at + " it joined another: " + j);
      default -> Optional.empty();
    };
  }

  private static boolean sameKey(Incident i) {
    return i.alerts().size() == 1;
  }
}
