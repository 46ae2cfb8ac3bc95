package tocsin.sim.player;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tocsin.ground.journal.MemoryJournal;
import tocsin.ground.loop.Turns;
import tocsin.metrics.function.QueryEngine;
import tocsin.metrics.query.QueryLimits;
import tocsin.metrics.retention.RetentionRules;
import tocsin.metrics.store.MemoryStore;
import tocsin.metrics.store.SampleBatch;
import tocsin.response.desk.Answer;
import tocsin.response.desk.CaseFiles;
import tocsin.response.desk.Desk;
import tocsin.response.desk.Input;
import tocsin.response.incident.IncidentFact;
import tocsin.response.monitor.Evaluation;
import tocsin.response.monitor.Judgement;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.Progress;
import tocsin.response.monitor.Traces;
import tocsin.response.paging.PagingFact;
import tocsin.response.paging.Run;
import tocsin.response.review.CaseFile;
import tocsin.response.review.Occurrence;
import tocsin.response.review.Review;
import tocsin.response.review.ReviewDraft;
import tocsin.response.review.Samples;
import tocsin.response.words.Actor;
import tocsin.response.words.Fact;
import tocsin.response.words.IncidentId;
import tocsin.response.words.MonitorId;
import tocsin.server.demo.Pace;
import tocsin.server.demo.Scenario;
import tocsin.server.demo.ScenarioEvent;
import tocsin.server.demo.ScenarioInputs;
import tocsin.server.demo.ScenarioLines;
import tocsin.server.demo.SetUpDocument;

/// The product on a virtual clock, without threads: memory store, query engine, desk over a memory
/// journal, couriers that deliver at once. At each second samples go first, then monitors, then
/// what people do, as the scenarios define it.
final class ScenarioWorld {
  private static final Duration RETENTION = Duration.ofDays(400);
  private static final int MOST_SERIES = 10_000;
  private static final int CLAIM = 100;

  /// Monitors are evaluated from here on: windows are full then without history.
  static final long FIRST_EVALUATION = 600;

  private final Pace pace;
  private final MemoryJournal journal = new MemoryJournal();
  private final Turns<Input, Fact, Answer> turns = new Turns<>(journal, Desk::new);
  private final MemoryStore store;
  private final Traces traces;
  private final FakeCourier courier;
  private final Map<MonitorId, Progress> progress = new HashMap<>();
  private final List<Occurrence> facts = new ArrayList<>();
  private final Map<IncidentId, Review> reviews = new TreeMap<>();
  private final List<String> refused = new ArrayList<>();
  private final TreeMap<Long, List<ScenarioLines.Line>> lines = new TreeMap<>();
  private Instant now;

  ScenarioWorld(Scenario scenario, Pace pace) {
    this.pace = pace;
    this.now = pace.start();
    this.store = new MemoryStore(() -> now, RETENTION, MOST_SERIES);
    this.courier = new FakeCourier(() -> now);
    RetentionRules rules =
        RetentionRules.parse(
            "[all]\npattern = .*\nretentions = "
                + scenario.step().toSeconds()
                + "s:"
                + RETENTION.toDays()
                + "d\n",
            "");
    this.traces = new Traces(new QueryEngine(store, rules, QueryLimits.DEFAULT));
  }

  void setUp(List<SetUpDocument> documents) {
    for (SetUpDocument d : documents) {
      Answer answer =
          take(new Input.Save(d.kind(), d.id(), -1, d.body(), new Actor.Outside("scenario")));
      if (!(answer instanceof Answer.Accepted)) {
        refused.add("saving " + d.kind().word() + " " + d.id() + ": " + answer);
      }
    }
  }

  void play(Scenario scenario, String variant) {
    new ScenarioLines(scenario)
        .read(variant, l -> lines.computeIfAbsent(l.second(), s -> new ArrayList<>()).add(l));
    List<ScenarioEvent> events = new ArrayList<>(scenario.events(variant));
    long step = scenario.step().toSeconds();
    ScenarioInputs inputs = new ScenarioInputs(pace);
    for (long t = 0; t <= scenario.length().toSeconds(); t++) {
      wakeUntil(pace.at(t).minusMillis(1));
      now = pace.at(t);
      if (t % step == 0) {
        append(t);
        if (t >= FIRST_EVALUATION) {
          evaluate();
        }
      }
      while (!events.isEmpty() && events.getFirst().second() <= t) {
        happen(events.removeFirst(), inputs);
      }
      // What people did at this very second goes before what waits for it, as in the loop.
      wakeUntil(now);
    }
  }

