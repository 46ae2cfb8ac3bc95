package tocsin.server.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.json.Json;
import tocsin.ground.web.Problems;
import tocsin.ground.web.WebAnswer;
import tocsin.response.incident.Alert;
import tocsin.response.incident.Incident;
import tocsin.response.monitor.MonitorFact;
import tocsin.response.words.Actor;
import tocsin.server.why.Recorded;
import tocsin.server.why.Recorded.Kept;

/// What monitors saw when their alerts changed, as it was written down then.
record ExplanationCalls(ApiWorld world) {
  private static final int MOST = 50;

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get(
            "/monitors/{id}/explanations",
            "What a monitor saw when its alerts changed, as it was written down then, the newest"
                + " first; ?at=2026-06-01T20:00:00Z&key=",
            "At most 50, of `at` and before; `key` is what the alert speaks for, and with it only"
                + " what that alert became last is answered. A monitor that was removed keeps them.",
            this::ofMonitor),
        Endpoint.get(
            "/incidents/{id}/explanations",
            "What the monitors of its first ten alerts saw, as it was written down then",
            "`explanation` is null with a `note` where nothing was written down.",
            this::ofIncident));
  }

  private WebAnswer ofMonitor(Call call) {
    String id = call.part("id");
    Instant at =
        call.request().param("at").map(AskedMoment::at).orElseGet(() -> world.clock().instant());
    Recorded recorded = new Recorded(world.views());
    List<Kept> found =
        call.request()
            .param("key")
            .map(k -> recorded.last(id, k, at).stream().toList())
            .orElseGet(() -> recorded.upTo(id, at, MOST));
    boolean wasEver =
        !world.views().rows("document_history", "monitor/" + id, Long.MAX_VALUE, 1).isEmpty();
    return wasEver
        ? WebAnswer.json(
            200, Map.of("explanations", found.stream().map(ExplanationCalls::shown).toList()))
        : Problems.of(
            404, "There never was a monitor '" + id + "'", "GET /api/v1/monitors lists them.");
  }

  private WebAnswer ofIncident(Call call) {
    return world
        .views()
        .row("incident", call.part("id"))
        .map(r -> Json.read(r.body(), Incident.class))
        .map(i -> WebAnswer.json(200, Map.of("alerts", i.alerts().stream().map(this::of).toList())))
        .orElseGet(() ->
            Problems.of(
                404,
                "There is no incident '" + call.part("id") + "'",
                "GET /api/v1/incidents lists them."));
  }

  private Map<String, Object> of(Alert alert) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("key", alert.key());
    answer.put("openedAt", alert.openedAt());
    Optional<Map<String, Object>> explanation =
        alert.source() instanceof Actor.OfMonitor(var monitor)
            ? new Recorded(world.views())
                .last(monitor.value(), MonitorFact.keyOf(alert.key()), alert.openedAt())
                .map(ExplanationCalls::shown)
            : Optional.empty();
    answer.put("explanation", explanation);
    if (explanation.isEmpty()) {
      answer.put(
          "note",
          alert.source() instanceof Actor.OfMonitor
              ? Recorded.NOTHING
              : "No monitor sent this alert.");
    }
    return answer;
  }

  private static Map<String, Object> shown(Kept kept) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("at", kept.at());
    answer.put("key", kept.why().key());
    answer.put("became", kept.why().became());
    answer.put("seen", kept.why().seen());
    answer.put("steps", kept.why().steps());
    return answer;
  }
}
