package tocsin.response.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.ground.journal.ViewChange;
import tocsin.ground.journal.ViewRow;
import tocsin.ground.json.Json;
import tocsin.ground.loop.Decision;
import tocsin.response.cover.CoverFact;
import tocsin.response.cover.CoverRequest;
import tocsin.response.cover.CoverRequests;
import tocsin.response.cover.Offer;
import tocsin.response.document.Kind;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.words.Fact;
import tocsin.response.words.UserId;

/// Decides about shifts that change hands: colleagues are asked, and one of them accepts, which is
/// a new revision of the schedule in the same commit. Pure on the folded state.
final class Covering {
  private final CoverRequests requests = new CoverRequests();
  private final Documents documents;
  private final Directory directory;
  private final Clerk clerk;
  private final Asking asking;

  Covering(Documents documents, Directory directory, Clerk clerk) {
    this.documents = documents;
    this.directory = directory;
    this.clerk = clerk;
    this.asking = new Asking(requests, documents, directory);
  }

  Decision<Fact, Answer> decide(Input.Cover c, Instant now) {
    return switch (c.step()) {
      case CoverStep.Ask a ->
          mayActFor(c, a.who())
              ? asking.asked(a, c, now)
              : refused(
                  "only " + a.who() + " can offer that, or somebody who leads a team of theirs");
      case CoverStep.Accept a ->
          open(a.request(), now).orElseGet(() -> accepted(a, c, request(a.request()), now));
      case CoverStep.Decline d ->
          open(d.request(), now).orElseGet(() -> declined(d, c, request(d.request())));
      case CoverStep.Withdraw w ->
          open(w.request(), now).orElseGet(() -> withdrawn(c, request(w.request())));
    };
  }

  /// A request whose time is over.
  List<Fact> over(String id, Instant now) {
    return requests
        .find(id)
        .filter(r -> r.isOpen() && !now.isBefore(r.expiresAt()))
        .<List<Fact>>map(r -> List.of(new CoverFact.Expired(id)))
        .orElse(List.of());
  }

  private CoverRequest request(String id) {
    return requests.find(id).orElseThrow();
  }

  /// Why nothing can be done about a request; empty when it is open.
  private Optional<Decision<Fact, Answer>> open(String id, Instant now) {
    Optional<CoverRequest> found = requests.find(id);
    if (found.isEmpty()) {
      return Optional.of(only(new Answer.NotFound("request '" + id + "' among the last ones")));
    }
    CoverRequest r = found.get();
    return switch (r.state()) {
      case ACCEPTED ->
          Optional.of(refused(r.taker().map(UserId::value).orElse("somebody") + " has taken it"));
      case WITHDRAWN -> Optional.of(refused(r.who() + " needs nobody any more"));
      case EXPIRED -> Optional.of(refused("too late: it ended at " + r.expiresAt()));
      case OPEN ->
          now.isBefore(r.expiresAt())
              ? Optional.empty()
              : Optional.of(refused("too late: it ended at " + r.expiresAt()));
    };
  }

  private Decision<Fact, Answer> accepted(
      CoverStep.Accept a, Input.Cover c, CoverRequest r, Instant now) {
    Optional<String> fault = unasked(r, a.who(), c).or(() -> changed(r, a.who(), now));
    if (fault.isPresent()) {
      return refused(fault.get());
    }
    var next =
        Offer.taken(directory.schedule(r.schedule()).orElseThrow().schedule(), r, a.who(), now);
    int known = documents.find(Kind.SCHEDULE, next.id().value()).orElseThrow().revision();
    Decision<Fact, Answer> saved =
        clerk.save(
            new Input.Save(Kind.SCHEDULE, next.id().value(), known, Json.write(next), c.by()));
    if (!(saved.answer() instanceof Answer.Accepted)) {
      return saved;
    }
    List<Fact> facts = new ArrayList<>();
    facts.add(new CoverFact.Accepted(r.id(), a.who(), c.by(), c.via()));
    facts.addAll(saved.facts());
    return new Decision<>(facts, new Answer.Accepted(r.id(), known + 1));
  }

  /// The schedule may have been edited since it was asked for.
  private Optional<String> changed(CoverRequest r, UserId taker, Instant now) {
    Optional<FinalSchedule> plan = directory.schedule(r.schedule());
    if (plan.isEmpty()) {
      return Optional.of("schedule " + r.schedule() + " is gone");
    }
    return Offer.fault(plan.get(), r.who(), r.rest(now), now)
        .or(() -> r.inReturn().flatMap(t -> Offer.fault(plan.get(), taker, t, now)))
        .map(why -> "the schedule was changed meanwhile: " + why);
  }

  private Decision<Fact, Answer> declined(CoverStep.Decline d, Input.Cover c, CoverRequest r) {
    Optional<String> fault = unasked(r, d.who(), c);
    if (fault.isPresent()) {
      return refused(fault.get());
    }
    return r.declined().contains(d.who())
        ? only(new Answer.NoEffect(d.who() + " declined it already"))
        : new Decision<>(
            List.of(new CoverFact.Declined(r.id(), d.who(), c.by(), c.via())),
            Answer.accepted(r.id()));
  }

  private Decision<Fact, Answer> withdrawn(Input.Cover c, CoverRequest r) {
    return mayActFor(c, r.who())
        ? new Decision<>(
            List.of(new CoverFact.Withdrawn(r.id(), c.by(), c.via())), Answer.accepted(r.id()))
        : refused("only " + r.who() + " can withdraw it, or somebody who leads a team of theirs");
  }

  private Optional<String> unasked(CoverRequest r, UserId who, Input.Cover c) {
    if (!r.asked().contains(who) || directory.user(who).isEmpty()) {
      return Optional.of(who + " was not asked to take it");
    }
    return mayActFor(c, who)
        ? Optional.empty()
        : Optional.of("only " + who + " can answer that, or somebody who leads a team of theirs");
  }

  private boolean mayActFor(Input.Cover c, UserId user) {
    return c.manages() || asking.leads(c.by(), user);
  }

  /// Folds a fact, and plans when its request is looked at next.
  CoverRequest apply(CoverFact fact, Instant at, Plans plans) {
    CoverRequest r = requests.apply(fact, at);
    plans.plan(WakeKey.What.COVER, r.id(), Optional.of(r.expiresAt()).filter(t -> r.isOpen()));
    return r;
  }

  /// A request as it stands, for its schedule's page and for whoever is asked.
  List<ViewChange> rows(CoverFact fact) {
    CoverRequest r = request(fact.request());
    long from = r.shift().from().toEpochMilli();
    String body = Json.write(r);
    return List.of(
        new ViewChange.Put(new ViewRow("cover", r.id(), r.schedule().value(), from, body)),
        r.isOpen()
            ? new ViewChange.Put(new ViewRow("cover_open", r.id(), "", from, body))
            : new ViewChange.Remove("cover_open", r.id()));
  }

  CoverRequests requests() {
    return requests;
  }

  static Decision<Fact, Answer> refused(String why) {
    return only(new Answer.Refused(why));
  }

  private static Decision<Fact, Answer> only(Answer answer) {
    return new Decision<>(List.of(), answer);
  }
}
