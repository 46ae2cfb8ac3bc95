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
  private static final List<String> TYPES = List.of("metric alert", "query alert");

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
  OfMetric query() {
    List<String> faults = new ArrayList<>();
    if (text("name").isBlank()) {
      faults.add("name: is missing (expected: a title)");
    }
    if (!TYPES.contains(text("type"))) {
      faults.add(
          "type: '"
              + text("type")
              + "' (expected: "
              + String.join(" or ", TYPES)
              + "; the others are not watched yet)");
    }
    try {
      if (MonitorQuery.parse(text("query")) instanceof OfMetric query && faults.isEmpty()) {
        double asked = query.condition().threshold();
        double critical = threshold("critical").orElse(asked);
        if (critical != asked) {
          faults.add(
              "Alert threshold ("
                  + critical
                  + ") does not match that used in the query ("
                  + asked
                  + ").");
        } else {
          return query;
        }
      } else if (faults.isEmpty()) {
        faults.add("query: of another kind than " + text("type") + " (expected: avg(last_5m):...)");
      }
    } catch (QueryException e) {
      faults.add("The value provided for parameter 'query' is invalid: " + e.explained());
    }
    throw new BadRequestException(400, faults);
  }
}
