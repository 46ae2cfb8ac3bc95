package tocsin.server.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import tocsin.ground.json.BadFieldsException;
import tocsin.ground.json.BadJsonException;
import tocsin.ground.web.Problems;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;

/// Finds the endpoint of a request. Errors are `application/problem+json` (RFC 9457) and name the
/// field, its value and the remedy. Thread-safe.
public final class Api implements WebService {
  /// Where it stands.
  public static final String PREFIX = "/api/v1";

  private final List<Endpoint> endpoints;

  public Api(ApiWorld world) {
    Desks desks = new Desks(world);
    List<Endpoint> all = new ArrayList<>();
    all.addAll(new IncidentCalls(world, desks).endpoints());
    all.addAll(new ReviewCalls(world, desks).endpoints());
    all.addAll(new CommentCalls(world, desks).endpoints());
    all.addAll(new OtherCalls(world, desks).endpoints());
    all.addAll(new SeriesCalls(world).endpoints());
    all.addAll(new RenameCall(world).endpoints());
    all.addAll(new SettleCall(world).endpoints());
    Places places = new Places();
    all.addAll(new RehearsalCalls(world, places).endpoints());
    all.addAll(new DraftRehearsals(world, places).endpoints());
    all.addAll(new PreviewCalls(world).endpoints());
    all.addAll(new BacktestCalls(world).endpoints());
    all.addAll(new LintCalls(world).endpoints());
    all.addAll(new RuleCalls(world).endpoints());
    all.addAll(new HeldCalls(world.views()).endpoints());
    all.addAll(new QuietCalls(world.views()).endpoints());
    all.addAll(new WhyCall(world).endpoints());
    all.addAll(new ExplanationCalls(world).endpoints());
    all.addAll(new CalendarCalls(world).endpoints());
    all.addAll(new ContactCalls(world).endpoints());
    all.addAll(new CoverCalls(world, desks).endpoints());
    all.addAll(new NoticeCalls(world.views()).endpoints());
    all.addAll(new BackupCalls(world).endpoints());
    all.addAll(new ImportCalls(world, desks).endpoints());
    // Last, because {kind} fits every word.
    all.addAll(new DocumentCalls(world, desks).endpoints());
    String description = OpenApi.of(all);
    all.addFirst(
        Endpoint.get(
            "/openapi.json", "This description", c -> WebAnswer.jsonText(200, description)));
    this.endpoints = List.copyOf(all);
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    List<String> path =
        List.of(request.path().substring(PREFIX.length()).replaceAll("^/+|/+$", "").split("/", -1));
    String method = request.method().equals("HEAD") ? "GET" : request.method();
    TreeSet<String> others = new TreeSet<>();
    for (Endpoint endpoint : endpoints) {
      Optional<Map<String, String>> parts = endpoint.match(path);
      if (parts.isPresent() && endpoint.method().equals(method)) {
        return answered(endpoint, new Call(request, parts.get()));
      }
      parts.ifPresent(p -> others.add(endpoint.method()));
    }
    return others.isEmpty()
        ? Problems.of(
            404,
            "There is nothing at " + request.path(),
            "What there is stands in " + PREFIX + "/openapi.json.")
        : Problems.of(405, "Not with " + method, "Here one may " + String.join(", ", others) + ".")
            .with("allow", String.join(", ", others));
  }

  private static WebAnswer answered(Endpoint endpoint, Call call) {
    try {
      return endpoint.answer().apply(call);
    } catch (BadFieldsException e) {
      return Desks.faulty(e.faults());
    } catch (BadJsonException | IllegalArgumentException e) {
      return Problems.of(400, "This cannot be read", String.valueOf(e.getMessage()));
    }
  }
}
