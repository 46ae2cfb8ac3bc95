package tocsin.response.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.ground.time.Spans;
import tocsin.response.incident.Incident;
import tocsin.response.incident.IncidentFact;
import tocsin.response.incident.Incidents;
import tocsin.response.paging.Escalation;
import tocsin.response.paging.PagingFact;
import tocsin.response.paging.Run;
import tocsin.response.paging.Runs;
import tocsin.response.service.Service;
import tocsin.response.words.Actor;
import tocsin.response.words.Fact;
import tocsin.response.words.IncidentId;
import tocsin.response.words.PolicyId;
import tocsin.response.words.RunId;
import tocsin.response.words.Urgency;

/// Decides what happens because time passed. Every wake-up leads to facts that take it off the
/// agenda or set it later, so the clock never spins. Pure on the folded state.
final class Clockwork {
  private final Incidents incidents;
  private final Runs runs;
  private final Directory directory;
  private final Escalation escalation;
  private final Reactions reactions;

  Clockwork(
      Incidents incidents,
      Runs runs,
      Directory directory,
      Escalation escalation,
      Reactions reactions) {
    this.incidents = incidents;
    this.runs = runs;
    this.directory = directory;
    this.escalation = escalation;
    this.reactions = reactions;
  }

  List<Fact> wake(WakeKey key, Instant now) {
    return switch (key.what()) {
      case MAINTENANCE, DOWNTIME, HELD, QUIET, AGAIN, HEARTBEAT -> List.of();
      case COVER, NOTICE, EDITED, WORDS -> List.of();
      case INCIDENT ->
          incidents
              .find(new IncidentId(key.id()))
              .filter(i -> due(i.wakeAt(), now))
              .map(i -> timers(i, now))
              .orElse(List.of());
      case ESCALATION ->
          runs.find(new RunId(key.id()))
              .filter(r -> looksForSomebody(r) || due(r.nextAt(), now))
              .<List<Fact>>map(r -> List.copyOf(advanced(r, now)))
              .orElse(List.of());
      case PAGE ->
          runs.find(new RunId(key.id()))
              .<List<Fact>>map(r -> List.copyOf(escalation.planned(r, now)))
              .orElse(List.of());
    };
  }

  /// A run without anybody to ask waits for its service to get a policy.
  private List<PagingFact> advanced(Run run, Instant now) {
    boolean lost = run.source() instanceof Run.Source.Direct d && d.users().isEmpty();
    Optional<Incident> incident = lost ? incidents.find(run.incident()) : Optional.empty();
    Optional<PolicyId> policy =
        incident.flatMap(i -> directory.service(i.service())).flatMap(Service::policy);
    return policy.isPresent()
        ? reactions.policyFound(incident.orElseThrow(), policy.get(), now)
        : escalation.advance(run, because(run), now);
  }

  private List<Fact> timers(Incident i, Instant now) {
    var us = new Actor.Tocsin();
    List<Fact> facts = new ArrayList<>();
    if (due(i.resolvesItselfAt(), now)) {
      String text = "open for " + i.timers().autoResolve().map(Spans::words).orElse("");
      facts.add(new IncidentFact.Resolved(i.id(), us, text));
      facts.addAll(reactions.over(i.id(), "resolved by itself"));
      return facts;
    }
    if (!due(i.ackRunsOutAt(), now)) {
      String because = "support hours began";
      facts.add(new IncidentFact.UrgencyChanged(i.id(), i.urgency(), Urgency.HIGH, us, because));
      facts.addAll(reactions.urgencyChanged(i, Urgency.HIGH, because, now));
      return facts;
    }
    String because = over(i);
    facts.add(new IncidentFact.Retriggered(i.id(), us, because));
    facts.addAll(reactions.retriggered(i, because, now));
    return facts;
  }

  private static String over(Incident i) {
    return i.milestones().snoozedUntil().isPresent()
        ? "the snooze is over"
        : "no word for "
            + i.timers().acknowledgement().map(Spans::words).orElse("")
            + " after the acknowledgement";
  }

  private static String because(Run run) {
    return run.state() == Run.State.WAITING || run.level() == 0
        ? "somebody came on call"
        : "nobody answered on step " + run.level();
  }

  /// An edit may have brought somebody.
  private static boolean looksForSomebody(Run run) {
    return run.state() == Run.State.WAITING || run.isHeldOnNoStep();
  }

  private static boolean due(Optional<Instant> at, Instant now) {
    return at.filter(t -> !t.isAfter(now)).isPresent();
  }
}