  private void wakeUntil(Instant until) {
    for (var wake = turns.wake(); wake.isPresent() && !wake.get().at().isAfter(until); ) {
      now = wake.get().at().isAfter(now) ? wake.get().at() : now;
      take(wake.get().input());
      carry();
      wake = turns.wake();
    }
  }

  private void append(long second) {
    List<ScenarioLines.Line> due = new ArrayList<>();
    while (!lines.isEmpty() && lines.firstKey() <= second) {
      due.addAll(lines.pollFirstEntry().getValue());
    }
    SampleBatch batch = new SampleBatch(Math.max(1, due.size()));
    for (ScenarioLines.Line l : due) {
      int reference = store.reference(ByteBuffer.wrap(l.path().getBytes(StandardCharsets.UTF_8)));
      batch.add(reference, pace.at(l.second()).toEpochMilli(), l.value());
    }
    store.append(batch);
  }

  private void evaluate() {
    for (Monitor monitor : desk().directory().monitors()) {
      Judgement judged =
          Evaluation.judge(
              monitor,
              traces.asSeen(monitor, now),
              progress.getOrDefault(monitor.id(), Progress.NEW),
              now);
      progress.put(monitor.id(), judged.progress());
      judged.facts(monitor).forEach(fact -> take(new Input.Judged(fact)));
      carry();
    }
  }

  private void happen(ScenarioEvent event, ScenarioInputs inputs) {
    Optional<Input> input = inputs.input(event, new ByFacts());
    if (input.isEmpty()) {
      refused.add(event + ": there is no such incident");
      return;
    }
    Answer answer = take(input.get());
    if (!(answer instanceof Answer.Accepted)) {
      refused.add(event + ": " + answer);
    }
    carry();
  }

  private Answer take(Input input) {
    var done = turns.take(List.of(input), now);
    for (Fact fact : done.facts()) {
      facts.add(new Occurrence(now, fact));
      if (fact instanceof IncidentFact.Resolved r) {
        Review draft = draft(r.incident(), now);
        reviews.put(r.incident(), draft);
        take(new Input.ReviewDrafted(draft));
      }
    }
    return done.answers().getFirst();
  }

  /// The outbox: claim, carry, report, until nothing is due.
  private void carry() {
    while (take(new Input.ClaimPages(CLAIM)) instanceof Answer.Claimed c
        && !c.deliveries().isEmpty()) {
      c.deliveries()
          .forEach(d -> take(new Input.ReportPage(d.page(), d.attempt(), courier.deliver(d))));
    }
  }

  /// The draft as it is made at an instant, from facts read back out of the journal.
  Review draft(IncidentId incident, Instant at) {
    CaseFile file = CaseFiles.of(desk(), incident, at).orElseThrow();
    return ReviewDraft.compose(CaseFiles.withFacts(file, journal), Samples.of(traces));
  }

  Desk desk() {
    return (Desk) turns.state();
  }

  /// The state as a new process would fold it from the journal.
  Desk replayed() {
    return (Desk) new Turns<>(journal, Desk::new).state();
  }

  Traces traces() {
    return traces;
  }

  List<Occurrence> facts() {
    return List.copyOf(facts);
  }

  List<FakeCourier.Sent> sent() {
    return courier.sent();
  }

  /// Drafts by incident, as they were when it was resolved.
  Map<IncidentId, Review> reviews() {
    return reviews;
  }

  /// Inputs that the product did not take, with its answer.
  List<String> refused() {
    return List.copyOf(refused);
  }

  /// The incident that has this alert.
  Optional<IncidentId> incidentOf(String alertKey) {
    return facts.stream()
        .map(Occurrence::fact)
        .flatMap(f ->
            switch (f) {
              case IncidentFact.Opened o when o.alert().key().equals(alertKey) ->
                  Optional.of(o.incident()).stream();
              case IncidentFact.AlertJoined j when j.alert().key().equals(alertKey) ->
                  Optional.of(j.incident()).stream();
              default -> Optional.<IncidentId>empty().stream();
            })
        .findFirst();
  }

  private final class ByFacts implements ScenarioInputs.Lookup {
    @Override
    public Optional<IncidentId> ofMonitor(String monitor) {
      return incidentOf(monitor);
    }

    @Override
    public Optional<IncidentId> ofPolicy(String policy) {
      return facts.stream()
          .map(Occurrence::fact)
          .filter(PagingFact.RunStarted.class::isInstance)
          .map(PagingFact.RunStarted.class::cast)
          .filter(
              r -> r.source() instanceof Run.Source.PulledIn p && p.policy().value().equals(policy))
          .map(PagingFact.RunStarted::incident)
          .reduce((a, b) -> b);
    }
  }
}
