package tocsin.edge.datadog;

import java.util.Map;
import java.util.Optional;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;
import tocsin.metrics.query.AbandonedException;
import tocsin.metrics.query.OverLimitException;
import tocsin.metrics.query.QueryException;

/// Datadog's addresses, below `/api`. It asks for keys itself, because its clients expect errors in
/// its own form. Thread-safe.
public final class DatadogDoor implements WebService {
  private final Keys keys;
  private final IntakeCalls intake;
  private final EventCalls events;
  private final QueryCall query;
  private final NameCalls names;

  public DatadogDoor(Kept kept, Keys keys) {
    this.keys = keys;
    this.intake = new IntakeCalls(kept);
    this.events = new EventCalls(kept);
    this.query = new QueryCall(kept);
    this.names = new NameCalls(kept.source());
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    String call = request.path().replaceAll("/+$", "");
    boolean isSeries = call.equals("/api/v1/series") || call.equals("/api/v2/series");
    boolean changes = request.method().equals("POST");
    return switch (keys.judge(request, isSeries, changes)) {
      case Keys.Judged.Refused(WebAnswer answer) -> answer;
      case Keys.Judged.Passes _ -> answered(request, request.method() + " " + call);
    };
  }

  private WebAnswer answered(WebRequest request, String call) {
    try {
      return called(request, call)
          .orElseGet(
              () -> Errors.of(404, call + " is not there (docs/datadog.md has a list of what is)"));
    } catch (OverLimitException e) {
      return Errors.of(422, e.explained());
    } catch (QueryException e) {
      return Errors.of(400, "Error parsing query: " + e.explained());
    } catch (AbandonedException e) {
      return Errors.of(503, String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      return Errors.of(400, String.valueOf(e.getMessage()));
    }
  }

  private Optional<WebAnswer> called(WebRequest request, String call) {
    return switch (call) {
      case "GET /api/v1/validate" -> Optional.of(WebAnswer.json(200, Map.of("valid", true)));
      case "POST /api/v1/series" -> Optional.of(intake.seriesV1(request));
      case "POST /api/v2/series" -> Optional.of(intake.seriesV2(request));
      case "POST /api/v1/check_run" -> Optional.of(intake.checks(request));
      case "POST /api/v1/events" -> Optional.of(events.add(request));
      case "GET /api/v1/events" -> Optional.of(events.list(request));
      case "GET /api/v1/query" -> Optional.of(query.answer(request));
      case "GET /api/v1/metrics" -> Optional.of(names.metrics(request));
      case "GET /api/v1/search" -> Optional.of(names.search(request));
      default -> {
        String one = "GET /api/v1/events/";
        yield call.startsWith(one)
            ? Optional.of(events.one(call.substring(one.length())))
            : Optional.empty();
      }
    };
  }
}
