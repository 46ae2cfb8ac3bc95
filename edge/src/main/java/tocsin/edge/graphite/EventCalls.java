package tocsin.edge.graphite;

import java.io.IOException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tocsin.ground.json.BadJsonException;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.metrics.event.Event;
import tocsin.metrics.event.EventBook;
import tools.jackson.databind.JsonNode;

/// `/events`: notes come in as JSON, those of a stretch of time go out, by tags.
final class EventCalls {
  private static final String EXPECTED = " (expected: {\"what\", \"tags\", \"when\", \"data\"})";
  private static final long LATEST = 9_999_999_999L;

  private final EventBook book;
  private final InstantSource clock;

  EventCalls(EventBook book, InstantSource clock) {
    this.book = book;
    this.clock = clock;
  }

  WebAnswer answer(String path, WebRequest request, Params params) {
    if (path.isEmpty()) {
      return request.method().equals("POST") ? add(request.text()) : list(params);
    }
    if (path.equals("/get_data")) {
      return list(params);
    }
    return path.matches("/\\d{1,18}")
        ? book.find(Long.parseLong(path.substring(1)))
            .map(event -> WebAnswer.json(200, shown(event)))
            .orElseGet(() -> WebAnswer.text(404, "event " + path.substring(1) + " is not there"))
        : WebAnswer.text(404, "/events" + path + " (expected: /events/get_data)");
  }

  private WebAnswer add(String body) {
    try {
      book.add(event(Json.tree(body)));
      return WebAnswer.text(200, "");
    } catch (BadJsonException | IllegalArgumentException e) {
      return WebAnswer.text(400, e.getMessage() + EXPECTED);
    } catch (IOException e) {
      return WebAnswer.text(503, "the event was not kept: " + e.getMessage());
    }
  }

  private Event event(JsonNode node) {
    if (!node.path("what").isValueNode() || node.path("what").isNull()) {
      throw new IllegalArgumentException("what is missing");
    }
    JsonNode when = node.path("when");
    if (!when.isMissingNode() && !when.isNumber()) {
      throw new IllegalArgumentException("when: " + when + " is no number of seconds since 1970");
    }
    long at = when.isNumber() ? (long) when.asDouble() : clock.instant().getEpochSecond();
    String data = node.path("data").isMissingNode() ? "" : node.path("data").asString("");
    return new Event(0, at, node.path("what").asString(), data, tags(node.path("tags")));
  }

  private static List<String> tags(JsonNode node) {
    var tags = new ArrayList<String>();
    if (node.isArray()) {
      node.forEach(tag -> tags.add(tag.asString("")));
    } else if (node.isString()) {
      tags.addAll(List.of(node.asString().strip().split("\\s+")));
    } else if (!node.isMissingNode() && !node.isNull()) {
      throw new IllegalArgumentException("tags: " + node + " is neither a list nor a text");
    }
    tags.removeIf(String::isBlank);
    return tags;
  }

  private WebAnswer list(Params params) {
    long now = clock.instant().getEpochSecond();
    ZoneId zone = Moments.zone(params);
    long from = params.text("from").map(t -> Moments.read("from", t, now, zone)).orElse(0L);
    long until = params.text("until").map(t -> Moments.read("until", t, now, zone)).orElse(LATEST);
    String wanted = params.text("tags", "").strip();
    List<String> tags = wanted.isEmpty() ? List.of() : List.of(wanted.split("\\s+"));
    boolean any = params.text("set", "").equals("union");
    return WebAnswer.json(
        200,
        book.between(from, until).stream()
            .filter(e -> tags.isEmpty() || (any ? e.hasAny(tags) : e.hasAll(tags)))
            .map(EventCalls::shown)
            .toList());
  }

  private static Map<String, Object> shown(Event event) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("when", event.when());
    shown.put("what", event.what());
    shown.put("data", event.data());
    shown.put("tags", event.tags());
    shown.put("id", event.id());
    return shown;
  }
}
