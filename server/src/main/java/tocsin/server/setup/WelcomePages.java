package tocsin.server.setup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.ground.json.Json;
import tocsin.ground.time.TimeRange;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebRequest.Caller;
import tocsin.ground.web.WebService;
import tocsin.response.desk.Input;
import tocsin.response.document.Kind;
import tocsin.response.monitor.Trace;
import tocsin.response.monitor.Traces;
import tocsin.response.people.User;
import tocsin.server.page.Delivered;
import tocsin.server.page.Pages;
import tocsin.server.page.Words;

/// `/welcome`: three steps to the first page on the first phone.
public final class WelcomePages implements WebService {
  /// The series of the line to paste, and what is made for it.
  private static final String SERIES = "hello.world";

  private static final String FIRST = "hello";
  private static final Duration RECENT = Duration.ofHours(1);

  private final Pages pages;
  private final SetupWorld world;
  private final Traces traces;

  public WelcomePages(Pages pages, SetupWorld world) {
    this.pages = pages;
    this.world = world;
    this.traces = new Traces(world.engine());
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    String part = request.steps().size() > 1 ? request.steps().get(1) : "";
    if (request.method().equals("POST")) {
      return switch (part) {
        case "monitor" -> watched(request);
        case "test" -> tested(request);
        default -> pages.missing(request.path());
      };
    }
    return switch (part) {
      case "" -> shown(request, "", "", false);
      case "received" -> WebAnswer.text(200, received());
      default -> pages.missing(request.path());
    };
  }

  private String received() {
    Instant now = pages.clock();
    List<Trace> all = traces.read(SERIES, new TimeRange(now.minus(RECENT), now.plusSeconds(1)));
    for (Trace t : all) {
      for (int i = t.values().length - 1; i >= 0; i--) {
        if (!Double.isNaN(t.values()[i])) {
          return "Received: " + SERIES + " is " + Words.number(t.values()[i]) + ".";
        }
      }
    }
    return "";
  }

  private Optional<User> me(WebRequest request) {
    String id = request.caller().map(Caller::id).orElse("");
    return pages.rows().users().stream().filter(u -> u.id().value().equals(id)).findFirst();
  }

  private WebAnswer shown(WebRequest request, String told, String trouble, boolean paged) {
    String monitor = pages.rows().monitor(FIRST).map(m -> m.id().value()).orElse("");
    String reached =
        me(request)
            .flatMap(u -> u.contacts().stream().findFirst())
            .map(Delivered::called)
            .orElse("");
    return pages.html(
        "setup/welcome",
        Map.of(
            "shell", pages.shell(request, "First steps", "settings", ""),
            "s", new FirstSteps(received(), monitor, reached, told, trouble, paged),
            "me", request.caller().map(Caller::id).orElse(""),
            "carbon", world.reach(request)));
  }

  /// Makes the monitor and whatever it needs to page whoever reads this.
  private WebAnswer watched(WebRequest request) {
    Optional<User> me = me(request);
    if (me.isEmpty()) {
      return shown(request, "", "A key has no contact methods. Sign in as a person.", false);
    }
    String who = me.get().id().value();
    Optional<String> trouble =
        made(request, Kind.TEAM, Map.of("id", FIRST, "name", "First team", "members", List.of(who)))
            .or(() -> made(request, Kind.POLICY, policy(who)))
            .or(() -> made(request, Kind.SERVICE, service()))
            .or(() -> made(request, Kind.MONITOR, monitor()));
    return shown(request, "", trouble.orElse(""), false);
  }

  private static Map<String, Object> policy(String who) {
    var step = Map.of("delay", "5m", "targets", List.of(Map.of("user", who)));
    return Map.of("id", FIRST, "name", "First policy", "steps", List.of(step));
  }

  private static Map<String, Object> service() {
    return Map.of("id", FIRST, "name", "Hello", "team", FIRST, "policy", FIRST);
  }

  private static Map<String, Object> monitor() {
    return Map.of(
        "id",
        FIRST,
        "title",
        "Hello is above 100",
        "service",
        FIRST,
        "target",
        SERIES,
        "threshold",
        100,
        "every",
        "1s",
        "severity",
        "sev4",
        "runbook",
        "Send a smaller number.");
  }

  /// What is there already stays as it is.
  private Optional<String> made(WebRequest request, Kind kind, Map<String, Object> body) {
    return pages.rows().document(kind, FIRST).isPresent()
        ? Optional.empty()
        : Pages.problem(
            pages.submit(new Input.Save(kind, FIRST, 0, Json.write(body), Pages.actor(request))));
  }

  private WebAnswer tested(WebRequest request) {
    Optional<User> me = me(request).filter(u -> !u.contacts().isEmpty());
    if (me.isEmpty()) {
      return shown(request, "", "You have no contact method yet. Add one first.", false);
    }
    var to = me.get().contacts().getFirst();
    Delivered came =
        Delivered.by(
            world.pager(), to, Tests.message(me.get(), pages.clock()), pages.world().clock());
    return shown(request, came.told(), "", came.arrived());
  }
}
