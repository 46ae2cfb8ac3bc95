package tocsin.server.api;

import java.util.List;
import java.util.Optional;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.response.document.Document;
import tocsin.response.orchestration.Trial;
import tocsin.response.words.ServiceId;
import tools.jackson.databind.JsonNode;

/// What rules for events make of an event, without anything happening.
final class RuleCalls {
  private final ApiWorld world;
  private final Trial trial;

  RuleCalls(ApiWorld world) {
    this.world = world;
    this.trial = new Trial(this::list);
  }

  private Optional<String> list(String id) {
    return world
        .views()
        .row("document", "orchestration/" + id)
        .map(r -> Json.read(r.body(), Document.class))
        .filter(d -> !d.removed())
        .map(Document::body);
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.post(
            "/orchestrations/test",
            "What becomes of an event, and which rules say so; nothing happens",
            List.of(
                DescribedField.must("service", "id of the service whose key the event comes with"),
                new DescribedField(
                    "event", "object", true, "as it would be sent to /v2/enqueue; payload.summary"),
                new DescribedField(
                    "rules", "object", false, "a list that is not saved, in place of the saved")),
            this::tried),
        Endpoint.get(
            "/orchestrations/{id}/counts",
            "How many events each rule of a list suppressed and dropped",
            c -> listed("rule_count", c)),
        Endpoint.get(
            "/heartbeat-pulses",
            "How each heartbeat stands: when it was heard of, is due and is late",
            this::pulses),
        Endpoint.get(
            "/services/{id}/suppressed",
            "Events of a service that rules kept from paging, the last of each key",
            c -> listed("suppressed", c)));
  }

  private WebAnswer pulses(Call c) {
    return Desks.items(world.views().rows("pulse", "", Long.MAX_VALUE, c.limit(1_000, 10_000)));
  }

  private WebAnswer listed(String view, Call c) {
    return Desks.items(world.views().rows(view, c.part("id"), Long.MAX_VALUE, c.limit(100, 1_000)));
  }

  private WebAnswer tried(Call call) {
    JsonNode asked = Json.tree(call.request().text());
    var service = new ServiceId(asked.path("service").asString(""));
    String event = asked.path("event").toString();
    return WebAnswer.json(
        200,
        asked.has("rules")
            ? trial.of(service, event, asked.path("rules").toString(), world.clock().instant())
            : trial.of(service, event, world.clock().instant()));
  }
}
