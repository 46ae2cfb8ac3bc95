package tocsin.edge.datadog;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tocsin.metrics.datadog.language.MonitorQuery;

/// What a monitor of an objective of Datadog is as one of ours: a `form` over the targets that
/// count its good events and all events, one for each group if it has groups.
///
/// @param slo that it watches, as it stands when the monitor is written
record SloMapping(SloText slo) {
  /// @throws BadRequestException if the objective has no target for that time
  void burnRate(Map<String, Object> body, MonitorText text, MonitorQuery.BurnRate query) {
    Map<String, Object> form = form("burn", query.over());
    form.put("longWindow", query.longWindow().toString());
    form.put("shortWindow", query.shortWindow().toString());
    into(body, text, query.condition(), form);
  }

  /// @throws BadRequestException if the objective has no target for that time
  void errorBudget(Map<String, Object> body, MonitorText text, MonitorQuery.ErrorBudget query) {
    Map<String, Object> form = form("budget", query.over());
    form.put("period", query.over().toString());
    into(body, text, query.condition(), form);
  }

  private Map<String, Object> form(String kind, Duration over) {
    double target =
        slo.target(over)
            .orElseThrow(() ->
                new BadRequestException(
                    "query: over "
                        + over.toDays()
                        + " d (expected: a timeframe of the objective, which has "
                        + slo.sent().path("thresholds")
                        + ")"));
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("kind", kind);
    form.put("counts", "good");
    form.put("total", slo.all());
    form.put("objective", target);
    return form;
  }

  private void into(
      Map<String, Object> body,
      MonitorText text,
      MonitorQuery.Condition condition,
      Map<String, Object> form) {
    body.put("target", slo.good());
    body.put("form", form);
    body.put("comparator", MonitorMapping.comparator(condition));
    body.put("threshold", condition.threshold());
    MonitorMapping.levels(text).ifPresent(levels -> body.put("levels", levels));
    if (!slo.by().isEmpty()) {
      body.put("per", "tags:" + String.join(",", slo.by()));
    }
    body.put("noData", Map.of("choice", "KEEP_LAST"));
  }
}
