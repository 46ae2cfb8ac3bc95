package tocsin.sim.player;

import java.net.http.HttpResponse;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Alerts in the forms of Alertmanager's webhook, Opsgenie, VictorOps and Slack's webhooks.
final class OncallReceivers {
  private OncallReceivers() {}

  static Optional<String> alertmanager(OncallClient client, JsonNode request) {
    HttpResponse<String> answer = post(client, request, "/alertmanager/" + client.key());
    return OncallVendor.status(answer, 200)
        .or(() ->
            request
                .path("body_json")
                .path("alerts")
                .valueStream()
                .flatMap(a -> effect(client, a).stream())
                .findFirst());
  }

  private static Optional<String> effect(OncallClient client, JsonNode alert) {
    boolean fires = alert.path("status").asString().equals("firing");
    boolean open = client.openAlert(alert.path("fingerprint").asString()).isPresent();
    return fires == open
        ? Optional.empty()
        : Optional.of("expected " + alert.path("status") + ", actual open: " + open);
  }

  static Optional<String> opsgenie(OncallClient client, JsonNode request) {
    String target = request.path("target").asString();
    HttpResponse<String> answer =
        client
            .house()
            .send(
                request.path("method").asString(),
                "/opsgenie" + target,
                OncallVendor.headers(request, "authorization", "GenieKey " + client.key()),
                OncallVendor.text(request));
    Optional<String> wrong = OncallVendor.status(answer, 202);
    if (wrong.isPresent()) {
      return wrong;
    }
    boolean ends = target.contains("/close");
    JsonNode sent = request.path("body_json");
    String[] parts = target.replaceAll("\\?.*", "").split("/", -1);
    String alias = parts.length > 3 ? parts[3] : sent.path("alias").asString();
    Optional<JsonNode> open = client.openAlert(alias);
    if (ends == open.isPresent()) {
      return Optional.of("expected it " + (ends ? "over" : "open") + ", actual " + open);
    }
    String message = sent.path("message").asString("");
    return open.filter(
            a -> !message.isEmpty() && !a.path("alert").path("summary").asString().equals(message))
        .map(a -> "expected '" + message + "', actual " + a);
  }

  static Optional<String> victorOps(OncallClient client, JsonNode request) {
    String routing = request.path("target").asString().replaceAll(".*/", "");
    HttpResponse<String> answer =
        post(client, request, "/victorops/" + client.key() + "/" + routing);
    JsonNode sent = request.path("body_json");
    boolean open = client.openAlert(sent.path("entity_id").asString()).isPresent();
    boolean opens = !sent.path("message_type").asString().equals("RECOVERY");
    return OncallVendor.status(answer, 200)
        .or(() ->
            open == opens
                ? Optional.empty()
                : Optional.of("expected open: " + opens + ", actual open: " + open));
  }

  /// Where an attachment has the colour of an alarm an alert is open afterwards; a green one ends
  /// it.
  static Optional<String> slack(OncallClient client, JsonNode request) {
    HttpResponse<String> answer = post(client, request, "/slack/services/T0/B0/" + client.key());
    Optional<String> wrong = OncallVendor.status(answer, 200);
    String color = request.path("body_json").path("attachments").path(0).path("color").asString("");
    if (wrong.isPresent() || color.isEmpty()) {
      return wrong;
    }
    boolean open =
        client
            .house()
            .api("GET", "/incidents?state=open&limit=1000", "")
            .path("items")
            .valueStream()
            .anyMatch(i -> i.path("service").asString().equals(client.service()));
    return open == !color.equals("good")
        ? Optional.empty()
        : Optional.of("after " + color + " an incident is open: " + open);
  }

  private static HttpResponse<String> post(OncallClient client, JsonNode request, String target) {
    return client
        .house()
        .send("POST", target, OncallClient.headers(request), OncallVendor.text(request));
  }
}
