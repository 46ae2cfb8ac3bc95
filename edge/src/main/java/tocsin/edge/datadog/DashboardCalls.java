package tocsin.edge.datadog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.edge.datadog.Foreigns.Entry;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.response.document.Kind;
import tools.jackson.databind.node.ObjectNode;

/// `/api/v1/dashboard`: kept as they were sent, for the clients that made them. They are not drawn.
final class DashboardCalls {
  private static final List<String> LAYOUTS = List.of("ordered", "free");
  private static final List<String> SUMMARY = List.of("title", "description", "layout_type");

  private final Foreigns dashboards;

  DashboardCalls(Office office) {
    this.dashboards = new Foreigns(office, "dashboard");
  }

  WebAnswer create(WebRequest request, Desk desk) {
    ObjectNode sent = checked(request);
    String id = Called.letters(sent.path("title").asString(""), dashboards::isTaken);
    dashboards.save(desk, dashboards.made(id, Json.write(sent), Optional.empty()));
    return one(id);
  }

  private static ObjectNode checked(WebRequest request) {
    ObjectNode sent = MonitorText.read(request.text()).sent();
    if (sent.path("title").asString("").isBlank() || !sent.path("widgets").isArray()) {
      throw new BadRequestException("title, widgets: missing (expected: a text and a list)");
    }
    if (!LAYOUTS.contains(sent.path("layout_type").asString(""))) {
      throw new BadRequestException(
          "layout_type: " + sent.path("layout_type") + " (expected: ordered or free)");
    }
    return sent;
  }

  WebAnswer one(String id) {
    return WebAnswer.json(200, form(dashboards.one(id)));
  }

  private static ObjectNode form(Entry entry) {
    ObjectNode form = MonitorText.read(entry.foreign().sent()).sent();
    form.put("id", entry.foreign().called());
    form.put("url", "/dashboard/" + entry.foreign().called());
    form.put("created_at", entry.foreign().made().toString());
    form.put("modified_at", entry.document().at().toString());
    form.put("author_handle", entry.document().by().label());
    return form;
  }

  WebAnswer change(String id, WebRequest request, Desk desk) {
    ObjectNode sent = checked(request);
    dashboards.save(desk, dashboards.one(id).foreign().saying(Json.write(sent)));
    return one(id);
  }

  WebAnswer delete(String id, Desk desk) {
    desk.remove(Kind.FOREIGN, dashboards.one(id).foreign().id());
    return WebAnswer.json(200, Map.of("deleted_dashboard_id", id));
  }

  WebAnswer list() {
    return WebAnswer.json(
        200, Map.of("dashboards", dashboards.all().stream().map(DashboardCalls::summary).toList()));
  }

  private static Map<String, Object> summary(Entry entry) {
    ObjectNode whole = form(entry);
    Map<String, Object> form = new LinkedHashMap<>();
    SUMMARY.forEach(field -> {
      if (whole.has(field)) {
        form.put(field, whole.path(field));
      }
    });
    for (String field : List.of("id", "url", "created_at", "modified_at", "author_handle")) {
      form.put(field, whole.path(field));
    }
    form.put("is_read_only", false);
    return form;
  }
}
