package tocsin.sim.player.differ;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import tocsin.ground.json.Json;
import tools.jackson.databind.JsonNode;

/// A request of `/render`.
///
/// @param options what stands beside the targets
record Question(List<Term> targets, SequencedMap<String, String> options) {
  static final String FORMAT = "format";
  private static final Set<String> FIGURES = Set.of("legendValue", "aggregateLine", "cactiStyle");

  Question {
    targets = List.copyOf(targets);
    options = new LinkedHashMap<>(options);
  }

  JsonNode request() {
    var parameters = new ArrayList<List<String>>();
    targets.forEach(t -> parameters.add(List.of("target", t.text())));
    options.forEach((name, value) -> parameters.add(List.of(name, value)));
    if (!options.containsKey(FORMAT)) {
      parameters.add(List.of(FORMAT, "json"));
    }
    return Json.tree(Map.of("method", "GET", "path", "/render", "params", parameters));
  }

  /// Where numbers stand in names, their last digits do not count (Python from 3.12 on adds up more
  /// exactly than the one that cases were recorded with); a regression over stamps that are large
  /// loses more digits than a sum, and the difference of two large squares still more. Of the two
  /// bands that holtWinters makes, Graphite writes down on both what is told of either.
  Map<String, Object> leniency() {
    String request = request().toString();
    Map<String, Object> leniency = new LinkedHashMap<>();
    if (hasFigures()) {
      leniency.put("fuzzy_names", true);
      leniency.put("name_tol", 1e-5);
    }
    if (request.contains("linearRegression")) {
      leniency.put("tol", 1e-7);
    }
    if (request.contains("holtWintersConfidence")) {
      leniency.put("skip_tags", true);
    }
    if (request.contains("stdev(")) {
      leniency.put("tol", 1e-5);
    }
    return leniency;
  }

  private boolean hasFigures() {
    return calls().anyMatch(c -> FIGURES.contains(c.function()));
  }

  /// The same in a form that can be compared: what has figures in its names as JSON, for other
  /// forms cannot be lenient about them.
  Question comparable() {
    return hasFigures() ? without(FORMAT) : this;
  }

  /// The same as JSON, without what other formats pay no heed to.
  Question plain() {
    return without(FORMAT).without("maxDataPoints").without("noNullPoints");
  }

  /// How the answer is compared; what a case of the corpus calls it.
  String comparison() {
    return switch (options.getOrDefault(FORMAT, "json")) {
      case "json" -> "render";
      case "raw" -> "raw";
      case "csv" -> "csv";
      default -> "json";
    };
  }

  /// Every question that asks a little less: one target, a part of a target, an option less.
  Stream<Question> smaller() {
    Stream<Question> bare =
        options.keySet().stream()
            .filter(o -> !List.of("from", "until", "now").contains(o))
            .map(this::without);
    return Stream.of(targets.size() == 1 ? Stream.<Question>of() : alone(), parts(), bare)
        .flatMap(s -> s);
  }

  /// Every call in its targets.
  Stream<Term.Call> calls() {
    return targets.stream().flatMap(t -> t instanceof Term.Call call ? call.calls() : Stream.of());
  }

  /// Of a single target, each argument that is one itself.
  Stream<Question> parts() {
    return targets.size() > 1 || !(targets.getFirst() instanceof Term.Call call)
        ? Stream.of()
        : call.parts().stream().map(t -> with(List.of(t)));
  }

  /// Each target by itself.
  Stream<Question> alone() {
    return targets.stream().map(t -> with(List.of(t)));
  }

  private Question with(List<Term> others) {
    return new Question(others, options);
  }

  Question without(String option) {
    var fewer = new LinkedHashMap<>(options);
    fewer.remove(option);
    return new Question(targets, fewer);
  }
}
