package tocsin.response.review;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tocsin.ground.time.TimeRange;
import tocsin.response.incident.Incident;
import tocsin.response.monitor.Trace;
import tocsin.response.words.UserId;

/// Drafts a review from facts and samples. The same input gives the same bytes; no clock, no
/// chance, no model. Blocking, because it reads samples: called outside the loop, and the draft
/// comes in as an input like any other.
public final class ReviewDraft {
  private static final Duration AROUND = Duration.ofHours(1);
  private static final int MOST_GRAPHS = 6;
  private static final int MOST_SERIES = 50;
  private static final int MOST_EVENTS = 2_000;

  private ReviewDraft() {}

  /// Drafts the review of one resolved incident.
  public static Review compose(CaseFile file, Samples samples) {
    Analysis a = Analysis.of(file, samples);
    Incident incident = file.incident();
    Instant from = start(a);
    Optional<UserId> owner =
        Optional.ofNullable(incident.roles().get("lead")).or(() -> Analysis.acknowledger(file));
    List<ActionItem> items = Prevention.items(a, owner);
    List<TimelineEvent> timeline = Timeline.of(file, from, a.moments().impact());
    return new Review(
        incident.id(),
        incident.title(),
        summary(a),
        Review.State.DRAFT,
        owner,
        file.now(),
        sections(a, timeline, items),
        timeline.stream().limit(MOST_EVENTS).toList(),
        a.moments().measures(),
        a.suspects(),
        a.impact(),
        trials(a),
        graphs(a, samples, around(file, from)),
        items,
        Optional.empty());
  }

  /// As far after the end as there are samples yet.
  private static TimeRange around(CaseFile file, Instant from) {
    Instant until = file.end().plus(AROUND);
    return new TimeRange(from.minus(AROUND), until.isBefore(file.now()) ? until : file.now());
  }

  private static Instant start(Analysis a) {
    Instant first = a.file().detected();
    for (Optional<Instant> at :
        List.of(a.moments().trigger(), a.moments().impact().map(TimeRange::from))) {
      first = at.filter(first::isAfter).orElse(first);
    }
    return first;
  }

  private static List<Section> sections(
      Analysis a, List<TimelineEvent> timeline, List<ActionItem> items) {
    return List.of(
        new Section(Topic.CAUSE, CauseFindings.of(a), ""),
        new Section(Topic.MITIGATION, MitigationFindings.of(a), ""),
        new Section(Topic.RESPONSE, ResponseFindings.of(a), ""),
        new Section(Topic.TIMELINE, durations(a, timeline), ""),
        new Section(Topic.IMPACT, ImpactFindings.of(a), ""),
        new Section(Topic.PREVENTION, Prevention.findings(items), ""));
  }

  private static List<Finding> durations(Analysis a, List<TimelineEvent> timeline) {
    List<Finding> facts = new ArrayList<>();
    facts.add(
        Finding.number(
            "kinds",
            timeline.size()
                + " events, "
                + timeline.stream().filter(TimelineEvent::key).count()
                + " of them key events.",
            timeline.size(),
            "events",
            "journal"));
    for (Measure m : a.moments().measures()) {
      m.value()
          .ifPresent(d ->
              facts.add(
                  Finding.number(
                      m.id(),
                      m.definition() + ": " + d.toSeconds() + " s.",
                      d.toSeconds(),
                      "s",
                      "incident " + a.file().incident().id())));
    }
    return facts;
  }

  private static String summary(Analysis a) {
    Incident i = a.file().incident();
    String impact =
        a.impact()
            .map(m ->
                " "
                    + Numbers.percent(m.failedShare())
                    + " of the requests of "
                    + a.file().service().name()
                    + " failed for "
                    + m.minutes()
                    + " min.")
            .orElse(" No impact was measured.");
    String mitigated =
        i.milestones()
            .mitigated()
            .map(at ->
                " It was mitigated "
                    + Duration.between(a.file().detected(), at).toSeconds()
                    + " s after the first alert")
            .orElse(" It was not marked mitigated");
    return i.severity()
        + ": "
        + i.title()
        + "."
        + impact
        + mitigated
        + " and is "
        + i.status().word()
        + ".";
  }

  private static List<Trial> trials(Analysis a) {
    List<Trial> all = new ArrayList<>(a.trials());
    all.addAll(a.killTrials());
    return all;
  }

  private static List<Graph> graphs(Analysis a, Samples samples, TimeRange over) {
    Set<String> targets = new LinkedHashSet<>();
    a.file()
        .service()
        .business()
        .ifPresent(b -> {
          b.failed().ifPresent(targets::add);
          b.orders().ifPresent(targets::add);
        });
    a.signs().first().stream().findFirst().ifPresent(d -> targets.add(glob(d)));
    a.file().incident().alerts().stream()
        .flatMap(alert -> a.file().own().stream().filter(m -> m.id().value().equals(alert.key())))
        .forEach(m -> targets.add(m.target()));
    return targets.stream().limit(MOST_GRAPHS).map(t -> graph(t, samples, over)).toList();
  }

  private static String glob(Departure d) {
    return d.series().replace("." + d.instance() + ".", ".*.");
  }

  private static Graph graph(String target, Samples samples, TimeRange over) {
    List<Trace> traces = samples.read(target, over);
    return new Graph(
        target,
        target,
        traces.stream()
            .limit(MOST_SERIES)
            .map(t -> FrozenSeries.of(t.group(), t.startMillis(), t.stepMillis(), t.values()))
            .toList());
  }
}
