package tocsin.sim.player;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.ground.time.TimeRange;
import tocsin.response.monitor.Backtest;
import tocsin.response.monitor.Backtest.Episode;
import tocsin.response.monitor.Monitor;
import tocsin.server.demo.Pace;
import tocsin.server.demo.Scenario;
import tocsin.server.demo.ScenarioSetup;
import tools.jackson.databind.JsonNode;

/// Runs the backtests of a scenario with the judgement of the live evaluation.
record BacktestChecks(
    Scenario scenario, ScenarioSetup setup, ScenarioWorld world, Pace pace, Report report) {
  private static final long HISTORY_SECONDS = 6 * 3_600;
  private static final long SETTLING_SECONDS = 900;

  void all(JsonNode expected) {
    Optional<Instant> page = firstPage(expected);
    for (JsonNode e : expected.path("backtests")) {
      String label =
          scenario.name() + " backtest " + e.path("monitor").asString() + " " + e.path("label");
      Optional<Monitor> monitor =
          setup.monitor(e.path("monitor").asString(), e.path("change")).map(Monitor::parse);
      if (monitor.isEmpty()) {
        report.fail(label, "there is no such monitor in scenario.json");
        continue;
      }
      one(label, e, monitor.get(), page);
    }
  }

  private void one(String label, JsonNode e, Monitor monitor, Optional<Instant> page) {
    List<Episode> now = episodes(monitor, ScenarioWorld.FIRST_EVALUATION, end());
    Optional<Double> fires = now.stream().findFirst().map(x -> pace.second(x.firesAt()));
    report.equal(label + " would_fire_at", number(e.path("would_fire_at")), fires);
    if (e.path("earlier_than_page_s").isNumber()) {
      report.equal(
          label + " earlier_than_page_s",
          number(e.path("earlier_than_page_s")),
          fires.flatMap(f -> page.map(p -> pace.second(p) - f)));
    }
    long step = scenario.step().toSeconds();
    report.equal(
        label + " false_alarms_in_6h_history",
        e.path("false_alarms_in_6h_history").asInt(),
        episodes(monitor, SETTLING_SECONDS - HISTORY_SECONDS, -step).size());
  }

  /// Alarms of a monitor between two scenario seconds, both evaluated.
  List<Episode> episodes(Monitor monitor, long from, long until) {
    TimeRange range = new TimeRange(pace.at(from), pace.at(until));
    return Backtest.run(monitor, world.traces().over(range), range);
  }

  long end() {
    return scenario.length().toSeconds();
  }

  private Optional<Instant> firstPage(JsonNode expected) {
    String to = expected.path("pages").path(0).path("to").asString("");
    return world.sent().stream()
        .filter(s -> s.to().equals(to))
        .map(FakeCourier.Sent::at)
        .findFirst();
  }

  private static Optional<Double> number(JsonNode n) {
    return n.isNumber() ? Optional.of(n.asDouble()) : Optional.empty();
  }
}
