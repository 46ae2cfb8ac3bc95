package tocsin.server.why;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tocsin.ground.journal.ViewRow;
import tocsin.ground.json.Json;
import tocsin.response.monitor.Level;
import tocsin.response.monitor.MonitorFact;
import tocsin.response.why.Evidence.Said;

/// What a monitor had said of its parts by an instant.
///
/// @param bad parts that were not well
/// @param problem why it could not be evaluated, if it could not
record Standing(List<Said> bad, Optional<String> problem) {
  /// @param history newest first
  static Standing of(List<ViewRow> history) {
    Set<String> seen = new HashSet<>();
    List<Said> bad = new ArrayList<>();
    Optional<String> problem = Optional.empty();
    boolean isJudged = false;
    for (ViewRow row : history) {
      MonitorFact fact = Json.read(row.body(), MonitorFact.class);
      Instant since = Instant.ofEpochMilli(row.order());
      switch (fact) {
        case MonitorFact.EvaluationFailed f -> {
          problem = isJudged || problem.isPresent() ? problem : Optional.of(f.problem());
          isJudged = true;
        }
        case MonitorFact.EvaluationWorks w -> isJudged = true;
        case MonitorFact.Fired f when seen.add(f.key()) ->
            bad.add(new Said(f.key(), f.level(), since, f.says()));
        case MonitorFact.FellSilent f when seen.add(f.key()) ->
            bad.add(new Said(f.key(), f.level(), since, "no data since " + f.since()));
        case MonitorFact.Eased f when seen.add(f.key()) ->
            bad.add(new Said(f.key(), f.level(), since, "it eased for " + f.subject()));
        case MonitorFact.Recovered r -> seen.add(r.key());
        case MonitorFact f -> {}
      }
    }
    return new Standing(bad, problem);
  }

  /// The parts that would page.
  List<String> alerting() {
    return bad.stream().filter(s -> s.level() != Level.WARN).map(Said::part).toList();
  }
}
