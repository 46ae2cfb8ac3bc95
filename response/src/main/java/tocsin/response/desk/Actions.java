package tocsin.response.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.ground.loop.Decision;
import tocsin.response.incident.Incident;
import tocsin.response.incident.IncidentFact;
import tocsin.response.incident.Incidents;
import tocsin.response.incident.Transitions;
import tocsin.response.review.ReviewFact;
import tocsin.response.review.Reviews;
import tocsin.response.words.Actor;
import tocsin.response.words.Fact;
import tocsin.response.words.IncidentId;

/// Decides what people do to incidents. Pure on the folded state.
final class Actions {
  private static final int LONGEST_TEXT = 10_000;
  private static final Duration SHORTEST_SNOOZE = Duration.ofSeconds(1);
  private static final Duration LONGEST_SNOOZE = Duration.ofDays(7);

  private final Incidents incidents;
  private final Directory directory;
  private final Reactions reactions;
  private final Reviews reviews;
  private final Handover handover;
  private final Helping helping;
  private final Loudness loudness;

  Actions(Incidents incidents, Directory directory, Reactions reactions, Reviews reviews) {
    this.reviews = reviews;
    this.incidents = incidents;
    this.directory = directory;
    this.reactions = reactions;
    this.handover = new Handover(directory, reactions);
    this.helping = new Helping(directory, reactions);
    this.loudness = new Loudness(directory, reactions);
  }

  Decision<Fact, Answer> act(Input.Act act, Instant now) {
    Optional<Incident> found = incidents.find(act.incident());
    return found.isPresent()
        ? on(found.get(), act.by(), act.action(), now)
        : Outcomes.none(new Answer.NotFound("incident " + act.incident()));
  }

  private Decision<Fact, Answer> on(Incident i, Actor by, Action action, Instant now) {
    return switch (action) {
      case Action.Acknowledge a ->
          Outcomes.ruled(
              i, Transitions.acknowledge(i, by, a.via()), reactions.acknowledged(i.id(), by));
      case Action.UndoAcknowledge u -> undoAcknowledge(i, by, now);
      case Action.Mitigate m ->
          Outcomes.ruled(
              i,
              Transitions.mitigate(i, by, m.text()),
              reactions.over(i.id(), "mitigated by " + by.label()));
      case Action.Resolve r ->
          Outcomes.ruled(
              i,
              Transitions.resolve(i, by, r.text()),
              reactions.over(i.id(), "resolved by " + by.label()));
      case Action.Reopen r ->
          Outcomes.ruled(i, Transitions.reopen(i, by, r.reason(), now), stale(i));
      case Action.SetSeverity s -> loudness.severity(i, s, by, now);
      case Action.SetUrgency u -> loudness.urgency(i, u, by, now);
      case Action.Snooze s -> snooze(i, s.time(), by, now);
      case Action.MergeInto m -> merge(i, m.into(), by);
      case Action.Note n ->
          said(i, n.text(), new IncidentFact.Noted(i.id(), by, n.text(), n.pinned()));
      case Action.UpdateStatus u ->
          said(i, u.text(), new IncidentFact.StatusUpdated(i.id(), by, u.text()));
      case Action.AssignRole a -> role(i, a, by);
      case Action.Escalate e -> handover.escalate(i, Optional.empty(), by, now);
      case Action.EscalateTo e -> handover.escalate(i, Optional.of(e.level()), by, now);
      case Action.Reassign r -> handover.reassign(i, r.users(), by, now);
      case Action.ReassignToPolicy r -> handover.reassign(i, r.policy(), by, now);
      case Action.AddResponder a -> helping.ask(i, a, by, now);
      case Action.PullIn p -> helping.ask(i, p, by, now);
      case Action.AnswerRequest r -> helping.answer(i, r.accepted(), by);
    };
  }

  private Decision<Fact, Answer> undoAcknowledge(Incident i, Actor by, Instant now) {
    boolean others = i.acknowledgedBy().stream().anyMatch(a -> !a.equals(by));
    return Outcomes.ruled(
        i,
        Transitions.undoAcknowledgement(i, by),
        others ? List.of() : reactions.letGo(i.id(), by, now));
  }

  /// What was drafted from an incident that is open again no longer holds.
  private List<Fact> stale(Incident i) {
    return reviews.find(i.id()).isEmpty()
        ? List.of()
        : List.of(new ReviewFact.BecameStale(i.id(), "the incident was reopened"));
  }

  private static Decision<Fact, Answer> said(Incident i, String text, IncidentFact fact) {
    if (text.isBlank() || text.length() > LONGEST_TEXT) {
      return Outcomes.none(
          new Answer.Refused(
              "text: " + text.length() + " characters (expected: 1 to " + LONGEST_TEXT + ")"));
    }
    return new Decision<>(List.of(fact), Answer.accepted(i.id()));
  }

  private Decision<Fact, Answer> role(Incident i, Action.AssignRole a, Actor by) {
    return directory.user(a.user()).isEmpty()
        ? Outcomes.none(new Answer.NotFound("user " + a.user()))
        : new Decision<>(
            List.of(new IncidentFact.RoleAssigned(i.id(), a.role(), a.user(), by)),
            Answer.accepted(i.id()));
  }

  private Decision<Fact, Answer> snooze(Incident i, Duration time, Actor by, Instant now) {
    return time.compareTo(SHORTEST_SNOOZE) < 0 || time.compareTo(LONGEST_SNOOZE) > 0
        ? Outcomes.refused(i, "snooze for " + time.toSeconds() + " s (expected: from 1 s to 7 d)")
        : Outcomes.ruled(i, Transitions.snooze(i, by, now.plus(time)), List.of());
  }

  private Decision<Fact, Answer> merge(Incident i, IncidentId into, Actor by) {
    Optional<Incident> target = incidents.find(into);
    return target.isEmpty()
        ? Outcomes.none(new Answer.NotFound("incident " + into))
        : Outcomes.ruled(
            i,
            Transitions.merge(i, target.get(), by),
            reactions.over(i.id(), "merged into " + into));
  }
}
