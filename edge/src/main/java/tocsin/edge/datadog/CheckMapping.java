package tocsin.edge.datadog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tocsin.metrics.datadog.language.MonitorQuery.Check;
import tocsin.metrics.datadog.language.Scope;
import tools.jackson.databind.JsonNode;

/// What a monitor of the runs of a check is as one of ours.
final class CheckMapping {
  private static final String EACH = "*";
  private static final int MOST_RUNS = 100;
  private static final long DAY_MINUTES = 1_440;

  private CheckMapping() {}

  /// @throws BadRequestException naming what cannot be watched
  static void into(Map<String, Object> body, MonitorText text, Check check) {
    if (check.inPercent()) {
      throw new BadRequestException(
          "query: .pct_by_status() is not watched yet (expected: .count_by_status())");
    }
    int critical = runs(text, "critical");
    int warning = runs(text, "warning");
    int ok = runs(text, "ok");
    int most = IntStream.of(critical, warning, ok).max().getAsInt();
    if (check.last() < most) {
      throw new BadRequestException(
          "query: last("
              + check.last()
              + ") (expected: at least last("
              + most
              + "), as many runs as the largest threshold)");
    }
    boolean isEach = check.by().contains(EACH);
    List<String> by = isEach ? List.of() : check.by();
    body.put("target", Translation.tagged(Tags.metric("check." + check.check()), scope(check), by));
    body.put("runs", Map.of("critical", critical, "warning", warning, "ok", ok));
    if (!check.by().isEmpty()) {
      body.put("per", isEach ? "series" : "tags:" + String.join(",", by));
    }
    missing(body, text, !check.by().isEmpty());
  }

  /// A group that says nothing any more is told of as well as all of them are.
  private static void missing(Map<String, Object> body, MonitorText text, boolean isGrouped) {
    if (!text.option("notify_no_data").asBoolean(false)) {
      body.put("noData", Map.of("choice", "KEEP_LAST"));
      return;
    }
    long minutes = text.option("no_data_timeframe").asLong(DAY_MINUTES);
    Map<String, Object> told =
        Map.of("choice", "NO_DATA", "after", Math.clamp(minutes, 1, 7 * DAY_MINUTES) + "m");
    body.put("noData", told);
    if (isGrouped) {
      body.put("vanished", told);
    }
  }

  private static int runs(MonitorText text, String threshold) {
    JsonNode given = text.option("thresholds").path(threshold);
    double runs = given.asDouble(1);
    if (runs != Math.rint(runs) || runs < 1 || runs > MOST_RUNS) {
      throw new BadRequestException(
          "thresholds: "
              + threshold
              + " is "
              + given
              + " (expected: how many runs, 1 to "
              + MOST_RUNS
              + ")");
    }
    return (int) runs;
  }

  /// All tags of the one list must be there, none of the other.
  private static Scope scope(Check check) {
    List<Scope> parts = new ArrayList<>();
    check.over().stream().filter(t -> !t.equals(EACH)).map(CheckMapping::tag).forEach(parts::add);
    check.exclude().stream().map(CheckMapping::tag).map(Scope.Not::new).forEach(parts::add);
    return parts.isEmpty() ? new Scope.Everything() : new Scope.And(parts);
  }

  /// A tag without a value is kept as `tag:true`.
  private static Scope.Tag tag(String text) {
    int colon = text.indexOf(':');
    return colon < 0
        ? new Scope.Tag(text, "true")
        : new Scope.Tag(text.substring(0, colon), text.substring(colon + 1));
  }
}
