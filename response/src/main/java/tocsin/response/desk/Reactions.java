package tocsin.response.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.response.incident.Incident;
import tocsin.response.incident.IncidentFact;
import tocsin.response.paging.Answering;
import tocsin.response.paging.Escalation;
import tocsin.response.paging.PagingFact;
import tocsin.response.paging.Run;
import tocsin.response.paging.Runs;
import tocsin.response.words.Actor;
import tocsin.response.words.IncidentId;
import tocsin.response.words.PolicyId;
import tocsin.response.words.Urgency;
import tocsin.response.words.UserId;

/// What paging makes of what happened to an incident. Pure on the folded state.
final class Reactions {
  private final Runs runs;
  private final Escalation escalation;
  private final Answering answering;

  Reactions(Runs runs, Escalation escalation, Answering answering) {
    this.runs = runs;
    this.escalation = escalation;
    this.answering = answering;
  }

  /// An incident opened: its service's policy starts. A service without a policy is as loud as one
  /// with nobody on call.
  List<PagingFact> opened(IncidentFact.Opened o, Optional<PolicyId> policy, Instant now) {
    if (policy.isEmpty()) {
      return List.of(
          new PagingFact.RunStarted(
              runs.nextId(o.incident()),
              o.incident(),
              new Run.Source.Direct(List.of(), new Actor.Tocsin()),
              o.urgency()),
          new PagingFact.NobodyOnCall(runs.nextId(o.incident()), o.incident(), Optional.empty()));
    }
    return start(o.incident(), new Run.Source.OwnPolicy(policy.get()), o.urgency(), now);
  }

  /// The service of an incident that waits without a policy has one now.
  List<PagingFact> policyFound(Incident i, PolicyId policy, Instant now) {
    List<PagingFact> facts =
        new ArrayList<>(answering.takenOver(i.id(), "the service has a policy now"));
    facts.addAll(start(i.id(), new Run.Source.OwnPolicy(policy), i.urgency(), now));
    return facts;
  }

  List<PagingFact> acknowledged(IncidentId incident, Actor by) {
    return answering.acknowledged(incident, by);
  }

  List<PagingFact> over(IncidentId incident, String because) {
    return answering.over(incident, because);
  }

  /// Somebody is asked for help; help is always urgent.
  List<PagingFact> help(IncidentId incident, Run.Source source, Instant now) {
    return start(incident, source, Urgency.HIGH, now);
  }

  /// Given to people directly: the run so far stops.
  List<PagingFact> reassigned(Incident i, List<UserId> users, Actor by, Instant now) {
    List<PagingFact> facts =
        new ArrayList<>(answering.takenOver(i.id(), "reassigned by " + by.label()));
    facts.addAll(start(i.id(), new Run.Source.Direct(users, by), i.urgency(), now));
    return facts;
  }

  /// Given to another policy: the run so far stops, and repeats count anew.
  List<PagingFact> reassigned(Incident i, PolicyId policy, Actor by, Instant now) {
    String because = "reassigned by " + by.label();
    List<PagingFact> facts = new ArrayList<>(answering.takenOver(i.id(), because));
    var started =
        new PagingFact.RunStarted(
            runs.nextId(i.id()), i.id(), new Run.Source.OwnPolicy(policy), i.urgency());
    facts.addAll(escalation.start(started.run(), started, because, now));
    return facts;
  }

  /// The next step now, or the one that is named; empty when there is none. Only what is urgent and
  /// has a policy can be escalated, and nothing begins again at the first step by hand.
  Optional<List<PagingFact>> escalated(Incident i, Optional<Integer> level, Actor by, Instant now) {
    return own(i.id())
        .filter(r -> r.urgency() == Urgency.HIGH)
        .filter(r -> r.source() instanceof Run.Source.OwnPolicy)
        .flatMap(
            r -> escalation.to(r, level.orElse(r.level() + 1), "escalated by " + by.label(), now));
  }

  /// The incident became quieter or louder.
  List<PagingFact> urgencyChanged(Incident i, Urgency to, String because, Instant now) {
    return own(i.id()).map(r -> escalation.changed(r, to, because, now)).orElse(List.of());
  }

  /// Whoever was asked for help answered.
  List<PagingFact> answered(IncidentId incident, UserId user, String because) {
    return answering.answered(incident, user, because);
  }

  /// Whether somebody was asked for help and has not answered.
  boolean isAsked(IncidentId incident, UserId user) {
    return runs.of(incident).stream()
        .anyMatch(r -> r.isActive() && !r.source().isOwn() && r.has(user));
  }

  /// The acknowledgement ran out: the same step again, and whoever held it.
  List<PagingFact> retriggered(Incident i, String because, Instant now) {
    List<UserId> holders =
        i.acknowledgedBy().stream()
            .filter(Actor.Person.class::isInstance)
            .map(a -> ((Actor.Person) a).user())
            .toList();
    return own(i.id()).map(r -> escalation.again(r, holders, because, now)).orElse(List.of());
  }

  /// Nobody holds it after all: the same step again.
  List<PagingFact> letGo(IncidentId incident, Actor by, Instant now) {
    String because = "the acknowledgement was taken back by " + by.label();
    return own(incident).map(r -> escalation.again(r, List.of(), because, now)).orElse(List.of());
  }

  private Optional<Run> own(IncidentId incident) {
    return runs.of(incident).stream().filter(r -> r.source().isOwn()).reduce((a, b) -> b);
  }

  private List<PagingFact> start(
      IncidentId incident, Run.Source source, Urgency urgency, Instant now) {
    var started = new PagingFact.RunStarted(runs.nextId(incident), incident, source, urgency);
    return escalation.start(started.run(), started, because(source), now);
  }

  private static String because(Run.Source source) {
    return switch (source) {
      case Run.Source.OwnPolicy o -> "first step of " + o.policy();
      case Run.Source.PulledIn p -> "help asked of " + p.policy() + " by " + p.by().label();
      case Run.Source.Asked a -> "help asked by " + a.by().label();
      case Run.Source.Direct d -> "reassigned by " + d.by().label();
    };
  }
}
