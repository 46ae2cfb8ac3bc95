package tocsin.edge.datadog;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tocsin.ground.json.BadJsonException;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.metrics.event.Event;

/// `/api/v1/events`: notes come in, those of a stretch of time go out. They are the same notes that
/// Graphite's clients write and read.
final class EventCalls {
  private static final int A_PAGE = 1_000;

  private final Kept kept;

  EventCalls(Kept kept) {
    this.kept = kept;
  }

  WebAnswer add(WebRequest request) {
    try {
      Event event =
          kept.events().add(EventForm.read(Json.tree(request.text()), kept.clock().instant()));
      return WebAnswer.json(202, Map.of("status", "ok", "event", EventForm.shown(event)));
    } catch (BadJsonException | IllegalArgumentException e) {
      return Errors.of(400, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return Errors.of(503, "the event was not kept: " + e.getMessage());
    }
  }

  WebAnswer one(String id) {
    return (id.matches("\\d{1,18}") ? kept.events().find(Long.parseLong(id)).stream() : none())
        .findFirst()
        .map(event -> WebAnswer.json(200, Map.of("event", EventForm.shown(event))))
        .orElseGet(() -> Errors.of(404, "event " + id + " is not there"));
  }

  private static Stream<Event> none() {
    return Stream.empty();
  }

  /// Newest first, a page of a thousand.
  WebAnswer list(WebRequest request) {
    Params params = new Params(request);
    long start = params.second("start");
    long end = params.second("end");
    List<String> tags = params.words("tags");
    List<String> sources = params.words("sources").stream().map(s -> "source:" + s).toList();
    String priority = request.param("priority").map(p -> "priority:" + p).orElse("");
    List<Event> found =
        kept.events().between(start, end).reversed().stream()
            .filter(e -> e.hasAll(tags))
            .filter(e -> sources.isEmpty() || e.hasAny(sources))
            .filter(e -> priority.isEmpty() || EventForm.words(e).contains(priority))
            .skip((long) params.count("page", 0) * A_PAGE)
            .limit(A_PAGE)
            .toList();
    return WebAnswer.json(
        200, Map.of("status", "ok", "events", found.stream().map(EventForm::shown).toList()));
  }
}
