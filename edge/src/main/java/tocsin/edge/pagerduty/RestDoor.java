package tocsin.edge.pagerduty;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tocsin.ground.journal.Views;
import tocsin.ground.json.BadJsonException;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;

/// The part of PagerDuty's REST API that other programs read and write most: incidents, users,
/// teams, services, policies, schedules, and who is on call. `From` names who acts, by mail
/// address.
public final class RestDoor implements WebService {
  /// Where it stands, below the dialect's prefix.
  public static final List<String> PATHS =
      List.of(
          "/incidents",
          "/users",
          "/teams",
          "/services",
          "/escalation_policies",
          "/schedules",
          "/oncalls");

  private static final String MEDIA_TYPE = "application/vnd.pagerduty+json";

  private static final Map<String, String> KINDS =
      Map.of(
          "users", "user",
          "teams", "team",
          "services", "service",
          "escalation_policies", "policy",
          "schedules", "schedule");

  private final InstantSource clock;
  private final RestOncalls oncalls;
  private final RestForms forms;
  private final RestIncidents incidents;

  public RestDoor(Views views, RestDesk desk, InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.oncalls = new RestOncalls(views);
    this.forms = new RestForms(views);
    this.incidents = new RestIncidents(new RestIncident(views), forms, desk, random);
  }

  /// Whether a request at the root is meant for this API: its clients name its media type, and some
  /// of them can be given another host but no path.
  public static boolean isMeant(WebRequest request) {
    return PATHS.contains("/" + request.steps().getFirst())
        && request.header("accept").filter(a -> a.contains(MEDIA_TYPE)).isPresent();
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    List<String> steps = request.steps().stream().filter(s -> !s.isEmpty()).toList();
    try {
      return steps.getFirst().equals("incidents")
          ? incidents.answer(request, steps.subList(1, steps.size()))
          : documents(request, steps);
    } catch (BadJsonException | IllegalArgumentException e) {
      return RestError.invalid(String.valueOf(e.getMessage()));
    }
  }

  private WebAnswer oncalls(WebRequest request) {
    boolean whole = request.params("include[]").contains("users");
    List<Map<String, Object>> all =
        oncalls.of(OncallsAsked.of(request, clock.instant())).stream()
            .map(o -> o.form(forms.person(o.user().value(), whole)))
            .toList();
    return RestPage.of(request).answer("oncalls", all);
  }

  private WebAnswer documents(WebRequest request, List<String> steps) {
    String name = steps.getFirst();
    if (name.equals("oncalls") && request.method().equals("GET")) {
      return oncalls(request);
    }
    String kind = KINDS.getOrDefault(name, "");
    if (kind.isEmpty() || steps.size() > 2) {
      return RestError.notFound(request.path());
    }
    if (!request.method().equals("GET")) {
      return RestError.invalid(name + " are changed through /api/v1");
    }
    if (steps.size() == 1) {
      return RestPage.of(request).answer(name, forms.all(kind));
    }
    Optional<Map<String, Object>> one = forms.one(kind, steps.get(1));
    String single = kind.equals("policy") ? "escalation_policy" : kind;
    return one.map(f -> WebAnswer.json(200, Map.of(single, f)))
        .orElseGet(() -> RestError.notFound(kind + " " + steps.get(1)));
  }
}
