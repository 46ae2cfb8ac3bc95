package tocsin.sim.player;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tocsin.response.incident.Incident;
import tocsin.response.incident.IncidentFact;
import tocsin.response.monitor.MonitorFact;
import tocsin.response.paging.PagingFact;
import tocsin.response.review.Occurrence;
import tocsin.response.review.Review;
import tocsin.response.words.IncidentId;
import tocsin.server.demo.Pace;
import tools.jackson.databind.JsonNode;

/// Checks what happened in a run: monitors, incidents, pages.
record ScenarioChecks(
    String name, ScenarioWorld world, Pace pace, JsonNode expected, Report report) {
  private static final Pattern NO_INCIDENT = Pattern.compile("an incident for ([\\w-]+)");
  private static final Pattern NO_PAGE = Pattern.compile("a page to (.+)");

  /// An alarm as it was in the run.
  private record Alarm(String subject, double fires, double recovers) {}

  void all() {
    new VariantChecks(name, world, report).nothingRefused();
    expected.path("monitors").forEach(this::monitor);
    expected
        .path("never_fires")
        .forEach(m -> report.equal(label("never_fires", m), List.of(), alarms(m.asString())));
    expected.path("incidents").forEach(this::incident);
    expected.path("not_expected").forEach(this::notExpected);
    expected.path("pages").forEach(this::page);
    if (expected.has("no_page_after_ack")) {
      report.equal(name + " no_page_after_ack", List.of(), afterAnswer());
    }
  }

  Tolerance tolerance() {
    return Tolerance.of(expected);
  }

  String label(String what, JsonNode of) {
    return name + " " + what + " " + (of.isValueNode() ? of.asString() : of.toString());
  }

  /// The incident the scenario is about: the first that is expected.
  Optional<IncidentId> first() {
    return world.incidentOf(expected.path("incidents").path(0).path("key").asString(""));
  }

  Optional<Review> review() {
    return first().map(world.reviews()::get);
  }

  private void monitor(JsonNode m) {
    String id = m.path("id").asString();
    List<Alarm> actual = alarms(id);
    JsonNode episodes = m.path("episodes");
    report.equal(name + " monitor " + id + " episodes", episodes.size(), actual.size());
    for (int i = 0; i < Math.min(episodes.size(), actual.size()); i++) {
      JsonNode e = episodes.path(i);
      Alarm a = actual.get(i);
      boolean ended =
          e.path("recovers_at").isNull()
              ? Double.isNaN(a.recovers())
              : tolerance().late(e.path("recovers_at").asDouble(), a.recovers());
      report.check(
          name + " monitor " + id + " episode " + (i + 1),
          tolerance().late(e.path("fires_at").asDouble(), a.fires())
              && ended
              && e.path("subject").asString().equals(a.subject()),
          e,
          a);
    }
  }

  private List<Alarm> alarms(String monitor) {
    List<Alarm> alarms = new ArrayList<>();
    for (Occurrence o : world.facts()) {
      switch (o.fact()) {
        case MonitorFact.Fired f when f.monitor().value().equals(monitor) ->
            alarms.add(new Alarm(f.subject(), pace.second(o.at()), Double.NaN));
        case MonitorFact.Recovered r when r.monitor().value().equals(monitor) -> {
          Alarm open = alarms.removeLast();
          alarms.add(new Alarm(open.subject(), open.fires(), pace.second(o.at())));
        }
        default -> {}
      }
    }
    return alarms;
  }

  private void incident(JsonNode e) {
    String key = e.path("key").asString();
    Optional<Incident> found = world.incidentOf(key).flatMap(world.desk().incidents()::find);
    if (found.isEmpty()) {
      report.fail(name + " incident " + key, "was never opened");
      return;
    }
    Incident i = found.get();
    String label = name + " incident " + key + " ";
    report.equal(label + "service", e.path("service").asString(), i.service().value());
    report.check(
        label + "opened_t",
        tolerance().late(e.path("opened_t").asDouble(), pace.second(i.milestones().opened())),
        e.path("opened_t"),
        pace.second(i.milestones().opened()));
    severities(label, e, i);
    exact(label + "acked_t", e.path("acked_t"), i.milestones().firstAcknowledged());
    exact(label + "mitigated_t", e.path("mitigated_t"), i.milestones().mitigated());
    exact(label + "resolved_t", e.path("resolved_t"), i.milestones().resolved());
    if (e.has("acked_by")) {
      String by = i.acknowledgedBy().isEmpty() ? "" : i.acknowledgedBy().getFirst().label();
      report.equal(label + "acked_by", e.path("acked_by").asString(), by);
    }
    if (e.has("relation")) {
      report.check(label + "relation", !i.links().isEmpty(), e.path("relation"), i.links());
    }
  }

  private void severities(String label, JsonNode e, Incident i) {
    world.facts().stream()
        .map(Occurrence::fact)
        .filter(f -> f instanceof IncidentFact.Opened o && o.incident().equals(i.id()))
        .findFirst()
        .ifPresent(f ->
            report.equal(
                label + "severity_first",
                e.path("severity_first").asString(),
                ((IncidentFact.Opened) f).severity().name()));
    if (e.has("severity_last")) {
      report.equal(
          label + "severity_last", e.path("severity_last").asString(), i.severity().name());
    }
  }

  private void exact(String label, JsonNode second, Optional<Instant> actual) {
    if (second.isNumber()) {
      report.equal(label, Optional.of(second.asDouble()), actual.map(pace::second));
    }
  }

  private void notExpected(JsonNode sentence) {
    Matcher incident = NO_INCIDENT.matcher(sentence.asString());
    Matcher page = NO_PAGE.matcher(sentence.asString());
    if (incident.matches()) {
      report.check(
          label("not_expected", sentence),
          world.facts().stream()
              .noneMatch(o ->
                  o.fact() instanceof IncidentFact.Opened opened
                      && opened.service().value().equals(incident.group(1))),
          "none",
          "one");
    } else if (page.matches()) {
      List<String> people = List.of(page.group(1).split(" or |, ", -1));
      report.equal(
          label("not_expected", sentence),
          List.of(),
          world.sent().stream().filter(s -> people.contains(s.to())).toList());
    } else {
      report.notYet(label("not_expected", sentence));
    }
  }

  private void page(JsonNode e) {
    String to = e.path("to").asString();
    List<FakeCourier.Sent> sent = world.sent().stream().filter(s -> s.to().equals(to)).toList();
    e.path("sent_t")
        .forEachEntry((channel, t) ->
            report.check(
                name + " page to " + to + " by " + channel,
                sent.stream()
                    .filter(s -> s.channel().equals(channel))
                    .anyMatch(s -> tolerance().late(t.asDouble(), pace.second(s.at()))),
                t,
                seconds(sent)));
    report.equal(name + " messages to " + to, messagesTo(to), sent.size());
    answered(e, to);
  }

  private int messagesTo(String to) {
    int messages = 0;
    for (JsonNode p : expected.path("pages")) {
      messages += p.path("to").asString().equals(to) ? p.path("sent_t").size() : 0;
    }
    return messages;
  }

  private List<String> seconds(List<FakeCourier.Sent> sent) {
    return sent.stream().map(s -> s.channel() + " " + pace.second(s.at())).toList();
  }

  private void answered(JsonNode e, String to) {
    List<Double> answers =
        world.facts().stream()
            .filter(o ->
                o.fact() instanceof PagingFact.PageAnswered a
                    && world.sent().stream()
                        .anyMatch(s -> s.page().equals(a.page().value()) && s.to().equals(to)))
            .map(o -> pace.second(o.at()))
            .toList();
    if (e.path("acked_t").isNumber()) {
      report.check(
          name + " answer of " + to,
          answers.contains(e.path("acked_t").asDouble()),
          e.path("acked_t"),
          answers);
    } else {
      report.equal(name + " answer of " + to, List.of(), answers);
    }
  }

  /// Messages of a run that went out after somebody had answered it.
  private List<String> afterAnswer() {
    List<String> late = new ArrayList<>();
    for (Occurrence stop : world.facts()) {
      if (stop.fact() instanceof PagingFact.RunStopped s) {
        world.facts().stream()
            .filter(o -> o.at().isAfter(stop.at()))
            .filter(o -> o.fact() instanceof PagingFact.PageDue d && d.run().equals(s.run()))
            .forEach(o -> late.add(o.fact() + " at " + pace.second(o.at())));
      }
    }
    return late;
  }
}
