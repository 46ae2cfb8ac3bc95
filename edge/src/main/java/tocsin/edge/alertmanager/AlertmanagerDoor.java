package tocsin.edge.alertmanager;

import java.util.Map;
import tocsin.ground.json.BadJsonException;
import tocsin.ground.json.Json;
import tocsin.ground.web.Problems;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;
import tocsin.response.reception.Received;
import tocsin.response.reception.Reception;
import tools.jackson.databind.JsonNode;

/// `POST /KEY` with version 4 of Alertmanager's webhook, where the key is an integration key of a
/// service. Alertmanager tries again after 429 and 5xx and gives up after other refusals.
public final class AlertmanagerDoor implements WebService {
  private final Reception reception;

  public AlertmanagerDoor(Reception reception) {
    this.reception = reception;
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    if (!request.method().equals("POST")) {
      return WebAnswer.text(405, "POST alerts here").with("allow", "POST");
    }
    JsonNode body;
    try {
      body = Json.tree(request.text());
    } catch (BadJsonException e) {
      return Problems.of(400, "This cannot be read", String.valueOf(e.getMessage()));
    }
    if (!WebhookV4.is(body)) {
      return Problems.of(
          400,
          "No webhook of version 4",
          "version: '"
              + body.path("version").asString("")
              + "' (expected: '4', or Grafana's '1', and alerts)");
    }
    String key = request.steps().getFirst();
    return switch (reception.receive(key, s -> WebhookV4.inputs(body, s))) {
      case Received.Taken t -> WebAnswer.json(200, Map.of("ok", true));
      case Received.UnknownKey u ->
          Problems.of(
              403,
              "No service has this key",
              "Take an integration key of a service: the address is /alertmanager/KEY.");
      case Received.TooMany(long wait) ->
          Problems.of(429, "Too many at once", "Come again in " + wait + " s.")
              .with("retry-after", Long.toString(wait));
      case Received.Away a ->
          Problems.of(503, "The journal does not answer", "Nothing was taken. Come again.")
              .with("retry-after", "5");
    };
  }
}
