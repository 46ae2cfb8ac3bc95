package tocsin.server.demo;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tocsin.ground.json.Json;
import tocsin.response.monitor.Monitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The monitors of a scenario as Graphite targets.
///
/// | kind | target |
/// |---|---|
/// | `ratio` | moving sum of the numerator divided by that of the denominator |
/// | `for` | the series themselves, or divided pairwise; the hold time does the rest |
/// | `sum_above`, `sum_below` | moving sum |
///
/// Samples come exactly on the step here, so that a missing one is missing at once.
final class MonitorSetup {
  private final Pace pace;
  private final Duration step;

  MonitorSetup(Pace pace, Duration step) {
    this.pace = pace;
    this.step = step;
  }

  static JsonNode changed(JsonNode monitor, JsonNode changes) {
    ObjectNode copy = (ObjectNode) Json.tree(monitor.toString());
    changes.forEachEntry(copy::set);
    return copy;
  }

  Map<String, Object> body(JsonNode m) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("id", m.path("id").asString());
    body.put("title", m.path("title").asString());
    body.put("service", m.path("service").asString());
    body.put("target", target(m));
    body.put("comparator", m.has("below") ? "below" : "above");
    body.put("threshold", (m.has("below") ? m.path("below") : m.path("above")).asDouble());
    body.put("holdFor", pace.of(m.path("for_s").asLong(0)).toString());
    body.put("recoverAfter", pace.of(m.path("recover_after_s").asLong(0)).toString());
    body.put("every", evaluation().toString());
    body.put("slot", evaluation().toString());
    if (pace.times() == 1) {
      body.put("lateness", "0s");
    }
    body.put("severity", m.path("severity").asString("SEV3"));
    body.put("route", m.path("urgency").asString("page"));
    if (m.has("runbook")) {
      body.put("runbook", m.path("runbook").asString());
    }
    return body;
  }

  /// As the samples come; played fast, no more often than monitors may be evaluated.
  private Duration evaluation() {
    Duration each = pace.of(step.toSeconds());
    return each.compareTo(Monitor.SHORTEST_INTERVAL) < 0 ? Monitor.SHORTEST_INTERVAL : each;
  }

  private String target(JsonNode m) {
    String kind = m.path("kind").asString();
    return switch (kind) {
      case "ratio" ->
          "divideSeries("
              + movingSum(m, m.path("numerator").asString())
              + ", "
              + movingSum(m, m.path("denominator").asString())
              + ")";
      case "sum_above", "sum_below" -> movingSum(m, m.path("value").asString());
      case "for" -> each(m);
      default ->
          throw new BadScenarioException(
              "monitor "
                  + m.path("id").asString()
                  + ": kind '"
                  + kind
                  + "' (expected: ratio, for, sum_above or sum_below)");
    };
  }

  private String movingSum(JsonNode m, String path) {
    String series = isGlob(path) ? "sumSeries(" + path + ")" : path;
    return "movingSum("
        + series
        + ", '"
        + pace.of(m.path("window_s").asLong(60)).toSeconds()
        + "s')";
  }

  /// Groups go by the first node that differs.
  private static String each(JsonNode m) {
    String value = m.path("value").asString();
    String series =
        m.has("divide_by")
            ? "divideSeriesLists(" + value + ", " + m.path("divide_by").asString() + ")"
            : value;
    List<String> nodes = List.of(value.split("\\.", -1));
    int wild =
        nodes.stream().filter(MonitorSetup::isGlob).findFirst().map(nodes::indexOf).orElse(-1);
    return wild < 0 ? series : "aliasByNode(" + series + ", " + wild + ")";
  }

  private static boolean isGlob(String path) {
    return path.matches(".*[*?\\[{].*");
  }
}
