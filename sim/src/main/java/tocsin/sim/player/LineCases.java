package tocsin.sim.player;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Plays cases that stand one a line, each by itself.
///
/// @param differences what comes out otherwise than a case expects; none when it is as expected
record LineCases(Function<JsonNode, List<String>> differences) implements Player {
  @Override
  public void play(Path folder, Report report) {
    List<JsonNode> cases = CaseLines.of(folder);
    if (cases.isEmpty()) {
      report.fail(folder.toString(), "no cases in it (expected: cases.jsonl)");
    }
    for (JsonNode recorded : cases) {
      play(recorded, report);
    }
  }

  private void play(JsonNode recorded, Report report) {
    String id = recorded.path("id").asString();
    try {
      List<String> found = differences.apply(recorded);
      if (found.isEmpty()) {
        report.check(id, true, "", "");
      } else {
        report.fail(id, recorded.path("about").asString() + ": " + String.join("; ", found));
      }
    } catch (RuntimeException e) {
      report.fail(id, e.toString());
    }
  }
}
