package tocsin.sim.player;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.response.change.ChangeFact;
import tocsin.response.change.ChangeKind;
import tocsin.response.incident.Incident;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.MonitorFact;
import tocsin.response.review.Occurrence;
import tocsin.response.review.Review;
import tocsin.server.demo.Pace;
import tocsin.server.demo.Scenario;
import tocsin.server.demo.ScenarioSetup;
import tools.jackson.databind.JsonNode;

/// Checks the second run, with the improved monitors: it is noticed before anybody is hurt.
record RecurrenceChecks(
    Scenario scenario, ScenarioSetup setup, ScenarioWorld world, Pace pace, Report report) {
  private static final List<String> NOT_YET =
      List.of("linked_to", "link_reasons", "action_items_proved", "learning");

  void all(JsonNode expected) {
    String name = scenario.name() + "/recurrence";
    new VariantChecks(name, world, report).nothingRefused();
    String improved = scenario.tree().path("improved_monitors").path(0).path("id").asString();
    Optional<Occurrence> fired =
        world.facts().stream()
            .filter(o ->
                o.fact() instanceof MonitorFact.Fired f && f.monitor().value().equals(improved))
            .findFirst();
    Tolerance tolerance = Tolerance.of(expected);
    report.check(
        name + " improved_monitor_fires_at",
        fired
            .filter(o ->
                tolerance.late(
                    expected.path("improved_monitor_fires_at").asDouble(), pace.second(o.at())))
            .isPresent(),
        expected.path("improved_monitor_fires_at"),
        fired.map(o -> pace.second(o.at())));
    report.equal(
        name + " subject",
        Optional.of(expected.path("subject").asString()),
        fired.map(o -> ((MonitorFact.Fired) o.fact()).subject()));
    old(name, expected);
    times(name, improved, expected);
    NOT_YET.stream().filter(expected::has).forEach(f -> report.notYet(name + " " + f));
  }

  private void old(String name, JsonNode expected) {
    var backtests = new BacktestChecks(scenario, setup, world, pace, report);
    List<String> fired = new ArrayList<>();
    for (JsonNode m : scenario.tree().path("monitors")) {
      setup
          .monitor(m.path("id").asString(), scenario.tree().path("none"))
          .map(Monitor::parse)
          .filter(x ->
              !backtests.episodes(x, ScenarioWorld.FIRST_EVALUATION, backtests.end()).isEmpty())
          .ifPresent(x -> fired.add(x.id().value()));
    }
    report.equal(
        name + " old_monitors_would_have_fired",
        expected
            .path("old_monitors_would_have_fired")
            .valueStream()
            .map(JsonNode::asString)
            .toList(),
        fired);
  }

  private void times(String name, String improved, JsonNode expected) {
    Optional<Incident> incident =
        world.incidentOf(improved).flatMap(world.desk().incidents()::find);
    report.equal(
        name + " acked_t",
        Optional.of(expected.path("acked_t").asDouble()),
        incident.flatMap(i -> i.milestones().firstAcknowledged()).map(pace::second));
    report.equal(
        name + " reverted_t",
        Optional.of(expected.path("reverted_t").asDouble()),
        world.facts().stream()
            .filter(o ->
                o.fact() instanceof ChangeFact.Recorded c && c.change().kind() == ChangeKind.REVERT)
            .map(o -> pace.second(o.at()))
            .findFirst());
    Optional<Review> review = incident.map(i -> world.reviews().get(i.id()));
    new ImpactChecks(name, pace, Tolerance.of(expected), report)
        .all(expected.path("impact"), review.flatMap(Review::impact));
  }
}
