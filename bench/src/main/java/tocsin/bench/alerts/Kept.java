package tocsin.bench.alerts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What the server has after all, by its API.
final class Kept {
  private static final int SHOWN = 5;

  /// An alert in an incident.
  private record Found(String service, int triggers, boolean isOpen) {}

  private final Map<String, Found> alerts = new HashMap<>();
  private final Map<String, Integer> incidents = new HashMap<>();

  private Kept() {}

  static Kept of(Api api) throws IOException, InterruptedException {
    var kept = new Kept();
    String path = "/api/v1/incidents?limit=1000";
    while (!path.isEmpty()) {
      JsonNode page = api.get(path);
      for (JsonNode incident : page.path("items")) {
        kept.take(api, incident);
      }
      path = page.path("next").asString("");
    }
    return kept;
  }

  private void take(Api api, JsonNode incident) throws IOException, InterruptedException {
    String service = incident.path("service").asString();
    incidents.merge(service, 1, Integer::sum);
    take(service, incident.path("alerts"));
    int more = incident.path("tally").path("alerts").asInt() - incident.path("alerts").size();
    String path = "/api/v1/incidents/" + incident.path("id").asString() + "/alerts?limit=1000";
    while (more > 0 && !path.isEmpty()) {
      JsonNode page = api.get(path);
      take(service, page.path("items"));
      path = page.path("next").asString("");
    }
  }

  private void take(String service, JsonNode all) {
    for (JsonNode a : all) {
      alerts.put(
          service + " " + a.path("key").asString(),
          new Found(service, a.path("repeats").asInt() + 1, a.path("closedAt").isNull()));
    }
  }

  int incidentsOf(String service) {
    return incidents.getOrDefault(service, 0);
  }

  int incidents() {
    return incidents.values().stream().mapToInt(Integer::intValue).sum();
  }

  /// Keys of which something is missing; the first few are printed. An event that was sent again
  /// because its answer was lost may have been taken twice.
  long missing(Map<String, Mix.Expected> expected) {
    List<String> missing = new ArrayList<>();
    expected.forEach((key, e) -> {
      Found f = alerts.getOrDefault(e.service() + " " + key, new Found(e.service(), 0, false));
      if (f.triggers() < e.triggers() || f.isOpen() != e.isOpen()) {
        missing.add(key + ": " + f + " (expected: " + e + ")");
      }
    });
    missing.stream().limit(SHOWN).forEach(m -> System.err.println("  missing: " + m));
    return missing.size();
  }
}
