package tocsin.edge.graphite;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import tocsin.ground.web.WebAnswer;
import tocsin.metrics.function.PreparedQuery;
import tocsin.metrics.function.QueryEngine;
import tocsin.metrics.function.Step;
import tocsin.metrics.query.QueryLimits;
import tocsin.metrics.query.QueryWindow;

/// `/render?explain=1`: does what it would do, and answers how, instead of what.
record Explained(QueryEngine engine, InstantSource clock) {
  WebAnswer answer(
      Supplier<List<PreparedQuery>> queries, QueryWindow window, BooleanSupplier isAbandoned) {
    Instant begun = clock.instant();
    List<PreparedQuery> read = queries.get();
    Instant planned = clock.instant();
    List<Step> steps = engine.explain(read, window, isAbandoned, clock);
    var answer = new LinkedHashMap<String, Object>();
    answer.put("micros", micros(begun, clock.instant()));
    answer.put("planMicros", micros(begun, planned));
    answer.put("nowSeconds", window.nowSeconds());
    answer.put("seriesRead", steps.stream().mapToLong(Explained::series).sum());
    answer.put("valuesRead", steps.stream().mapToLong(Explained::values).sum());
    answer.put("limits", limits(engine.limits()));
    answer.put("targets", steps);
    return WebAnswer.json(200, answer);
  }

  private static Map<String, Object> limits(QueryLimits limits) {
    return Map.of(
        "series",
        limits.series(),
        "values",
        limits.values(),
        "seconds",
        limits.time().toSeconds(),
        "depth",
        limits.depth());
  }

  private static long series(Step step) {
    return step.seriesRead() + step.steps().stream().mapToLong(Explained::series).sum();
  }

  private static long values(Step step) {
    return step.valuesRead() + step.steps().stream().mapToLong(Explained::values).sum();
  }

  private static long micros(Instant from, Instant until) {
    return Duration.between(from, until).toNanos() / 1_000;
  }
}
