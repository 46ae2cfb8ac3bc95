package tocsin.server.learn;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tocsin.response.incident.Incident;
import tocsin.response.incident.Milestones;
import tocsin.response.words.IncidentId;

/// How long things usually take: medians over other incidents.
public record Usual(Median acknowledge, Median resolve) {
  static Usual of(List<Incident> incidents, IncidentId but) {
    List<Milestones> others =
        incidents.stream().filter(i -> !i.id().equals(but)).map(Incident::milestones).toList();
    return new Usual(
        Median.of(others.stream().flatMap(m -> toAcknowledge(m).stream()).toList()),
        Median.of(others.stream().flatMap(m -> toResolve(m).stream()).toList()));
  }

  static Optional<Duration> toAcknowledge(Milestones m) {
    return m.firstAcknowledged().map(a -> Duration.between(m.opened(), a));
  }

  static Optional<Duration> toResolve(Milestones m) {
    return m.resolved().map(r -> Duration.between(m.opened(), r));
  }
}
