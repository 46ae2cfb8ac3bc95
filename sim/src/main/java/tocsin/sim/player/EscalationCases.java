package tocsin.sim.player;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tocsin.ground.json.Json;
import tocsin.response.rehearsal.Rehearsal;
import tocsin.response.rehearsal.Script;
import tools.jackson.databind.JsonNode;

/// Plays recorded paging sequences with the live decider on a virtual clock: who is paged when on
/// which channel, and where the incidents stand in the end.
public final class EscalationCases implements Player {
  /// Plays one scenario.
  @FunctionalInterface
  public interface Stage {
    /// What came of it, in the form of the recorded cases.
    JsonNode play(JsonNode scenario);
  }

  private final Stage stage;

  /// In this process, straight with the decider.
  public EscalationCases() {
    this(scenario -> Json.tree(Rehearsal.play(Script.parse(scenario.toString()))));
  }

  /// On a stage of one's own.
  public EscalationCases(Stage stage) {
    this.stage = stage;
  }

  @Override
  public void play(Path folder, Report report) {
    List<JsonNode> cases = CaseLines.of(folder);
    if (cases.isEmpty()) {
      report.fail(folder.toString(), "no cases in it (expected: cases.jsonl)");
    }
    for (CaseOutcome outcome : outcomes(cases)) {
      report.check(outcome.id(), !outcome.failed(), "as recorded", outcome.fault().orElse(""));
    }
  }

  private List<CaseOutcome> outcomes(List<JsonNode> cases) {
    List<CaseOutcome> outcomes = new ArrayList<>();
    for (JsonNode recorded : cases) {
      outcomes.add(
          new CaseOutcome(recorded.path("id").asString(), Set.of(), false, fault(recorded)));
    }
    return outcomes;
  }

  private Optional<String> fault(JsonNode recorded) {
    try {
      return EscalationComparison.difference(
          recorded.path("expected"), stage.play(recorded.path("scenario")));
    } catch (RuntimeException e) {
      return Optional.of(e.toString());
    }
  }
}
