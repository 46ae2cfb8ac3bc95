package tocsin.sim.player;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tocsin.response.review.Impact;
import tocsin.server.demo.Pace;
import tools.jackson.databind.JsonNode;

/// Checks the measured impact.
record ImpactChecks(String name, Pace pace, Tolerance tolerance, Report report) {
  void all(JsonNode expected, Optional<Impact> actual) {
    if (expected.isMissingNode()) {
      return;
    }
    if (expected.isNull()) {
      report.equal(name + " impact", Optional.empty(), actual);
      return;
    }
    Map<String, Double> figures = actual.map(this::figures).orElse(Map.of());
    expected.forEachEntry((field, value) -> {
      Optional<Double> figure = Optional.ofNullable(figures.get(field));
      boolean time = field.endsWith("_t");
      report.check(
          name + " impact " + field,
          figure
              .filter(f ->
                  time
                      ? tolerance.duration(value.asDouble(), f)
                      : tolerance.figure(value.asDouble(), f))
              .isPresent(),
          value,
          figure);
    });
  }

  private Map<String, Double> figures(Impact i) {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("starts_t", pace.second(i.window().from()));
    figures.put("ends_t", pace.second(i.window().until()));
    figures.put("minutes", i.minutes());
    figures.put("failed_requests", i.failed());
    figures.put("requests", i.requests());
    figures.put("failed_share", i.failedShare());
    i.orders()
        .ifPresent(o -> {
          figures.put("baseline_orders_per_step", o.usualPerStep());
          figures.put("orders_completed", o.completed());
          figures.put("orders_lost", o.lost());
          o.revenue().ifPresent(r -> figures.put("revenue_lost", r));
        });
    i.budget()
        .ifPresent(b -> {
          figures.put("error_budget_requests", b.requests());
          figures.put("error_budget_share", b.share());
        });
    i.sessionMinutes().ifPresent(m -> figures.put("session_minutes_affected", m));
    return figures;
  }
}
