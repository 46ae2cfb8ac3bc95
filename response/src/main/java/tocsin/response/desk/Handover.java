package tocsin.response.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.ground.loop.Decision;
import tocsin.response.incident.Incident;
import tocsin.response.incident.IncidentFact;
import tocsin.response.incident.Status;
import tocsin.response.paging.PagingFact;
import tocsin.response.words.Actor;
import tocsin.response.words.Fact;
import tocsin.response.words.PolicyId;
import tocsin.response.words.UserId;

/// Decides who has an incident from now on: the next step, other people, another policy. Pure on
/// the folded state.
final class Handover {
  private final Directory directory;
  private final Reactions reactions;

  Handover(Directory directory, Reactions reactions) {
    this.directory = directory;
    this.reactions = reactions;
  }

  /// @param level of the policy, counted from 1; the next one when empty
  Decision<Fact, Answer> escalate(Incident i, Optional<Integer> level, Actor by, Instant now) {
    if (!i.isOpen()) {
      return Outcomes.refused(i, "already resolved");
    }
    return reactions
        .escalated(i, level, by, now)
        .map(next -> again(i, by, "escalated by " + by.label(), next))
        .orElseGet(
            () -> Outcomes.refused(i, "there is nobody to escalate to; add a responder instead"));
  }

  Decision<Fact, Answer> reassign(Incident i, List<UserId> users, Actor by, Instant now) {
    Optional<UserId> unknown = users.stream().filter(u -> directory.user(u).isEmpty()).findFirst();
    if (unknown.isPresent()) {
      return Outcomes.none(new Answer.NotFound("user " + unknown.get()));
    }
    if (users.isEmpty() || !i.isOpen()) {
      return Outcomes.refused(
          i, users.isEmpty() ? "to nobody (expected: a person)" : "already resolved");
    }
    return again(i, by, "reassigned by " + by.label(), reactions.reassigned(i, users, by, now));
  }

  Decision<Fact, Answer> reassign(Incident i, PolicyId policy, Actor by, Instant now) {
    if (directory.policy(policy).isEmpty()) {
      return Outcomes.none(new Answer.NotFound("policy " + policy));
    }
    return i.isOpen()
        ? again(i, by, "reassigned by " + by.label(), reactions.reassigned(i, policy, by, now))
        : Outcomes.refused(i, "already resolved");
  }

  /// Paging begins again, so whoever held the incident holds it no more.
  private static Decision<Fact, Answer> again(
      Incident i, Actor by, String because, List<PagingFact> reaction) {
    List<Fact> all = new ArrayList<>();
    if (i.status() != Status.TRIGGERED) {
      all.add(new IncidentFact.Retriggered(i.id(), by, because));
    }
    all.addAll(reaction);
    return Outcomes.accepted(i, all);
  }
}
