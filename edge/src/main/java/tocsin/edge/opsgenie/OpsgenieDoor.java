package tocsin.edge.opsgenie;

import java.util.HexFormat;
import java.util.Map;
import java.util.random.RandomGenerator;
import tocsin.ground.json.BadJsonException;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;
import tocsin.response.reception.Received;
import tocsin.response.reception.Reception;
import tools.jackson.databind.JsonNode;

/// `/v2/alerts` of Opsgenie: `POST` creates, `POST /ALIAS/close` and `/acknowledge`, `PUT
/// /ALIAS/message` and `/description`. The GenieKey is an integration key of a service.
public final class OpsgenieDoor implements WebService {
  private static final String ALERTS = "/v2/alerts";
  private static final String SCHEME = "GenieKey ";

  private final Reception reception;
  private final RandomGenerator random;

  public OpsgenieDoor(Reception reception, RandomGenerator random) {
    this.reception = reception;
    this.random = random;
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    String path = request.path().replaceAll("/+$", "");
    if (!path.equals(ALERTS) && !path.startsWith(ALERTS + "/")) {
      return said(404, "alerts stand at " + ALERTS);
    }
    OpsgenieCall call;
    try {
      call = call(request, path.substring(ALERTS.length()));
    } catch (BadJsonException e) {
      return said(422, String.valueOf(e.getMessage()));
    }
    if (!call.isKnown()) {
      return said(
          422,
          "'"
              + call.verb()
              + "' (expected: create, close, acknowledge, or PUT of message or description)");
    }
    return switch (reception.receive(key(request), call::inputs)) {
      case Received.Taken t -> taken();
      case Received.UnknownKey u ->
          said(401, "no service has this key (expected: 'Authorization: GenieKey KEY')");
      case Received.TooMany(long wait) ->
          said(429, "You are making too many requests!").with("retry-after", Long.toString(wait));
      case Received.Away a -> said(503, "Come again").with("retry-after", "5");
    };
  }

  private OpsgenieCall call(WebRequest request, String below) {
    JsonNode body = Json.tree(request.text().isBlank() ? "{}" : request.text());
    String[] parts = below.split("/", -1);
    boolean creates = below.isEmpty();
    String given = creates ? body.path("alias").asString("").strip() : parts[1];
    String verb = parts.length > 2 ? parts[2] : "create";
    return new OpsgenieCall(
        request.method() + (creates || parts.length > 2 ? " " + verb : " one"),
        given.isEmpty() ? id() : given,
        body);
  }

  private static String key(WebRequest request) {
    String header = request.header("authorization").orElse("");
    return header.startsWith(SCHEME) ? header.substring(SCHEME.length()).strip() : "";
  }

  private WebAnswer taken() {
    return WebAnswer.json(
        202, Map.of("result", "Request will be processed", "took", 0.001, "requestId", id()));
  }

  private WebAnswer said(int status, String message) {
    return WebAnswer.json(status, Map.of("message", message, "took", 0.001, "requestId", id()));
  }

  private String id() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of()
        .formatHex(bytes)
        .replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
  }
}
