package tocsin.edge.pagerduty;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.json.Json;
import tocsin.response.words.Actor;
import tocsin.response.words.ServiceId;

/// One event of webhooks v3. Pure.
///
/// @param id the same at every attempt
/// @param type such as `incident.triggered`
/// @param by who did it; empty when nobody in particular did
/// @param team of the service; empty text when it has none
/// @param data what it is about, as it stands
public record WebhookEvent(
    String id,
    String type,
    Instant at,
    Optional<Actor> by,
    ServiceId service,
    String team,
    Map<String, Object> data) {

  /// The body of a request.
  public String body() {
    return body(id, type, at, by, data);
  }

  /// What `ping` sends.
  static String ping(String id, Instant at) {
    var data = Map.<String, Object>of("type", "ping", "message", "Tocsin reaches this webhook");
    return body(id, "pagey.ping", at, Optional.empty(), data);
  }

  private static String body(
      String id, String type, Instant at, Optional<Actor> by, Map<String, Object> data) {
    var event = new LinkedHashMap<String, Object>();
    event.put("id", id);
    event.put("event_type", type);
    event.put("resource_type", type.substring(0, type.indexOf('.')));
    event.put("occurred_at", at.truncatedTo(ChronoUnit.MILLIS).toString());
    event.put("agent", by.flatMap(WebhookActor::agent).orElse(null));
    event.put("client", by.flatMap(WebhookActor::client).orElse(null));
    event.put("data", data);
    return Json.write(Map.of("event", event));
  }
}
