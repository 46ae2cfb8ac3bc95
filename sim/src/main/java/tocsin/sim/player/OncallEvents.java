package tocsin.sim.player;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Events and changes for PagerDuty's Events API.
final class OncallEvents {
  private static final int LONGEST_KEY = 255;

  private OncallEvents() {}

  static Optional<String> event(OncallClient client, JsonNode request) {
    boolean old = request.path("target").asString().endsWith("/create_event.json");
    JsonNode sent = request.path("body_json");
    HttpResponse<String> answer =
        send(client, request, old ? "/generic/2010-04-15/create_event.json" : "/v2/enqueue");
    Optional<String> wrong = OncallVendor.status(answer, old ? 200 : 202);
    if (wrong.isPresent()) {
      return wrong;
    }
    JsonNode said = OncallVendor.json(answer);
    String name = old ? "incident_key" : "dedup_key";
    String key = said.path(name).asString("");
    String wanted = sent.path(name).asString("");
    if (!said.path("status").asString().equals("success")
        || key.isEmpty()
        || key.length() > LONGEST_KEY
        || !(wanted.isEmpty() || wanted.equals(key))) {
      return Optional.of("expected success for '" + wanted + "', actual " + said);
    }
    return effect(client, sent, sent.path(old ? "event_type" : "event_action").asString(), key);
  }

  private static Optional<String> effect(
      OncallClient client, JsonNode sent, String action, String key) {
    Optional<JsonNode> open = client.openAlert(key);
    return switch (action) {
      case "trigger" ->
          open.filter(a -> says(a, sent)).isPresent()
              ? Optional.empty()
              : Optional.of("expected an open alert as it was sent, actual " + open);
      case "acknowledge" ->
          open.filter(a -> a.path("incident").path("status").asString().equals("TRIGGERED"))
              .map(a -> "expected it acknowledged, actual " + a);
      default -> open.map(a -> "expected it over, actual " + a);
    };
  }

  private static boolean says(JsonNode alert, JsonNode sent) {
    String summary =
        sent.path("payload").path("summary").asString(sent.path("description").asString(""));
    return alert.path("alert").path("summary").asString().equals(summary.strip());
  }

  static Optional<String> change(OncallClient client, JsonNode request) {
    HttpResponse<String> answer = send(client, request, "/v2/change/enqueue");
    String summary = request.path("body_json").path("payload").path("summary").asString("");
    boolean there =
        client
            .house()
            .api("GET", "/changes?limit=1000", "")
            .path("items")
            .valueStream()
            .filter(c -> c.path("service").asString().equals(client.service()))
            .anyMatch(c -> c.path("summary").asString().equals(summary.strip()));
    return OncallVendor.status(answer, 202)
        .or(() -> there ? Optional.empty() : Optional.of("the change is not kept: " + summary));
  }

  /// The body as it was, with a key of ours in place of the recorded one.
  private static HttpResponse<String> send(OncallClient client, JsonNode request, String path) {
    JsonNode body = request.path("body_json");
    String recorded =
        body.path("routing_key").asString(body.path("service_key").asString("no key"));
    Map<String, String> headers = OncallClient.headers(request);
    return client
        .house()
        .send("POST", path, headers, OncallVendor.text(request).replace(recorded, client.key()));
  }
}
