package tocsin.edge.slack;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tocsin.ground.json.BadJsonException;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;
import tocsin.response.reception.Received;
import tocsin.response.reception.Reception;
import tools.jackson.databind.JsonNode;

/// An address for programs that can only post to an incoming webhook of Slack: `POST
/// /services/ANY/ANY/KEY`, where the key is an integration key of a service. Attachments in the
/// colours of alarms open alerts, green ones end them; what is only said is not kept.
public final class SlackDoor implements WebService {
  private final Reception reception;

  public SlackDoor(Reception reception) {
    this.reception = reception;
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    if (!request.method().equals("POST")) {
      return WebAnswer.text(405, "method_not_allowed").with("allow", "POST");
    }
    JsonNode body;
    try {
      body = Json.tree(payload(request));
    } catch (BadJsonException e) {
      return WebAnswer.text(400, "invalid_payload");
    }
    List<String> steps = request.steps();
    return switch (reception.receive(steps.getLast(), s -> SlackAlerts.inputs(body, s))) {
      case Received.Taken t -> WebAnswer.text(200, "ok");
      case Received.UnknownKey u -> WebAnswer.text(404, "no_service");
      case Received.TooMany(long wait) ->
          WebAnswer.text(429, "rate_limited").with("retry-after", Long.toString(wait));
      case Received.Away a -> WebAnswer.text(503, "rollup_error").with("retry-after", "5");
    };
  }

  /// Bodies are JSON, or a form with JSON in `payload`.
  private static String payload(WebRequest request) {
    String text = request.text();
    return text.startsWith("payload=")
        ? URLDecoder.decode(text.substring("payload=".length()), StandardCharsets.UTF_8)
        : text;
  }
}
