package tocsin.edge.datadog;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import tocsin.metrics.datadog.language.Formula;
import tocsin.metrics.datadog.language.MonitorQuery;
import tocsin.metrics.datadog.language.MonitorQuery.OfMetric;
import tocsin.metrics.datadog.language.Window;
import tools.jackson.databind.JsonNode;

/// What a monitor of Datadog is as one of ours.
///
/// | theirs | ours |
/// |---|---|
/// | one metric | `target`, or `query` where no target says the same |
/// | arithmetic and functions | `query`, as it was written |
/// | `123 && !456` | `composite` ([CompositeMapping]) |
/// | runs of a check | `runs` ([CheckMapping]) |
/// | an objective | `form` ([SloMapping]) |
/// | the window and its aggregator | `over` |
/// | `thresholds` | `threshold`, `levels` |
/// | `notify_no_data`, `no_data_timeframe` (minutes) | `noData` |
/// | `require_full_window` | `over.full` |
/// | `evaluation_delay`, `new_group_delay` (seconds) | `delay`, `newGroupDelay` |
/// | `timeout_h` | `resolveAfter` |
/// | `priority` 1 to 5 | SEV1 to SEV5 |
/// | `tags` | `tags` |
final class MonitorMapping {
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_MESSAGE = 4_000;

  private MonitorMapping() {}

  /// What queries name.
  ///
  /// @param parts the id of ours that a number in a composite stands for
  /// @param slos the objective of an id
  record Named(LongFunction<String> parts, Function<String, SloText> slos) {}

  /// The document of a monitor.
  ///
  /// @throws BadRequestException naming what cannot be watched
  static Map<String, Object> of(
      MonitorText text, MonitorQuery query, String id, String service, Named named) {
    Map<String, Object> body = new LinkedHashMap<>();
    String name = text.text("name");
    String message = text.text("message");
    body.put("id", id);
    body.put("title", name.substring(0, Math.min(LONGEST_TITLE, name.length())));
    body.put("service", service);
    switch (query) {
      case OfMetric m -> metric(body, text, m);
      case MonitorQuery.Check c -> CheckMapping.into(body, text, c);
      case MonitorQuery.Composite c -> CompositeMapping.into(body, text, c, named.parts());
      case MonitorQuery.BurnRate b ->
          new SloMapping(named.slos().apply(b.slo())).burnRate(body, text, b);
      case MonitorQuery.ErrorBudget b ->
          new SloMapping(named.slos().apply(b.slo())).errorBudget(body, text, b);
      case MonitorQuery.Events _ ->
          throw new BadRequestException(
              "query: events are not watched yet (expected: a metric, a check, an objective or a"
                  + " composite)");
    }
    body.put("severity", "SEV" + priority(text));
    body.put("route", "PAGE");
    if (!message.isBlank()) {
      body.put("message", message.substring(0, Math.min(LONGEST_MESSAGE, message.length())));
    }
    if (!(query instanceof MonitorQuery.Composite)) {
      seconds(text.option("evaluation_delay"), 1).ifPresent(d -> body.put("delay", d));
      seconds(text.option("new_group_delay"), 1).ifPresent(d -> body.put("newGroupDelay", d));
    }
    seconds(text.option("timeout_h"), 3_600).ifPresent(d -> body.put("resolveAfter", d));
    body.put("tags", text.tags());
    body.put("enabled", true);
    return body;
  }

  private static void metric(Map<String, Object> body, MonitorText text, OfMetric query) {
    if (isTarget(query)) {
      asTarget(body, text, query);
    } else {
      Computable.check(query.formula());
      body.put("query", text.text("query"));
      body.put("fullWindow", text.option("require_full_window").asBoolean(false));
    }
    levels(text).ifPresent(levels -> body.put("levels", levels));
    body.put("noData", noData(text, query));
  }

  /// Whether a target of Graphite says the same, which is judged as samples arrive; any other query
  /// is judged by itself.
  private static boolean isTarget(OfMetric query) {
    return query.window() instanceof Window.Last && Translation.canSay(query.formula());
  }

  private static void asTarget(Map<String, Object> body, MonitorText text, OfMetric query) {
    body.put("target", Translation.of(query.formula()));
    body.put("comparator", comparator(query.condition()));
    body.put("threshold", query.condition().threshold());
    body.put("over", over(text, query));
    if (!query.shift().isZero()) {
      String kind = query.inPercent() ? "PERCENT" : "DIFFERENCE";
      body.put("change", Map.of("kind", kind, "since", query.shift().toString()));
    }
    if (query.formula() instanceof Formula.Term term && !term.by().isEmpty()) {
      body.put("per", "tags:" + String.join(",", term.by()));
    }
  }

  static String comparator(MonitorQuery.Condition condition) {
    return switch (condition.comparison()) {
      case ABOVE -> "ABOVE";
      case ABOVE_OR_EQUAL -> "AT_LEAST";
      case BELOW -> "BELOW";
      case BELOW_OR_EQUAL -> "AT_MOST";
      case EQUAL -> "EQUAL";
      case NOT_EQUAL -> "NOT_EQUAL";
    };
  }

  private static Map<String, Object> over(MonitorText text, OfMetric query) {
    if (!(query.window() instanceof Window.Last last)) {
      throw new BadRequestException(
          "query: windows that begin with the hour, day or month are not watched yet (expected:"
              + " last_1h or last_1d)");
    }
    return Map.of(
        "window", last.length().toString(),
        "reducer", query.over().word().toLowerCase(Locale.ROOT),
        "full", text.option("require_full_window").asBoolean(false));
  }

  static Optional<Map<String, Object>> levels(MonitorText text) {
    Map<String, Object> levels = new LinkedHashMap<>();
    text.threshold("warning").ifPresent(v -> levels.put("warning", v));
    text.threshold("critical_recovery").ifPresent(v -> levels.put("recovery", v));
    text.threshold("warning_recovery").ifPresent(v -> levels.put("warningRecovery", v));
    return levels.isEmpty() ? Optional.empty() : Optional.of(levels);
  }

  private static Map<String, Object> noData(MonitorText text, OfMetric query) {
    boolean notifies = text.option("notify_no_data").asBoolean(false);
    if (!notifies) {
      return Map.of("choice", "KEEP_LAST");
    }
    long twice = query.window() instanceof Window.Last last ? 2 * last.length().toMinutes() : 10;
    long minutes = text.option("no_data_timeframe").asLong(twice);
    return Map.of("choice", "NO_DATA", "after", Math.clamp(minutes, 1, 7 * 1_440) + "m");
  }

  private static int priority(MonitorText text) {
    int priority = text.sent().path("priority").asInt(3);
    if (priority < 1 || priority > 5) {
      throw new BadRequestException("priority: " + priority + " (expected: 1 to 5)");
    }
    return priority;
  }

  private static Optional<String> seconds(JsonNode amount, long unit) {
    long seconds = Math.round(amount.asDouble(0) * unit);
    return seconds > 0 ? Optional.of("PT" + seconds + "S") : Optional.empty();
  }
}
