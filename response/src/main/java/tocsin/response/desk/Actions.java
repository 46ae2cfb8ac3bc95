package tocsin.response.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.ground.loop.Decision;
import tocsin.response.incident.Incident;
import tocsin.response.incident.IncidentFact;
import tocsin.response.incident.Incidents;
import tocsin.response.incident.Ruling;
import tocsin.response.incident.Status;
import tocsin.response.incident.Transitions;
import tocsin.response.paging.PagingFact;
import tocsin.response.paging.Run;
import tocsin.response.review.ReviewFact;
import tocsin.response.review.Reviews;
import tocsin.response.words.Actor;
import tocsin.response.words.Fact;
import tocsin.response.words.UserId;

/// Decides what people do to incidents. Pure on the folded state.
final class Actions {
  private static final int LONGEST_TEXT = 10_000;

  private final Incidents incidents;
  private final Directory directory;
  private final Reactions reactions;
  private final Reviews reviews;

  Actions(Incidents incidents, Directory directory, Reactions reactions, Reviews reviews) {
    this.reviews = reviews;
    this.incidents = incidents;
    this.directory = directory;
    this.reactions = reactions;
  }

  Decision<Fact, Answer> act(Input.Act act, Instant now) {
    Optional<Incident> found = incidents.find(act.incident());
    return found.isPresent()
        ? on(found.get(), act.by(), act.action(), now)
        : none(new Answer.NotFound("incident " + act.incident()));
  }

  private Decision<Fact, Answer> on(Incident i, Actor by, Action action, Instant now) {
    return switch (action) {
      case Action.Acknowledge a ->
          ruled(i, Transitions.acknowledge(i, by, a.via()), reactions.acknowledged(i.id(), by));
      case Action.UndoAcknowledge u -> undoAcknowledge(i, by, now);
      case Action.Mitigate m ->
          ruled(
              i,
              Transitions.mitigate(i, by, m.text()),
              reactions.over(i.id(), "mitigated by " + by.label()));
      case Action.Resolve r ->
          ruled(
              i,
              Transitions.resolve(i, by, r.text()),
              reactions.over(i.id(), "resolved by " + by.label()));
      case Action.Reopen r -> ruled(i, Transitions.reopen(i, by, r.reason(), now), stale(i));
      case Action.SetSeverity s ->
          ruled(i, Transitions.severity(i, s.to(), by, s.why()), List.of());
      case Action.Note n ->
          said(i, n.text(), new IncidentFact.Noted(i.id(), by, n.text(), n.pinned()));
      case Action.UpdateStatus u ->
          said(i, u.text(), new IncidentFact.StatusUpdated(i.id(), by, u.text()));
      case Action.AssignRole a -> role(i, a, by);
      case Action.Escalate e -> escalate(i, by, now);
      case Action.Reassign r -> reassign(i, r.users(), by, now);
      case Action.AddResponder a -> addResponder(i, a, by, now);
      case Action.PullIn p -> pullIn(i, p, by, now);
    };
  }

  private Decision<Fact, Answer> undoAcknowledge(Incident i, Actor by, Instant now) {
    boolean others = i.acknowledgedBy().stream().anyMatch(a -> !a.equals(by));
    return ruled(
        i,
        Transitions.undoAcknowledgement(i, by),
        others ? List.of() : reactions.letGo(i.id(), by, now));
  }

  private static Decision<Fact, Answer> ruled(
      Incident i, Ruling ruling, List<? extends Fact> reaction) {
    return switch (ruling) {
      case Ruling.Granted(var facts) -> {
        List<Fact> all = new ArrayList<>(facts);
        all.addAll(reaction);
        yield new Decision<>(all, Answer.accepted(i.id()));
      }
      case Ruling.Refused(String why) -> none(new Answer.Refused(i.id() + ": " + why));
    };
  }

  /// What was drafted from an incident that is open again no longer holds.
  private List<Fact> stale(Incident i) {
    return reviews.find(i.id()).isEmpty()
        ? List.of()
        : List.of(new ReviewFact.BecameStale(i.id(), "the incident was reopened"));
  }

  private static Decision<Fact, Answer> said(Incident i, String text, IncidentFact fact) {
    if (text.isBlank() || text.length() > LONGEST_TEXT) {
      return none(
          new Answer.Refused(
              "text: " + text.length() + " characters (expected: 1 to " + LONGEST_TEXT + ")"));
    }
    return new Decision<>(List.of(fact), Answer.accepted(i.id()));
  }

  private Decision<Fact, Answer> role(Incident i, Action.AssignRole a, Actor by) {
    return directory.user(a.user()).isEmpty()
        ? none(new Answer.NotFound("user " + a.user()))
        : new Decision<>(
            List.of(new IncidentFact.RoleAssigned(i.id(), a.role(), a.user(), by)),
            Answer.accepted(i.id()));
  }

  private Decision<Fact, Answer> escalate(Incident i, Actor by, Instant now) {
    Optional<List<PagingFact>> next =
        i.isOpen() ? reactions.escalated(i, by, now) : Optional.empty();
    return next.isEmpty()
        ? none(
            new Answer.Refused(
                i.id() + ": there is nobody to escalate to; add a responder instead"))
        : new Decision<>(
            again(i, by, "escalated by " + by.label(), next.get()), Answer.accepted(i.id()));
  }

  private Decision<Fact, Answer> reassign(Incident i, List<UserId> users, Actor by, Instant now) {
    Optional<UserId> unknown = users.stream().filter(u -> directory.user(u).isEmpty()).findFirst();
    if (unknown.isPresent()) {
      return none(new Answer.NotFound("user " + unknown.get()));
    }
    if (users.isEmpty() || !i.isOpen()) {
      return none(
          new Answer.Refused(
              i.id() + (users.isEmpty() ? ": to nobody (expected: a person)" : ": resolved")));
    }
    return new Decision<>(
        again(i, by, "reassigned by " + by.label(), reactions.reassigned(i, users, by, now)),
        Answer.accepted(i.id()));
  }

  /// Paging begins again, so whoever held the incident holds it no more.
  private static List<Fact> again(Incident i, Actor by, String because, List<PagingFact> reaction) {
    List<Fact> all = new ArrayList<>();
    if (i.status() != Status.TRIGGERED) {
      all.add(new IncidentFact.Retriggered(i.id(), by, because));
    }
    all.addAll(reaction);
    return all;
  }

  private Decision<Fact, Answer> addResponder(
      Incident i, Action.AddResponder a, Actor by, Instant now) {
    if (directory.user(a.user()).isEmpty()) {
      return none(new Answer.NotFound("user " + a.user()));
    }
    return help(i, new Run.Source.Asked(a.user(), by, a.message()), now);
  }

  private Decision<Fact, Answer> pullIn(Incident i, Action.PullIn p, Actor by, Instant now) {
    if (directory.policy(p.policy()).isEmpty()) {
      return none(new Answer.NotFound("policy " + p.policy()));
    }
    return help(i, new Run.Source.PulledIn(p.policy(), by, p.message()), now);
  }

  private Decision<Fact, Answer> help(Incident i, Run.Source source, Instant now) {
    return i.isOpen()
        ? new Decision<>(List.copyOf(reactions.help(i.id(), source, now)), Answer.accepted(i.id()))
        : none(new Answer.Refused(i.id() + ": already resolved"));
  }

  private static Decision<Fact, Answer> none(Answer answer) {
    return new Decision<>(List.of(), answer);
  }
}
