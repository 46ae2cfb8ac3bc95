package tocsin.edge.pagerduty;

import java.util.LinkedHashMap;
import java.util.Map;
import tocsin.ground.json.BadJsonException;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tools.jackson.databind.JsonNode;

/// Events API v1: `service_key`, `event_type`, `incident_key`, `description`, `details`. It is put
/// into the words of version 2 and read as that; it says nothing of how bad something is. Pure.
final class EventsV1 {
  private EventsV1() {}

  static Decoded decode(String text) {
    JsonNode old;
    try {
      old = Json.tree(text);
    } catch (BadJsonException e) {
      return new Decoded.Unreadable();
    }
    if (!old.isObject()) {
      return new Decoded.Unreadable();
    }
    return switch (EventsV2.decode(Json.write(renamed(old)))) {
      case Decoded.Good g -> g;
      case Decoded.Unreadable u -> u;
      case Decoded.Invalid i ->
          new Decoded.Invalid(i.errors().stream().map(EventsV1::inOldWords).toList());
    };
  }

  private static Map<String, Object> renamed(JsonNode old) {
    var event = new LinkedHashMap<String, Object>();
    event.put("routing_key", old.path("service_key"));
    event.put("event_action", old.path("event_type"));
    event.put("dedup_key", old.path("incident_key"));
    event.put("client", old.path("client"));
    event.put("client_url", old.path("client_url"));
    var payload = new LinkedHashMap<String, Object>();
    payload.put("summary", old.path("description"));
    String client = EventsV2.text(old, "client");
    payload.put("source", client.isEmpty() ? "Events API v1" : client);
    // Version 1 knows no severity; where urgency goes by severity, none is low.
    payload.put("severity", "warning");
    payload.put(
        "custom_details",
        old.path("details").isObject()
            ? old.path("details")
            : Map.of("details", old.path("details")));
    event.put("payload", payload);
    return event;
  }

  private static String inOldWords(String error) {
    return error
        .replace("routing_key", "service_key")
        .replace("event_action", "event_type")
        .replace("dedup_key", "incident_key")
        .replace("payload.summary", "description");
  }

  /// The answer of version 2 with version 1's status and word for the key.
  static WebAnswer answer(WebAnswer v2) {
    JsonNode body = Json.tree(v2.text());
    if (!body.has("dedup_key")) {
      return v2;
    }
    return WebAnswer.json(
        200,
        Map.of(
            "status", body.path("status"),
            "message", body.path("message"),
            "incident_key", body.path("dedup_key")));
  }
}
