package tocsin.sim.player;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Plays what real clients were recorded to send against the doors that should take it.
public final class OncallCases implements Player {
  private final OncallMissing missing = OncallMissing.shipped();

  @Override
  public void play(Path folder, Report report) {
    List<OncallRequest> requests = new OncallFolder(folder).requests();
    if (requests.isEmpty()) {
      report.fail(folder.toString(), "no requests in it (expected: .json files of a client each)");
    }
    Map<String, Integer> waiting = new TreeMap<>();
    for (OncallRequest request : requests) {
      OncallDialect dialect = OncallDialect.of(request);
      Optional<String> fault = OncallAnswers.fault(request, dialect);
      if (missing.has(dialect) && fault.isPresent()) {
        waiting.merge(dialect.word(), 1, Integer::sum);
      } else if (missing.has(dialect)) {
        report.fail(request.id(), dialect.word() + " works: strike it from oncall-missing.txt");
      } else {
        fault.ifPresentOrElse(
            f -> report.fail(request.id(), f), () -> report.check(request.id(), true, "", ""));
      }
    }
    waiting.forEach((what, requested) -> report.notYet(what + ", in " + requested + " requests"));
  }
}
