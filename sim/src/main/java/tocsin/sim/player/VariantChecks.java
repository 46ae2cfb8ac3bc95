package tocsin.sim.player;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tocsin.ground.json.Json;
import tocsin.response.monitor.MonitorFact;
import tools.jackson.databind.JsonNode;

/// What every run is checked for: which monitors fired at all, and that nothing was refused.
record VariantChecks(String name, ScenarioWorld world, Report report) {
  void fires(JsonNode expected) {
    List<String> wanted = new ArrayList<>();
    expected.forEach(n -> wanted.add(n.asString()));
    var fired = new TreeSet<String>();
    world.facts().stream()
        .filter(o -> o.fact() instanceof MonitorFact.Fired)
        .forEach(o -> fired.add(((MonitorFact.Fired) o.fact()).monitor().value()));
    report.equal(name + " monitors that fire", new TreeSet<>(wanted), fired);
    nothingRefused();
  }

  void nothingRefused() {
    report.equal(name + " inputs that were refused", List.of(), world.refused());
    report.equal(
        name + " reviews after a replay",
        Json.write(world.desk().reviews().all()),
        Json.write(world.replayed().reviews().all()));
  }
}
