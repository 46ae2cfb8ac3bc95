package tocsin.server.host;

import java.util.Optional;
import java.util.stream.Stream;
import tocsin.ground.journal.Views;
import tocsin.ground.json.Json;
import tocsin.response.incident.Incident;
import tocsin.response.paging.Run;
import tocsin.response.words.Actor;
import tocsin.response.words.IncidentId;
import tocsin.server.demo.ScenarioInputs;

/// Finds the server's own incidents for what people in a scenario did.
final class DemoLookup implements ScenarioInputs.Lookup {
  private static final int LOOKED_AT = 1_000;

  private final Views views;

  DemoLookup(Views views) {
    this.views = views;
  }

  @Override
  public Optional<IncidentId> ofMonitor(String monitor) {
    return views.rows("incident", Long.MAX_VALUE, LOOKED_AT).stream()
        .map(r -> Json.read(r.body(), Incident.class))
        .filter(i ->
            i.alerts().stream()
                .anyMatch(
                    a -> a.source() instanceof Actor.OfMonitor(var m) && m.value().equals(monitor)))
        .map(Incident::id)
        .findFirst();
  }

  @Override
  public Optional<IncidentId> ofPolicy(String policy) {
    return runs()
        .filter(
            r -> r.source() instanceof Run.Source.PulledIn p && p.policy().value().equals(policy))
        .map(Run::incident)
        .findFirst();
  }

  private Stream<Run> runs() {
    return views.rows("run", Long.MAX_VALUE, LOOKED_AT).stream()
        .map(r -> Json.read(r.body(), Run.class));
  }
}
