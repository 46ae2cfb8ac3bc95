package tocsin.sim.player;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tocsin.ground.json.Json;
import tocsin.response.review.ActionItem;
import tocsin.response.review.Finding;
import tocsin.response.review.Graph;
import tocsin.response.review.Measure;
import tocsin.response.review.Review;
import tocsin.response.review.TimelineEvent;
import tocsin.response.review.Topic;
import tocsin.response.review.Trial;
import tocsin.server.demo.Scenario;
import tools.jackson.databind.JsonNode;

/// Checks the drafted review of the scenario's incident: timeline, durations, suspects, impact,
/// facts, graphs, and what must not stand in it.
record ReviewChecks(ScenarioChecks run, Report report) {
  private static final List<String> PRODUCT_KINDS =
      List.of(
          "monitor_fired",
          "monitor_recovered",
          "incident_opened",
          "page_sent",
          "escalated",
          "impact_started",
          "impact_ended");
  private static final Pattern WINDOW = Pattern.compile("propose the (\\d+)-minute window.*");
  private static final Pattern AFFECTED = Pattern.compile("present ([\\w-]+) as affected");

  void all(Scenario scenario) {
    Optional<Review> review = run.review();
    JsonNode expected = run.expected();
    if (review.isEmpty()) {
      report.fail(run.name() + " review", "was not drafted");
      return;
    }
    Review r = review.get();
    expected.path("timeline").forEach(e -> timeline(e, r));
    expected.path("durations_s").forEachEntry((id, value) -> duration(id, value.asDouble(), r));
    new SuspectChecks(run.name(), report).all(expected.path("suspects"), r.suspects());
    new ImpactChecks(run.name(), run.pace(), run.tolerance(), report)
        .all(expected.path("impact"), r.impact());
    review(expected.path("review"), r);
    best(scenario, expected.path("review"), r);
    report.equal(
        run.name() + " review drafted again",
        Json.write(r),
        Json.write(run.world().draft(r.incident(), r.draftedAt())));
  }

  private void timeline(JsonNode e, Review r) {
    String kind = e.path("kind").asString();
    double t = e.path("t").asDouble();
    List<Double> at =
        r.timeline().stream()
            .filter(x -> x.kind().equals(kind) && x.of().equals(e.path("of").asString()))
            .map(x -> run.pace().second(x.at()))
            .toList();
    report.check(
        run.label("timeline", e),
        at.stream()
            .anyMatch(a -> PRODUCT_KINDS.contains(kind) ? run.tolerance().late(t, a) : a == t),
        t,
        at);
  }

  private void duration(String id, double expected, Review r) {
    Optional<Double> actual =
        r.durations().stream()
            .filter(m -> m.id().equals(id))
            .findFirst()
            .flatMap(Measure::value)
            .map(d -> (double) d.toSeconds());
    report.check(
        run.name() + " duration " + id,
        actual.filter(a -> run.tolerance().duration(expected, a)).isPresent(),
        expected,
        actual);
  }

  private void review(JsonNode e, Review r) {
    String label = run.name() + " review ";
    report.equal(label + "state", e.path("state_when_created").asString(), r.state().word());
    report.equal(
        label + "created_t", e.path("created_t").asDouble(), run.pace().second(r.draftedAt()));
    report.equal(
        label + "owner",
        e.path("proposed_owner").asString(),
        r.owner().map(Object::toString).orElse(""));
    List<String> sections = new ArrayList<>();
    e.path("sections").forEach(s -> sections.add(s.asString()));
    report.equal(
        label + "sections", sections, r.sections().stream().map(s -> s.topic().word()).toList());
    e.path("facts").forEach(f -> fact(f, r));
    for (JsonNode g : e.path("graphs_frozen")) {
      report.check(
          run.label("graph", g),
          r.graphs().stream().anyMatch(x -> x.target().equals(g.asString()) && hasSamples(x)),
          g,
          r.graphs().stream().map(Graph::target).toList());
    }
    e.path("must_not").forEach(m -> mustNot(m, r));
  }

