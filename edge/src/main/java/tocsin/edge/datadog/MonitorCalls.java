package tocsin.edge.datadog;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tocsin.edge.datadog.Foreigns.Entry;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.metrics.datadog.language.MonitorQuery.OfMetric;
import tocsin.response.document.Document;
import tocsin.response.document.Kind;
import tools.jackson.databind.node.ObjectNode;

/// `/api/v1/monitor`: each is a monitor of ours, beside what was sent.
final class MonitorCalls {
  private final Office office;
  private final Foreigns monitors;

  MonitorCalls(Office office) {
    this.office = office;
    this.monitors = new Foreigns(office, "monitor");
  }

  Foreigns monitors() {
    return monitors;
  }

  WebAnswer create(WebRequest request, Desk desk) {
    MonitorText text = MonitorText.read(request.text());
    String id = Called.id(text.text("name"), i -> office.present(Kind.MONITOR, i).isPresent());
    String number = Long.toString(Called.number(id, monitors::isTaken));
    write(text, id, desk);
    monitors.save(desk, monitors.made(number, Json.write(text.sent()), Optional.of(id)));
    return one(number);
  }

  private void write(MonitorText text, String id, Desk desk) {
    OfMetric query = text.query();
    String service = new ServiceChoice(office).of(text, query, desk);
    Map<String, Object> body = MonitorMapping.of(text, query, id, service);
    int seen = office.present(Kind.MONITOR, id).map(Document::revision).orElse(0);
    desk.save(Kind.MONITOR, id, seen, Json.write(body));
  }

  WebAnswer one(String number) {
    return WebAnswer.json(200, MonitorForm.of(office, monitors.one(number)));
  }

  WebAnswer change(String number, WebRequest request, Desk desk) {
    return changed(monitors.one(number), MonitorText.read(request.text()), desk);
  }

  private WebAnswer changed(Entry entry, MonitorText by, Desk desk) {
    MonitorText text = MonitorText.read(entry.foreign().sent()).changedBy(by);
    write(text, entry.foreign().becomes().orElseThrow(), desk);
    monitors.save(desk, entry.foreign().saying(Json.write(text.sent())));
    return one(entry.foreign().called());
  }

  WebAnswer delete(String number, Desk desk) {
    Entry entry = monitors.one(number);
    entry
        .foreign()
        .becomes()
        .filter(id -> office.present(Kind.MONITOR, id).isPresent())
        .ifPresent(id -> desk.remove(Kind.MONITOR, id));
    desk.remove(Kind.FOREIGN, entry.foreign().id());
    return WebAnswer.json(200, Map.of("deleted_monitor_id", Long.parseLong(number)));
  }

  /// Whether a monitor could be made; nothing is.
  WebAnswer validate(WebRequest request) {
    MonitorText text = MonitorText.read(request.text());
    MonitorMapping.of(text, text.query(), "any", "any");
    return WebAnswer.json(200, Map.of());
  }

  /// Silent until it is told otherwise. There is no clock in this door that could end it.
  WebAnswer mute(String number, WebRequest request, Desk desk) {
    String scope = said(request, "scope");
    if (!scope.isEmpty() && !scope.equals("*")) {
      throw new BadRequestException(
          "scope: '" + scope + "' (expected: none; groups cannot be muted by themselves yet)");
    }
    if (!said(request, "end").isEmpty()) {
      throw new BadRequestException(
          "end: cannot be kept yet (expected: none, and unmute when it is over)");
    }
    return changed(monitors.one(number), silenced("{\"*\":null}"), desk);
  }

  WebAnswer unmute(String number, Desk desk) {
    return changed(monitors.one(number), silenced("{}"), desk);
  }

  private static MonitorText silenced(String how) {
    return MonitorText.read("{\"options\":{\"silenced\":" + how + "}}");
  }

  private static String said(WebRequest request, String name) {
    boolean isBody = request.text().startsWith("{");
    String inBody = isBody ? Json.tree(request.text()).path(name).asString("") : "";
    return request.param(name).orElse(inBody);
  }

  WebAnswer canDelete(WebRequest request) {
    List<Long> ids =
        new Params(request)
            .words("monitor_ids").stream()
                .map(number -> Long.parseLong(monitors.one(number).foreign().called()))
                .toList();
    Map<String, Object> answer = new TreeMap<>();
    answer.put("data", Map.of("ok", ids));
    answer.put("errors", Map.of());
    return WebAnswer.json(200, answer);
  }

  WebAnswer list(WebRequest request) {
    Params params = new Params(request);
    int size = Math.clamp(params.count("page_size", 100), 1, 1_000);
    String name = request.param("name").orElse("");
    List<String> tags = params.words("monitor_tags");
    long offset = params.count("id_offset", 0);
    List<ObjectNode> found =
        MonitorForm.all(office, monitors.all()).stream()
            .filter(m -> m.path("name").asString("").contains(name))
            .filter(m -> SeriesForms.texts(m.path("tags")).containsAll(tags))
            .filter(m -> m.path("id").asLong() > offset)
            .skip((long) params.count("page", 0) * size)
            .limit(request.param("page").isPresent() ? size : Integer.MAX_VALUE)
            .toList();
    return WebAnswer.json(200, found);
  }

  WebAnswer search(WebRequest request, boolean ofGroups) {
    return MonitorSearch.answer(
        new Params(request), MonitorForm.all(office, monitors.all()), ofGroups);
  }

  static List<String> steps(String path) {
    return Arrays.stream(path.split("/", -1)).filter(s -> !s.isEmpty()).toList();
  }
}
