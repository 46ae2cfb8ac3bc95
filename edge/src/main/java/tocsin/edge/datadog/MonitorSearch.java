package tocsin.edge.datadog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tocsin.ground.web.WebAnswer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `/api/v1/monitor/search`: words such as `status:alert tag:team:core checkout`, all of which must
/// fit, a page at a time, with how many there are of each status, tag and type.
final class MonitorSearch {
  private static final int A_PAGE = 30;
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private MonitorSearch() {}

  static WebAnswer answer(Params params, List<ObjectNode> monitors, boolean ofGroups) {
    String query = params.request().param("query").orElse("").replace("\"", "");
    List<String> words = BLANKS.splitAsStream(query).filter(w -> !w.isEmpty()).toList();
    List<ObjectNode> found =
        monitors.stream().filter(m -> words.stream().allMatch(w -> fits(m, w))).toList();
    int size = Math.clamp(params.count("per_page", A_PAGE), 1, 1_000);
    int page = params.count("page", 0);
    List<Map<String, Object>> shown =
        (ofGroups ? found.stream().flatMap(MonitorSearch::groups) : found.stream().map(m -> one(m)))
            .toList();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put(
        ofGroups ? "groups" : "monitors",
        shown.stream().skip((long) page * size).limit(size).toList());
    answer.put("counts", counts(found));
    answer.put(
        "metadata",
        Map.of(
            "page",
            page,
            "page_count",
            Math.ceilDiv(shown.size(), size),
            "per_page",
            size,
            "total_count",
            shown.size()));
    return WebAnswer.json(200, answer);
  }

  private static boolean fits(JsonNode monitor, String word) {
    int colon = word.indexOf(':');
    String value = word.substring(colon + 1).toLowerCase(Locale.ROOT);
    return switch (colon < 0 ? "" : word.substring(0, colon)) {
      case "status" -> status(monitor).toLowerCase(Locale.ROOT).equals(value);
      case "type" -> monitor.path("type").asString("").startsWith(value);
      case "id" -> monitor.path("id").asString("").equals(value);
      case "tag" -> SeriesForms.texts(monitor.path("tags")).contains(value);
      case "muted" -> Boolean.toString(isMuted(monitor)).equals(value);
      case "metric" -> monitor.path("query").asString("").contains(value);
      case "title", "" ->
          monitor.path("name").asString("").toLowerCase(Locale.ROOT).contains(value);
      default -> SeriesForms.texts(monitor.path("tags")).contains(word);
    };
  }

  private static String status(JsonNode monitor) {
    return monitor.path("overall_state").asString("");
  }

  private static boolean isMuted(JsonNode monitor) {
    return monitor.path("options").path("silenced").has("*");
  }

  private static Map<String, Object> one(JsonNode monitor) {
    Map<String, Object> form = new LinkedHashMap<>();
    for (String field : List.of("id", "name", "type", "query", "tags", "creator")) {
      form.put(field, monitor.path(field));
    }
    form.put("status", status(monitor));
    form.put("classification", "metric");
    form.put("scopes", List.of());
    form.put("metrics", List.of());
    form.put("notifications", List.of());
    return form;
  }

  private static Stream<Map<String, Object>> groups(JsonNode monitor) {
    return monitor.path("state").path("groups").properties().stream()
        .map(group -> {
          Map<String, Object> form = new LinkedHashMap<>();
          form.put("monitor_id", monitor.path("id"));
          form.put("monitor_name", monitor.path("name"));
          form.put("group", group.getKey());
          form.put("group_tags", List.of(group.getKey().split(",", -1)));
          form.put("status", group.getValue().path("status"));
          form.put("last_triggered_ts", group.getValue().path("last_triggered_ts").asLong(0));
          return form;
        });
  }

  private static Map<String, Object> counts(List<ObjectNode> found) {
    return Map.of(
        "status", counted(found, m -> Stream.of(status(m))),
        "type", counted(found, m -> Stream.of(m.path("type").asString(""))),
        "tag", counted(found, m -> SeriesForms.texts(m.path("tags")).stream()),
        "muted", counted(found, m -> Stream.of(Boolean.toString(isMuted(m)))));
  }

  private static List<Map<String, Object>> counted(
      List<ObjectNode> found, Function<JsonNode, Stream<String>> by) {
    Map<String, Integer> counts = new TreeMap<>();
    found.stream().flatMap(by).forEach(name -> counts.merge(name, 1, Integer::sum));
    return counts.entrySet().stream()
        .map(e -> Map.<String, Object>of("name", e.getKey(), "count", e.getValue()))
        .toList();
  }
}
