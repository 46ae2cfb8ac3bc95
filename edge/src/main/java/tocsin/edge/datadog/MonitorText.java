package tocsin.edge.datadog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.ground.json.BadJsonException;
import tocsin.ground.json.Json;
import tocsin.metrics.datadog.language.MonitorQuery;
import tocsin.metrics.datadog.language.MonitorQuery.OfMetric;
import tocsin.metrics.query.QueryException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A monitor as a client sent it.
record MonitorText(ObjectNode sent) {
  private static final List<String> METRICS = List.of("metric alert", "query alert");
  private static final List<String> TYPES =
      List.of("metric alert", "query alert", "composite", "service check", "slo alert");

  /// @throws BadRequestException if it is no JSON object
  static MonitorText read(String text) {
    try {
      if (Json.tree(text) instanceof ObjectNode object) {
        return new MonitorText(object);
      }
      throw new BadRequestException("found " + text + " (expected: a JSON object)");
    } catch (BadJsonException e) {
      throw new BadRequestException(String.valueOf(e.getMessage()));
    }
  }

  /// The same with what another says instead; of options only those that it says.
  MonitorText changedBy(MonitorText other) {
    ObjectNode all = sent.deepCopy();
    other
        .sent
        .properties()
        .forEach(field -> {
          boolean isOptions = field.getKey().equals("options");
          if (isOptions
              && all.path("options") instanceof ObjectNode options
              && field.getValue() instanceof ObjectNode more) {
            options.setAll(more);
          } else {
            all.set(field.getKey(), field.getValue());
          }
        });
    return new MonitorText(all);
  }

  /// The same without what it keeps quiet, which is kept as downtimes.
  MonitorText unmuted() {
    ObjectNode all = sent.deepCopy();
    if (all.path("options") instanceof ObjectNode options) {
      options.remove("silenced");
    }
    return new MonitorText(all);
  }

  String text(String field) {
    return sent.path(field).asString("");
  }

  JsonNode option(String name) {
    return sent.path("options").path(name);
  }

  Optional<Double> threshold(String name) {
    JsonNode value = option("thresholds").path(name);
    return value.isNumber() ? Optional.of(value.doubleValue()) : Optional.empty();
  }

  List<String> tags() {
    return SeriesForms.texts(sent.path("tags"));
  }

  /// What it watches.
  ///
  /// @throws BadRequestException with everything that is wrong so far
  MonitorQuery query() {
    List<String> faults = new ArrayList<>();
    if (text("name").isBlank()) {
      faults.add("name: is missing (expected: a title)");
    }
    if (!TYPES.contains(text("type"))) {
      faults.add(
          "type: '"
              + text("type")
              + "' (expected: "
              + String.join(", ", TYPES)
              + "; the others are not watched yet)");
    }
    try {
      MonitorQuery query = MonitorQuery.parse(text("query"));
      if (faults.isEmpty()) {
        faults.addAll(faults(query));
      }
      if (faults.isEmpty()) {
        return query;
      }
    } catch (QueryException e) {
      faults.add("The value provided for parameter 'query' is invalid: " + e.explained());
    }
    throw new BadRequestException(400, faults);
  }

  /// Where the query does not go with what is said beside it.
  private List<String> faults(MonitorQuery query) {
    String kind = METRICS.contains(text("type")) ? METRICS.getFirst() : text("type");
    boolean fits =
        switch (query) {
          case OfMetric _ -> kind.equals(METRICS.getFirst());
          case MonitorQuery.Composite _ -> kind.equals("composite");
          case MonitorQuery.Check _ -> kind.equals("service check");
          case MonitorQuery.BurnRate _, MonitorQuery.ErrorBudget _ -> kind.equals("slo alert");
          case MonitorQuery.Events _ -> false;
        };
    if (!fits) {
      String expected =
          switch (kind) {
            case "composite" -> "123 && !456";
            case "service check" -> "\"name\".over(\"tag\").last(2).count_by_status()";
            case "slo alert" -> "error_budget(\"id\").over(\"30d\") > 75, or burn_rate(...)";
            default -> "avg(last_5m):...";
          };
      return List.of(
          "query: of another kind than " + text("type") + " (expected: " + expected + ")");
    }
    return switch (query) {
      case OfMetric m -> threshold(m.condition());
      case MonitorQuery.BurnRate b -> threshold(b.condition());
      case MonitorQuery.ErrorBudget b -> threshold(b.condition());
      case MonitorQuery.Composite _, MonitorQuery.Check _, MonitorQuery.Events _ -> List.of();
    };
  }

  private List<String> threshold(MonitorQuery.Condition condition) {
    double asked = condition.threshold();
    double critical = threshold("critical").orElse(asked);
    return critical == asked
        ? List.of()
        : List.of(
            "Alert threshold ("
                + critical
                + ") does not match that used in the query ("
                + asked
                + ").");
  }
}
