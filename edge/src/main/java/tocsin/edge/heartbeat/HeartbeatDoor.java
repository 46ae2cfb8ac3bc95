package tocsin.edge.heartbeat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;
import tocsin.response.desk.Input;
import tocsin.response.heartbeat.HeartbeatFact.Signal;
import tocsin.response.reception.Details;
import tocsin.response.reception.Received;
import tocsin.response.reception.Reception;
import tocsin.response.words.ServiceId;

/// `/ping/KEY/NAME`, `/ping/KEY/NAME/start` and `/fail`, with `GET`, `HEAD` or `POST`, as
/// healthchecks.io has it; `/v2/heartbeats/NAME/ping` with `GenieKey`, as Opsgenie has it. The key
/// is an integration key of the service that answers for the heartbeat.
public final class HeartbeatDoor implements WebService {
  private static final String SCHEME = "GenieKey ";
  private static final int LONGEST_NOTE = 1_000;

  private final Reception reception;
  private final Function<String, Optional<ServiceId>> services;

  /// @param services the service that answers for a heartbeat
  public HeartbeatDoor(Reception reception, Function<String, Optional<ServiceId>> services) {
    this.reception = reception;
    this.services = services;
  }

  /// What was asked.
  private record Ping(String key, String name, String verb, boolean opsgenie) {
    Optional<Signal> signal() {
      return switch (verb) {
        case "" -> opsgenie ? Optional.empty() : Optional.of(Signal.SUCCESS);
        case "ping" -> opsgenie ? Optional.of(Signal.SUCCESS) : Optional.empty();
        case "start" -> Optional.of(Signal.START);
        case "fail" -> Optional.of(Signal.FAIL);
        default -> Optional.empty();
      };
    }
  }

  private static Ping ping(WebRequest request) {
    List<String> steps = request.steps();
    if (steps.getFirst().equals("v2")) {
      String header = request.header("authorization").orElse("");
      String key = header.startsWith(SCHEME) ? header.substring(SCHEME.length()).strip() : "";
      return new Ping(key, step(steps, 2), step(steps, 3), true);
    }
    return new Ping(step(steps, 1), step(steps, 2), step(steps, 3), false);
  }

  private static String step(List<String> steps, int place) {
    return steps.size() > place ? steps.get(place) : "";
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    Ping ping = ping(request);
    Optional<Signal> signal = ping.signal();
    if (signal.isEmpty()) {
      return said(ping, 404, "'" + ping.verb() + "' (expected: nothing, start or fail)");
    }
    Optional<ServiceId> service = services.apply(ping.name());
    String note = Details.cut(request.text().strip(), LONGEST_NOTE);
    var input = new Input.CheckIn(ping.name(), signal.get(), note);
    // Whose key it is; the heartbeat must be of that service.
    List<ServiceId> owner = new ArrayList<>();
    Received received =
        reception.receive(
            ping.key(),
            of -> {
              owner.add(of);
              return service.filter(of::equals).isPresent() ? List.of(input) : List.of();
            });
    return switch (received) {
      case Received.Taken t ->
          service.filter(owner::contains).isPresent()
              ? taken(ping)
              : said(
                  ping,
                  404,
                  "no heartbeat '" + ping.name() + "' belongs to the service of this key");
      case Received.UnknownKey u ->
          said(ping, ping.opsgenie() ? 401 : 404, "no service has this key");
      case Received.TooMany(long wait) ->
          said(ping, 429, "too many").with("retry-after", Long.toString(wait));
      case Received.Away a -> said(ping, 503, "come again").with("retry-after", "5");
    };
  }

  private static WebAnswer taken(Ping ping) {
    return ping.opsgenie()
        ? WebAnswer.json(202, Map.of("result", "PONG - Heartbeat received", "took", 0.001))
        : WebAnswer.text(200, "OK\n");
  }

  private static WebAnswer said(Ping ping, int status, String message) {
    return ping.opsgenie()
        ? WebAnswer.json(status, Map.of("message", message, "took", 0.001))
        : WebAnswer.text(status, message + "\n");
  }
}
