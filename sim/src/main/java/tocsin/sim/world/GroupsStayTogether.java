package tocsin.sim.world;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tocsin.response.desk.Desk;
import tocsin.response.incident.Alert;
import tocsin.response.incident.Incident;
import tocsin.response.incident.IncidentFact;
import tocsin.response.words.Fact;
import tocsin.response.words.IncidentId;
import tocsin.response.words.Urgency;

/// Where alerts are grouped, none opens an incident while one of its group takes more, and none
/// joins another group.
final class GroupsStayTogether implements Invariant {
  /// As the workload has it.
  private static final Duration WINDOW = Duration.ofMinutes(10);

  private final Map<IncidentId, String> groups = new HashMap<>();

  @Override
  public Optional<String> sees(Fact fact, Instant at, Desk desk) {
    return switch (fact) {
      case IncidentFact.Opened o when o.group().isPresent() -> {
        String group = o.group().orElseThrow();
        Optional<String> wrong =
            desk.incidents()
                .openOf(o.service())
                .filter(i -> group.equals(groups.get(i.id())) && i.number() < o.number())
                .filter(i -> takes(i, o))
                .findFirst()
                .map(i -> "at " + at + " its group is in " + i.id() + ": " + o);
        groups.put(o.incident(), group);
        yield wrong;
      }
      case IncidentFact.AlertJoined j when j.because().isPresent() ->
          groups
                  .getOrDefault(j.incident(), "")
                  .contains(":" + j.alert().details().get("component") + ";")
              ? Optional.empty()
              : Optional.of("at " + at + " it joined another group: " + j);
      default -> Optional.empty();
    };
  }

  private static boolean takes(Incident i, IncidentFact.Opened o) {
    Instant newest = i.alerts().stream().map(Alert::openedAt).max(Instant::compareTo).orElseThrow();
    boolean loud = i.urgency() == Urgency.HIGH || o.urgency() == Urgency.LOW;
    return loud && !o.alert().openedAt().isAfter(newest.plus(WINDOW));
  }
}
