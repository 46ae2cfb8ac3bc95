package tocsin.edge.datadog;

import java.util.List;
import java.util.Optional;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebRequest.Caller;
import tocsin.ground.web.WebService;
import tocsin.response.words.Actor;
import tocsin.response.words.UserId;

/// Datadog's addresses of what people configure: monitors, objectives, downtimes and dashboards. It
/// asks for keys itself, because its clients expect errors in its own form. Thread-safe.
public final class ObjectDoor implements WebService {
  /// Where it stands.
  public static final List<String> PATHS =
      List.of(
          "/api/v1/monitor",
          "/api/v1/dashboard",
          "/api/v1/slo",
          "/api/v1/downtime",
          "/api/v2/downtime",
          "/api/v2/monitor");

  private final Office office;
  private final Keys keys;
  private final MonitorCalls monitors;
  private final DashboardCalls dashboards;
  private final SloCalls slos;
  private final DowntimeDoor downtimes;

  public ObjectDoor(Office office, Keys keys) {
    this.office = office;
    this.keys = keys;
    this.monitors = new MonitorCalls(office);
    this.dashboards = new DashboardCalls(office);
    this.slos = new SloCalls(office, monitors);
    this.downtimes = new DowntimeDoor(office);
  }

  /// Whether a path, below a prefix of its own, is one of these.
  public static boolean isMeant(String path) {
    return PATHS.stream().anyMatch(p -> path.equals(p) || path.startsWith(p + "/"));
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    boolean changes = !request.method().equals("GET");
    return switch (keys.judge(request, false, changes)) {
      case Keys.Judged.Refused(WebAnswer answer) -> answer;
      case Keys.Judged.Passes(Optional<Caller> caller) -> answered(request, caller);
    };
  }

  private WebAnswer answered(WebRequest request, Optional<Caller> caller) {
    List<String> steps = MonitorCalls.steps(request.path());
    var desk = new Desk(office, caller.map(ObjectDoor::actor).orElse(new Actor.Tocsin()));
    try {
      List<String> rest = steps.subList(3, steps.size());
      Optional<WebAnswer> answer =
          switch (steps.get(1) + " " + steps.get(2)) {
            case "v1 monitor" -> monitor(request, rest, desk);
            case "v1 dashboard" -> dashboard(request, rest, desk);
            case "v1 slo" -> slos.answer(request, rest, desk);
            default -> downtimes.answer(request, steps, desk);
          };
      return answer.orElseGet(
          () -> Errors.of(404, request.method() + " " + request.path() + " is not there"));
    } catch (BadRequestException e) {
      return e.answer();
    } catch (IllegalArgumentException e) {
      return Errors.of(400, String.valueOf(e.getMessage()));
    }
  }

  private static Actor actor(Caller caller) {
    return caller.id().startsWith("key-")
        ? new Actor.Outside(caller.name())
        : new Actor.Person(new UserId(caller.id()));
  }

  private Optional<WebAnswer> monitor(WebRequest request, List<String> steps, Desk desk) {
    String call = request.method() + " " + steps.size();
    String first = steps.isEmpty() ? "" : steps.getFirst();
    String last = steps.isEmpty() ? "" : steps.getLast();
    return switch (call) {
      case "POST 0" -> Optional.of(monitors.create(request, desk));
      case "GET 0" -> Optional.of(monitors.list(request));
      case "GET 1" ->
          Optional.of(
              switch (first) {
                case "search" -> monitors.search(request, false);
                case "can_delete" -> monitors.canDelete(request);
                default -> monitors.one(first);
              });
      case "GET 2" ->
          switch (last) {
            case "search" -> Optional.of(monitors.search(request, true));
            case "downtimes" -> Optional.of(downtimes.ofMonitor(first));
            default -> Optional.empty();
          };
      case "PUT 1" -> Optional.of(monitors.change(first, request, desk));
      case "DELETE 1" -> Optional.of(monitors.delete(first, desk));
      case "POST 1" ->
          first.equals("validate") ? Optional.of(monitors.validate(request)) : Optional.empty();
      case "POST 2" ->
          switch (last) {
            case "validate" -> Optional.of(monitors.validate(request));
            case "mute" -> Optional.of(monitors.mute(first, request, desk));
            case "unmute" -> Optional.of(monitors.unmute(first, request, desk));
            default -> Optional.empty();
          };
      default -> Optional.empty();
    };
  }

  private Optional<WebAnswer> dashboard(WebRequest request, List<String> steps, Desk desk) {
    String id = steps.isEmpty() ? "" : steps.getFirst();
    return switch (request.method() + " " + steps.size()) {
      case "POST 0" -> Optional.of(dashboards.create(request, desk));
      case "GET 0" -> Optional.of(dashboards.list());
      case "GET 1" -> Optional.of(dashboards.one(id));
      case "PUT 1" -> Optional.of(dashboards.change(id, request, desk));
      case "DELETE 1" -> Optional.of(dashboards.delete(id, desk));
      default -> Optional.empty();
    };
  }
}
