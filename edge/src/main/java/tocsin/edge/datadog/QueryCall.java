package tocsin.edge.datadog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.metrics.datadog.Computed.Grouped;
import tocsin.metrics.datadog.DatadogQuery;
import tocsin.metrics.datadog.Grid;
import tocsin.metrics.datadog.Group;
import tocsin.metrics.datadog.Samples;
import tocsin.metrics.query.AbandonedException;

/// `/api/v1/query`: series of one query or of several with commas between.
final class QueryCall {
  private final Kept kept;

  QueryCall(Kept kept) {
    this.kept = kept;
  }

  WebAnswer answer(WebRequest request) {
    Params params = new Params(request);
    long from = params.second("from");
    long to = params.second("to");
    if (to <= from) {
      throw new IllegalArgumentException("to: " + to + " (expected: after from, " + from + ")");
    }
    String text = request.param("query").orElse("");
    Samples samples = new Samples(kept.source(), kept.limits(), patience(request));
    List<Map<String, Object>> series = new ArrayList<>();
    List<DatadogQuery> queries = DatadogQuery.parseAll(text);
    try {
      for (int i = 0; i < queries.size(); i++) {
        DatadogQuery query = queries.get(i);
        Instant until = Instant.ofEpochSecond(to);
        series.addAll(shown(query, query.run(samples, Instant.ofEpochSecond(from), until), i));
      }
    } catch (AbandonedException e) {
      throw request.isAbandoned().getAsBoolean() ? e : kept.limits().tooLong();
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("status", "ok");
    answer.put("res_type", "time_series");
    answer.put("series", series);
    answer.put("from_date", from * 1_000);
    answer.put("to_date", to * 1_000);
    answer.put("query", text);
    answer.put("group_by", queries.stream().flatMap(q -> q.keys().stream()).distinct().toList());
    answer.put("message", "");
    return WebAnswer.json(200, answer);
  }

  private BooleanSupplier patience(WebRequest request) {
    Instant end = kept.clock().instant().plus(kept.limits().time());
    return () -> request.isAbandoned().getAsBoolean() || kept.clock().instant().isAfter(end);
  }

  private static List<Map<String, Object>> shown(DatadogQuery query, Grouped groups, int index) {
    return groups.groups().stream().map(g -> shown(query, groups.grid(), g, index)).toList();
  }

  private static Map<String, Object> shown(DatadogQuery query, Grid grid, Group group, int index) {
    List<List<Object>> points = new ArrayList<>();
    for (int i = 0; i < group.values().length; i++) {
      if (!Double.isNaN(group.values()[i])) {
        points.add(List.of(grid.at(i) * 1_000, group.values()[i]));
      }
    }
    List<String> tags =
        group.tags().entrySet().stream().map(e -> e.getKey() + ":" + e.getValue()).toList();
    String scope = tags.isEmpty() ? "*" : tags.stream().collect(Collectors.joining(","));
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("metric", query.metric());
    form.put("display_name", query.metric());
    form.put("expression", query.text());
    form.put("scope", scope);
    form.put("tag_set", tags);
    form.put("pointlist", points);
    form.put("start", points.isEmpty() ? grid.first() * 1_000 : points.getFirst().getFirst());
    form.put("end", points.isEmpty() ? grid.first() * 1_000 : points.getLast().getFirst());
    form.put("interval", grid.step());
    form.put("length", points.size());
    form.put("aggr", query.aggregator());
    form.put("query_index", index);
    form.put("attributes", Map.of());
    return form;
  }
}
