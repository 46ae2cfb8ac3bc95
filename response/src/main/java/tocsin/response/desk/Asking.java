package tocsin.response.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.ground.json.Json;
import tocsin.ground.loop.Decision;
import tocsin.ground.time.TimeRange;
import tocsin.response.cover.CoverFact;
import tocsin.response.cover.CoverRequest;
import tocsin.response.cover.CoverRequests;
import tocsin.response.cover.Offer;
import tocsin.response.document.Kind;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.people.Team;
import tocsin.response.words.Actor;
import tocsin.response.words.Fact;
import tocsin.response.words.TeamId;
import tocsin.response.words.UserId;

/// Decides whether a shift can be offered, and to whom. Pure on the folded state.
final class Asking {
  private static final int MOST_ASKED = 200;
  private static final int MOST_OF_ONE = 20;
  private static final int LONGEST_NOTE = 500;

  private final CoverRequests requests;
  private final Documents documents;
  private final Directory directory;

  Asking(CoverRequests requests, Documents documents, Directory directory) {
    this.requests = requests;
    this.documents = documents;
    this.directory = directory;
  }

  /// Whether somebody speaks for a person: they are that person, or lead a team that has them.
  boolean leads(Actor by, UserId person) {
    return by instanceof Actor.Person p
        && (p.user().equals(person)
            || documents.of(Kind.TEAM).stream()
                .map(d -> Json.read(d.body(), Team.class))
                .anyMatch(
                    t -> t.lead().equals(Optional.of(p.user())) && t.members().contains(person)));
  }

  Decision<Fact, Answer> asked(CoverStep.Ask a, Input.Cover c, Instant now) {
    Optional<FinalSchedule> plan = directory.schedule(a.schedule());
    if (plan.isEmpty() || directory.user(a.who()).isEmpty()) {
      String what = plan.isEmpty() ? "schedule " + a.schedule() : "user " + a.who();
      return new Decision<>(List.of(), new Answer.NotFound(what));
    }
    List<UserId> whom = whom(a, plan.get(), now);
    // Of a shift that is on, what is left can be taken.
    TimeRange shift = a.shift().contains(now) ? new TimeRange(now, a.shift().until()) : a.shift();
    Optional<String> fault =
        Offer.fault(plan.get(), a.who(), shift, now)
            .or(() -> faultOfThose(a, whom))
            .or(() -> a.inReturn().flatMap(t -> faultOfSwap(a, t, plan.get(), now)))
            .or(() -> faultOfNumber(a, shift));
    if (fault.isPresent()) {
      return Covering.refused(fault.get());
    }
    String id = requests.nextId();
    return new Decision<>(
        List.of(
            new CoverFact.Asked(
                id,
                a.schedule(),
                a.who(),
                shift,
                a.inReturn(),
                whom,
                a.note().strip(),
                c.by(),
                c.via())),
        Answer.accepted(id));
  }

  private List<UserId> whom(CoverStep.Ask a, FinalSchedule plan, Instant now) {
    if (!a.of().isEmpty()) {
      return a.of().stream().distinct().toList();
    }
    List<UserId> all =
        a.team()
            .map(this::members)
            .orElseGet(() -> Offer.colleagues(plan.schedule(), a.who(), now));
    return all.stream()
        .filter(u -> !u.equals(a.who()) && directory.user(u).isPresent())
        .distinct()
        .limit(MOST_ASKED)
        .toList();
  }

  private List<UserId> members(TeamId team) {
    return documents
        .find(Kind.TEAM, team.value())
        .filter(d -> !d.removed())
        .map(d -> Json.read(d.body(), Team.class).members())
        .orElse(List.of());
  }

  private Optional<String> faultOfThose(CoverStep.Ask a, List<UserId> whom) {
    if (whom.isEmpty()) {
      return Optional.of("there is nobody to ask (expected: a colleague, or a team of them)");
    }
    if (whom.contains(a.who())) {
      return Optional.of(a.who() + " has it already (expected: somebody else)");
    }
    if (a.note().strip().length() > LONGEST_NOTE) {
      return Optional.of("a note of " + a.note().length() + " characters (expected: at most 500)");
    }
    return whom.stream()
        .filter(u -> directory.user(u).isEmpty())
        .findFirst()
        .map(u -> u + " is not on the books (expected: somebody who can be paged)")
        .or(() ->
            Optional.of(whom.size() + " people (expected: at most " + MOST_ASKED + ")")
                .filter(w -> whom.size() > MOST_ASKED));
  }

  private static Optional<String> faultOfSwap(
      CoverStep.Ask a, TimeRange other, FinalSchedule plan, Instant now) {
    if (a.of().size() != 1) {
      return Optional.of("a swap is with one person (expected: one in 'of')");
    }
    if (!other.from().isAfter(now) || other.overlaps(a.shift())) {
      return Optional.of("in return " + other.from() + " (expected: another shift, still to come)");
    }
    return Offer.fault(plan, a.of().getFirst(), other, now);
  }

  private Optional<String> faultOfNumber(CoverStep.Ask a, TimeRange shift) {
    List<CoverRequest> open = requests.open();
    List<CoverRequest> own = open.stream().filter(r -> r.who().equals(a.who())).toList();
    if (open.size() >= CoverRequests.MOST_OPEN || own.size() >= MOST_OF_ONE) {
      return Optional.of(
          own.size()
              + " requests of theirs are open, "
              + open.size()
              + " in all (expected: at most "
              + MOST_OF_ONE
              + " and "
              + CoverRequests.MOST_OPEN
              + ")");
    }
    return own.stream()
        .filter(r -> r.schedule().equals(a.schedule()) && r.shift().overlaps(shift))
        .findFirst()
        .map(r -> r.id() + " asks for that already (expected: withdraw it first)");
  }
}
