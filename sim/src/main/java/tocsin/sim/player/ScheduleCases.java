package tocsin.sim.player;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Plays recorded schedules: who is on call when, layer by layer and in the end.
public final class ScheduleCases implements Player {
  @Override
  public void play(Path folder, Report report) {
    List<JsonNode> cases = CaseLines.of(folder);
    if (cases.isEmpty()) {
      report.fail(folder.toString(), "no cases in it (expected: cases.jsonl)");
    }
    for (JsonNode recorded : cases) {
      String id = recorded.path("id").asString();
      try {
        new ScheduleCase(recorded)
            .difference()
            .ifPresentOrElse(d -> report.fail(id, d), () -> report.check(id, true, "", ""));
      } catch (RuntimeException e) {
        report.fail(id, e.toString());
      }
    }
  }
}
