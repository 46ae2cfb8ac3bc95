package tocsin.sim.player;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tocsin.server.demo.BadScenarioException;
import tocsin.server.demo.Pace;
import tocsin.server.demo.Scenario;
import tocsin.server.demo.ScenarioSetup;
import tools.jackson.databind.JsonNode;

/// Plays scenarios: folders with `scenario.json` and `expected.json`, from metric lines to the
/// drafted review.
public final class ScenarioPlayer implements Player {
  @Override
  public void play(Path folder, Report report) {
    List<Path> scenarios = scenarios(folder);
    if (scenarios.isEmpty()) {
      report.fail(folder.toString(), "no scenario.json in it or in a folder below");
    }
    for (Path scenario : scenarios) {
      try {
        one(Scenario.read(scenario), report);
      } catch (BadScenarioException e) {
        report.fail(scenario.toString(), e.toString());
      }
    }
  }

  private static void one(Scenario scenario, Report report) {
    JsonNode expected = Scenario.json(scenario.folder().resolve("expected.json"));
    Pace pace = new Pace(scenario.exampleStart(), 1);
    ScenarioSetup setup = new ScenarioSetup(scenario, pace, ScenarioSetup.Contacts.AS_RECORDED);

    ScenarioWorld main = run(scenario, setup, pace, "main");
    var checks = new ScenarioChecks(scenario.name(), main, pace, expected, report);
    checks.all();
    new BacktestChecks(scenario, setup, main, pace, report).all(expected);
    new ReviewChecks(checks, report).all(scenario);

    if (expected.has("recurrence")) {
      ScenarioWorld again = run(scenario, setup, pace, "recurrence");
      new RecurrenceChecks(scenario, setup, again, pace, report).all(expected.path("recurrence"));
    }
    if (expected.has("healthy")) {
      ScenarioWorld quiet = run(scenario, setup, pace, "healthy");
      new VariantChecks(scenario.name() + "/healthy", quiet, report)
          .fires(expected.path("healthy").path("monitors_that_fire"));
    }
  }

  private static ScenarioWorld run(
      Scenario scenario, ScenarioSetup setup, Pace pace, String variant) {
    ScenarioWorld world = new ScenarioWorld(scenario, pace);
    world.setUp(setup.documents(!variant.equals("main")));
    world.play(scenario, variant);
    return world;
  }

  private static List<Path> scenarios(Path folder) {
    try (Stream<Path> below = Files.walk(folder, 3)) {
      return below
          .filter(p -> p.getFileName().toString().equals("scenario.json"))
          .map(Path::getParent)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
