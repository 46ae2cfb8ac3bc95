package tocsin.edge.victorops;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import tocsin.ground.json.BadJsonException;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;
import tocsin.response.reception.Received;
import tocsin.response.reception.Reception;

/// `POST /KEY/ROUTING`, also below `/integrations/generic/20131114/alert` as clients with the
/// vendor's path have it. The key is an integration key of a service; the routing key is for people
/// to read.
public final class VictorOpsDoor implements WebService {
  private static final String LONG_PATH = "/integrations/generic/20131114/alert";

  private final Reception reception;
  private final RandomGenerator random;

  public VictorOpsDoor(Reception reception, RandomGenerator random) {
    this.reception = reception;
    this.random = random;
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    if (!request.method().equals("POST")) {
      return WebAnswer.text(405, "POST messages here").with("allow", "POST");
    }
    VictorOpsMessage message;
    try {
      message = VictorOpsMessage.of(Json.tree(request.text()), newKey());
    } catch (BadJsonException e) {
      return failure(400, String.valueOf(e.getMessage()));
    }
    if (!message.isKnown()) {
      return failure(
          400,
          "message_type: '"
              + message.type()
              + "' (expected: CRITICAL, WARNING, INFO, ACKNOWLEDGEMENT or RECOVERY)");
    }
    return switch (reception.receive(key(request), message::inputs)) {
      case Received.Taken t ->
          WebAnswer.json(200, Map.of("result", "success", "entity_id", message.entity()));
      case Received.UnknownKey u ->
          failure(404, "no service has this key (expected: /victorops/KEY/ROUTING)");
      case Received.TooMany(long wait) ->
          failure(429, "too many at once").with("retry-after", Long.toString(wait));
      case Received.Away a -> failure(503, "come again").with("retry-after", "5");
    };
  }

  private static String key(WebRequest request) {
    List<String> steps = request.steps();
    return request.path().startsWith(LONG_PATH + "/") && steps.size() > 4
        ? steps.get(4)
        : steps.getFirst();
  }

  private String newKey() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static WebAnswer failure(int status, String why) {
    return WebAnswer.json(status, Map.of("result", "failure", "message", why));
  }
}
