package tocsin.edge.datadog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.edge.datadog.Foreigns.Entry;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.response.document.Kind;
import tools.jackson.databind.node.ObjectNode;

/// `/api/v1/slo`: objectives are kept as they were sent. What watches them are the monitors that
/// name them, which follow when an objective changes.
final class SloCalls {
  private final Foreigns slos;
  private final MonitorCalls monitors;

  SloCalls(Office office, MonitorCalls monitors) {
    this.slos = new Foreigns(office, "slo");
    this.monitors = monitors;
  }

  Optional<WebAnswer> answer(WebRequest request, List<String> steps, Desk desk) {
    String id = steps.isEmpty() ? "" : steps.getFirst();
    return switch (request.method() + " " + steps.size()) {
      case "POST 0" -> Optional.of(create(request, desk));
      case "GET 0" -> Optional.of(list(request));
      case "GET 1" -> Optional.of(id.equals("can_delete") ? canDelete(request) : one(id));
      case "PUT 1" -> Optional.of(change(id, request, desk));
      case "DELETE 1" -> Optional.of(delete(id, request, desk));
      default -> Optional.empty();
    };
  }

  private WebAnswer create(WebRequest request, Desk desk) {
    SloText slo = SloText.read(request.text());
    String id = Called.letters(slo.text("name"), slos::isTaken);
    slos.save(desk, slos.made(id, Json.write(slo.sent()), Optional.empty()));
    return WebAnswer.json(200, Map.of("data", List.of(form(slos.one(id))), "errors", List.of()));
  }

  private WebAnswer one(String id) {
    return WebAnswer.json(200, Map.of("data", form(slos.one(id)), "errors", List.of()));
  }

  private WebAnswer list(WebRequest request) {
    Optional<List<String>> ids = request.param("ids").map(t -> List.of(t.split(",", -1)));
    List<ObjectNode> found =
        slos.all().stream()
            .filter(e -> ids.isEmpty() || ids.get().contains(e.foreign().called()))
            .map(SloCalls::form)
            .toList();
    return WebAnswer.json(200, Map.of("data", found, "errors", List.of()));
  }

  private static ObjectNode form(Entry entry) {
    ObjectNode form = MonitorText.read(entry.foreign().sent()).sent();
    form.put("id", entry.foreign().called());
    form.put("created_at", entry.foreign().made().getEpochSecond());
    form.put("modified_at", entry.document().at().getEpochSecond());
    String by = entry.document().by().label();
    form.set("creator", Json.tree(Map.of("name", by, "handle", by, "email", by)));
    return form;
  }

  private WebAnswer change(String id, WebRequest request, Desk desk) {
    SloText slo = SloText.read(request.text());
    List<Entry> watching = monitors.ofObjective(id);
    // All or nothing: what they could not be written with is not kept.
    watching.forEach(m -> monitors.check(m, slo));
    slos.save(desk, slos.one(id).foreign().saying(Json.write(slo.sent())));
    watching.forEach(m -> monitors.again(m, desk));
    return WebAnswer.json(200, Map.of("data", List.of(form(slos.one(id))), "errors", List.of()));
  }

  private WebAnswer canDelete(WebRequest request) {
    List<String> ids = List.of(request.param("ids").orElse("").split(",", -1));
    List<String> free = ids.stream().filter(id -> monitors.ofObjective(id).isEmpty()).toList();
    return WebAnswer.json(
        free.size() == ids.size() ? 200 : 409,
        Map.of("data", Map.of("ok", free), "errors", Map.of()));
  }

  private WebAnswer delete(String id, WebRequest request, Desk desk) {
    Entry entry = slos.one(id);
    List<Entry> watching = monitors.ofObjective(id);
    if (!watching.isEmpty() && !request.param("force").filter("true"::equals).isPresent()) {
      throw new BadRequestException(
          409,
          List.of(
              "slo "
                  + id
                  + " is watched by the monitors "
                  + watching.stream().map(m -> m.foreign().called()).toList()
                  + " (expected: none; delete them first, or force=true)"));
    }
    desk.remove(Kind.FOREIGN, entry.foreign().id());
    return WebAnswer.json(200, Map.of("data", List.of(id), "errors", Map.of()));
  }
}
