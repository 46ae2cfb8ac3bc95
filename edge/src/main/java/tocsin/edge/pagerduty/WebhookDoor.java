package tocsin.edge.pagerduty;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tocsin.ground.json.BadJsonException;
import tocsin.ground.json.Json;
import tocsin.ground.web.Outbound.Reply;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebRequest.Role;
import tocsin.ground.web.WebService;

/// `/webhook_subscriptions` of PagerDuty's REST API: list, read, make, change, remove, `enable`,
/// `ping`, and a new secret beside the old one, which PagerDuty does not have. Administrators only.
public final class WebhookDoor implements WebService {
  public static final String PATH = "/webhook_subscriptions";

  private static final int MOST = 100;

  /// Long enough to give the new secret to every receiver.
  private static final Duration BESIDE = Duration.ofDays(1);

  private final WebhookDesk desk;
  private final InstantSource clock;
  private final RandomGenerator random;

  public WebhookDoor(WebhookDesk desk, InstantSource clock, RandomGenerator random) {
    this.desk = desk;
    this.clock = clock;
    this.random = random;
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    if (request.caller().filter(c -> c.role() == Role.ADMIN).isEmpty()) {
      return RestError.of(
          403, "Access Denied", 2010, List.of("webhooks are for administrators' keys"));
    }
    List<String> steps = request.steps().stream().filter(s -> !s.isEmpty()).skip(1).toList();
    try {
      return steps.isEmpty() ? whole(request) : one(request, steps);
    } catch (BadWebhookException e) {
      return RestError.of(400, "Invalid Input Provided", 2001, e.faults());
    } catch (BadJsonException e) {
      return RestError.invalid(String.valueOf(e.getMessage()));
    }
  }

  private WebAnswer whole(WebRequest request) {
    return switch (request.method()) {
      case "GET" ->
          RestPage.of(request)
              .answer(
                  "webhook_subscriptions",
                  desk.all().stream()
                      .filter(s -> isAsked(request, s.filter()))
                      .map(this::form)
                      .toList());
      case "POST" -> make(request);
      default -> RestError.notFound(request.method() + " " + PATH);
    };
  }

  private static boolean isAsked(WebRequest request, WebhookFilter f) {
    return request.param("filter_type").filter(t -> !f.type().equals(t + "_reference")).isEmpty()
        && request.param("filter_id").filter(id -> !f.id().equals(id)).isEmpty();
  }

  private WebAnswer make(WebRequest request) {
    if (desk.all().size() >= MOST) {
      return RestError.invalid(MOST + " subscriptions are there (expected: fewer; remove some)");
    }
    var blank =
        new WebhookSubscription(
            "W" + token(8),
            "",
            List.of(new WebhookSecret(token(32), Optional.empty())),
            Map.of(),
            WebhookFilter.ALL,
            List.of(),
            "",
            true,
            clock.instant());
    WebhookSubscription made = given(request).over(blank);
    desk.keep(made);
    return secretly(201, made);
  }

  private WebAnswer one(WebRequest request, List<String> steps) {
    Optional<WebhookSubscription> found = desk.find(steps.getFirst());
    if (found.isEmpty() || steps.size() > 2) {
      return RestError.notFound("webhook_subscription " + String.join("/", steps));
    }
    WebhookSubscription s = found.get();
    String call = request.method() + (steps.size() == 2 ? " " + steps.get(1) : "");
    return switch (call) {
      case "GET" -> shown(s);
      case "PUT" -> {
        desk.keep(given(request).over(s));
        yield shown(desk.find(s.id()).orElse(s));
      }
      case "DELETE" -> {
        desk.remove(s.id());
        yield WebAnswer.of(204, "application/json", new byte[0]);
      }
      case "POST enable" -> {
        desk.enable(s.id());
        yield shown(s);
      }
      case "POST ping" -> ping(s);
      case "POST secrets" -> rotate(s);
      default -> RestError.notFound(call + " of a webhook_subscription");
    };
  }

  private WebAnswer ping(WebhookSubscription s) {
    String event = "P" + token(8);
    Reply reply = desk.send(s, event, WebhookEvent.ping(event, clock.instant()));
    return reply.isGood()
        ? WebAnswer.json(202, Map.of())
        : RestError.invalid("the webhook did not take the ping: " + reply.problem());
  }

  /// Both sign for a day.
  private WebAnswer rotate(WebhookSubscription s) {
    Instant now = clock.instant();
    List<WebhookSecret> secrets = new ArrayList<>();
    secrets.add(new WebhookSecret(s.secrets().getLast().value(), Optional.of(now.plus(BESIDE))));
    secrets.add(new WebhookSecret(token(32), Optional.empty()));
    var next =
        new WebhookSubscription(
            s.id(),
            s.url(),
            secrets,
            s.headers(),
            s.filter(),
            s.events(),
            s.description(),
            s.active(),
            s.createdAt());
    desk.keep(next);
    return secretly(201, next);
  }

  private static WebhookGiven given(WebRequest request) {
    return new WebhookGiven(Json.tree(request.text()).path("webhook_subscription"));
  }

  private WebAnswer shown(WebhookSubscription s) {
    return WebAnswer.json(200, Map.of("webhook_subscription", form(s)));
  }

  private Map<String, Object> form(WebhookSubscription s) {
    return WebhookForm.of(s, desk.progress(s.id()), clock.instant());
  }

  private WebAnswer secretly(int status, WebhookSubscription s) {
    return WebAnswer.json(
        status,
        Map.of(
            "webhook_subscription",
            WebhookForm.withSecret(s, desk.progress(s.id()), clock.instant())));
  }

  private String token(int bytes) {
    byte[] drawn = new byte[bytes];
    random.nextBytes(drawn);
    return HexFormat.of().formatHex(drawn);
  }
}
