package tocsin.edge.datadog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.metrics.datadog.language.Formula;
import tocsin.metrics.datadog.language.Formula.Term;
import tocsin.metrics.datadog.language.FormulaParser;
import tocsin.metrics.datadog.language.SpaceAggregator;
import tocsin.metrics.query.QueryException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A service level objective as a client sent it: good events of all events.
record SloText(ObjectNode sent) {
  private static final Map<String, Duration> TIMEFRAMES =
      Map.of("7d", Duration.ofDays(7), "30d", Duration.ofDays(30), "90d", Duration.ofDays(90));

  /// Checks all of it.
  ///
  /// @throws BadRequestException with everything that is wrong so far
  static SloText read(String text) {
    var slo = new SloText(MonitorText.read(text).sent());
    List<String> faults = new ArrayList<>();
    if (slo.text("name").isBlank()) {
      faults.add("name: is missing (expected: a title)");
    }
    if (!slo.text("type").equals("metric")) {
      faults.add(
          "type: '"
              + slo.text("type")
              + "' (expected: metric; objectives of monitors and of time slices are not kept)");
    } else {
      slo.checkTerms(faults);
    }
    slo.checkThresholds(faults);
    if (!faults.isEmpty()) {
      throw new BadRequestException(400, faults);
    }
    return slo;
  }

  private void checkTerms(List<String> faults) {
    List<Term> terms = new ArrayList<>();
    for (String which : List.of("numerator", "denominator")) {
      try {
        Term term = term(which);
        Translation.of(term);
        terms.add(term);
      } catch (BadRequestException e) {
        faults.add("query." + which + ": " + e.getMessage());
      }
    }
    if (terms.size() == 2 && !terms.getFirst().by().equals(terms.getLast().by())) {
      faults.add("query: numerator and denominator are grouped differently (expected: alike)");
    }
  }

  private Term term(String which) {
    String query = sent.path("query").path(which).asString("");
    try {
      Formula formula = FormulaParser.parse(query);
      if (formula instanceof Term term && term.over() == SpaceAggregator.SUM) {
        return term;
      }
    } catch (QueryException e) {
      throw new BadRequestException(e.explained());
    }
    throw new BadRequestException(
        "'" + query + "' (expected: one sum of counts, such as sum:shop.good{*}.as_count())");
  }

  private void checkThresholds(List<String> faults) {
    JsonNode thresholds = sent.path("thresholds");
    if (!thresholds.isArray() || thresholds.isEmpty()) {
      faults.add("thresholds: missing (expected: a list of timeframe and target)");
    }
    for (JsonNode each : thresholds) {
      String timeframe = each.path("timeframe").asString("");
      double target = each.path("target").asDouble(0);
      if (!TIMEFRAMES.containsKey(timeframe)) {
        faults.add("thresholds: timeframe '" + timeframe + "' (expected: 7d, 30d or 90d)");
      }
      if (!(target > 0 && target < 100)) {
        faults.add("thresholds: target " + each.path("target") + " (expected: above 0, below 100)");
      }
    }
  }

  String text(String field) {
    return sent.path(field).asString("");
  }

  /// The target that counts good events.
  String good() {
    return Translation.of(term("numerator"));
  }

  /// The target that counts all events.
  String all() {
    return Translation.of(term("denominator"));
  }

  /// Tags by which there is one budget for each.
  List<String> by() {
    return term("denominator").by();
  }

  /// Percent of events that are to be good over a time; empty where nothing is said of that time.
  Optional<Double> target(Duration over) {
    for (JsonNode each : sent.path("thresholds")) {
      if (over.equals(TIMEFRAMES.get(each.path("timeframe").asString("")))) {
        return Optional.of(each.path("target").asDouble());
      }
    }
    return Optional.empty();
  }
}
