package tocsin.edge.pagerduty;

import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import tocsin.ground.json.BadJsonException;
import tocsin.ground.json.Json;
import tocsin.ground.web.PromptService;
import tocsin.ground.web.RateLimit;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.response.words.ServiceId;
import tools.jackson.databind.JsonNode;

/// `POST /v2/enqueue` and `POST /v2/change/enqueue` with PagerDuty's answers, so that its clients
/// work with another address. Accepted means committed.
public final class PagerDutyDoor implements PromptService {
  /// Where clients of Events API v1 post to.
  public static final String EVENTS_V1 = "/generic/2010-04-15/create_event.json";

  private static final int LARGEST = 512 * 1024;
  private static final int EVENTS_A_MINUTE = 600;

  private final RoutingKeys keys;
  private final EventIntake intake;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final RateLimit limit = new RateLimit(EVENTS_A_MINUTE);

  public PagerDutyDoor(
      RoutingKeys keys, EventIntake intake, InstantSource clock, RandomGenerator random) {
    this.keys = keys;
    this.intake = intake;
    this.clock = clock;
    this.random = random;
  }

  @Override
  public CompletableFuture<WebAnswer> begin(WebRequest request) {
    if (!request.method().equals("POST")) {
      return now(WebAnswer.text(405, "POST an event here").with("allow", "POST"));
    }
    if (request.body().length > LARGEST) {
      return now(invalid(413, List.of("Event is larger than 512 KB")));
    }
    return switch (request.path()) {
      case "/v2/enqueue" -> event(EventsV2.decode(request.text()), UnaryOperator.identity());
      // The same event in other words, and its answer has the other word for the key.
      case EVENTS_V1 -> event(EventsV1.decode(request.text()), EventsV1::answer);
      case "/v2/change/enqueue" -> change(request);
      default ->
          now(WebAnswer.text(404, "events go to /v2/enqueue, changes to /v2/change/enqueue"));
    };
  }

  private static CompletableFuture<WebAnswer> now(WebAnswer answer) {
    return CompletableFuture.completedFuture(answer);
  }

  /// @param says what an accepted event is answered with, of version 2's answer
  private CompletableFuture<WebAnswer> event(Decoded decoded, UnaryOperator<WebAnswer> says) {
    return switch (decoded) {
      case Decoded.Unreadable u -> now(unreadable());
      case Decoded.Invalid i -> now(invalid(400, i.errors()));
      case Decoded.Good(EventsV2.Event e) -> known(e, says);
    };
  }

  private CompletableFuture<WebAnswer> known(EventsV2.Event e, UnaryOperator<WebAnswer> says) {
    Optional<ServiceId> service = keys.serviceOf(e.routingKey());
    if (service.isEmpty()) {
      return now(wrongKey());
    }
    boolean resolves = e.action() == PagerEvent.Action.RESOLVE;
    long wait = limit.secondsToWait(e.routingKey(), resolves, clock.instant());
    if (wait > 0) {
      return now(tooMany(wait));
    }
    String key = e.dedupKey().orElseGet(this::newKey);
    String client = e.client().isEmpty() ? "Events API" : e.client();
    var event = new PagerEvent(service.get(), e.action(), key, e.text(), client);
    // Made before: whoever commits is not to be kept with it.
    WebAnswer accepted =
        says.apply(body(202, "success", "Event processed", Map.of("dedup_key", key)));
    return answered(intake.take(event), accepted);
  }

  private String newKey() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private CompletableFuture<WebAnswer> change(WebRequest request) {
    JsonNode root;
    try {
      root = Json.tree(request.text());
    } catch (BadJsonException e) {
      return now(unreadable());
    }
    if (!root.isObject()) {
      return now(unreadable());
    }
    String key = EventsV2.text(root, "routing_key");
    JsonNode payload = root.path("payload");
    String summary = EventsV2.text(payload, "summary");
    List<String> errors = new ArrayList<>(EventsV2.keyErrors(key));
    if (summary.isEmpty()) {
      errors.add("'payload.summary' is missing or blank");
    }
    if (!errors.isEmpty()) {
      return now(invalid(400, errors));
    }
    Optional<ServiceId> service = keys.serviceOf(key);
    if (service.isEmpty()) {
      return now(wrongKey());
    }
    // Room of their own: a storm of changes must not keep alerts out.
    long wait = limit.secondsToWait("changes of " + key, false, clock.instant());
    if (wait > 0) {
      return now(tooMany(wait));
    }
    return answered(
        intake.take(
            new PagerChange(
                service.get(),
                summary.length() > 1000 ? summary.substring(0, 1000) : summary,
                EventsV2.text(payload, "source"),
                stamp(EventsV2.text(payload, "timestamp")),
                EventsV2.links(root))),
        body(202, "success", "Change event processed", Map.of()));
  }

  /// Without an offset a stamp is UTC; one that cannot be read counts as now.
  private Instant stamp(String text) {
    try {
      String zoned = text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$") ? text : text + "Z";
      return text.isEmpty()
          ? clock.instant()
          : Instant.parse(zoned.replaceAll("([+-]\\d\\d)(\\d\\d)$", "$1:$2"));
    } catch (DateTimeParseException e) {
      return clock.instant();
    }
  }

  private static CompletableFuture<WebAnswer> answered(
      CompletableFuture<EventIntake.Taken> taken, WebAnswer accepted) {
    return taken.thenApply(t ->
        switch (t) {
          case ACCEPTED -> accepted;
          case TRY_AGAIN ->
              body(503, "internal error", "Internal server error", Map.of())
                  .with("retry-after", "5");
        });
  }

  private static WebAnswer unreadable() {
    return body(
        400,
        "Unrecognized object",
        "Event object format is unrecognized",
        Map.of("errors", List.of("JSON parse error")));
  }

  private static WebAnswer invalid(int status, List<String> errors) {
    return body(status, "invalid event", "Event object is invalid", Map.of("errors", errors));
  }

  private static WebAnswer wrongKey() {
    return invalid(400, List.of("Invalid routing key"));
  }

  private static WebAnswer tooMany(long wait) {
    return body(
            429,
            "throttle exceeded",
            "Requests for this integration are arriving too quickly. Please retry later.",
            Map.of())
        .with("retry-after", Long.toString(wait));
  }

  private static WebAnswer body(int status, String word, String message, Map<String, ?> more) {
    Map<String, Object> body = new TreeMap<>(more);
    body.put("status", word);
    body.put("message", message);
    return WebAnswer.json(status, body);
  }
}