  private static boolean hasSamples(Graph g) {
    return !g.series().isEmpty() && g.series().stream().allMatch(s -> s.values().length > 0);
  }

  private void fact(JsonNode e, Review r) {
    Topic topic = Topic.valueOf(e.path("section").asString().toUpperCase(Locale.ROOT));
    String label = run.name() + " fact " + topic.word() + "." + e.path("id").asString();
    if (e.has("must_have")) {
      List<String> kinds = r.timeline().stream().map(TimelineEvent::kind).distinct().toList();
      e.path("must_have").forEach(k -> report.check(label, kinds.contains(k.asString()), k, kinds));
    } else if (topic == Topic.PREVENTION) {
      report.check(label, r.items().stream().anyMatch(i -> item(e, i)), e, r.items());
    } else {
      List<Finding> facts = r.section(topic).facts();
      List<Finding> called =
          facts.stream().filter(f -> f.id().equals(e.path("id").asString())).toList();
      List<Finding> candidates = called.isEmpty() ? facts : called;
      report.check(label, candidates.stream().anyMatch(f -> says(e, f)), e, candidates);
    }
  }

  private boolean item(JsonNode e, ActionItem item) {
    boolean proved = !e.path("proof").asString("").equals("backtest") || item.proof().isPresent();
    return proved && item.type().word().equals(e.path("type").asString()) && names(e, item.title());
  }

  private boolean says(JsonNode e, Finding f) {
    boolean value =
        e.has("value_s")
            ? f.value()
                .filter(v -> run.tolerance().duration(e.path("value_s").asDouble(), v))
                .isPresent()
            : !e.has("value")
                || f.value()
                    .filter(v -> run.tolerance().figure(e.path("value").asDouble(), v))
                    .isPresent();
    return value && names(e, f.sentence() + " " + f.source());
  }

  private static boolean names(JsonNode e, String text) {
    for (JsonNode word : e.path("must_name")) {
      if (!text.toLowerCase(Locale.ROOT).contains(word.asString().toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }

  private void mustNot(JsonNode rule, Review r) {
    String text = rule.asString();
    Matcher window = WINDOW.matcher(text);
    Matcher affected = AFFECTED.matcher(text);
    if (text.equals("name a person as the cause")) {
      report.equal(run.label("must_not", rule), List.of(), peopleInCause(r));
    } else if (window.matches()) {
      long seconds = Long.parseLong(window.group(1)) * 60;
      report.check(
          run.label("must_not", rule),
          r.items().stream()
              .flatMap(i -> i.proof().stream())
              .noneMatch(t -> t.holdFor().toSeconds() == seconds),
          "not proposed",
          r.items());
    } else if (affected.matches()) {
      report.check(
          run.label("must_not", rule),
          r.section(Topic.IMPACT).facts().stream()
              .noneMatch(f -> f.sentence().contains(affected.group(1))),
          "not named under impact",
          r.section(Topic.IMPACT).facts());
    } else {
      report.notYet(run.label("must_not", rule));
    }
  }

  private List<String> peopleInCause(Review r) {
    return r.section(Topic.CAUSE).facts().stream()
        .map(Finding::sentence)
        .filter(s ->
            run.world().desk().directory().users().stream()
                .anyMatch(u -> s.contains(u.name()) || s.contains(u.id().value())))
        .toList();
  }

  /// The trial that the review proposes is the backtest that the scenario calls the best.
  private void best(Scenario scenario, JsonNode e, Review r) {
    if (!e.has("best_backtest")) {
      return;
    }
    for (JsonNode b : scenario.tree().path("backtests")) {
      if (b.path("label").asString().equals(e.path("best_backtest").asString())) {
        long seconds = b.path("change").path("for_s").asLong();
        report.check(
            run.name() + " review best_backtest",
            r.items().stream().flatMap(i -> i.proof().stream()).anyMatch(t -> isOf(t, b, seconds)),
            b,
            r.items());
      }
    }
  }

  private static boolean isOf(Trial t, JsonNode backtest, long seconds) {
    return t.monitor().value().equals(backtest.path("monitor").asString())
        && t.holdFor().toSeconds() == seconds;
  }
}
