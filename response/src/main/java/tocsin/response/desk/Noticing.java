package tocsin.response.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tocsin.ground.journal.ViewChange;
import tocsin.ground.journal.ViewRow;
import tocsin.ground.json.Json;
import tocsin.ground.loop.Decision;
import tocsin.response.cover.CoverFact;
import tocsin.response.cover.CoverRequest;
import tocsin.response.cover.CoverRequests;
import tocsin.response.document.DocumentFact;
import tocsin.response.notice.Notice;
import tocsin.response.notice.NoticeFact;
import tocsin.response.notice.NoticePlan;
import tocsin.response.notice.NoticeText;
import tocsin.response.notice.Notices;
import tocsin.response.notice.Planned;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.Schedule;
import tocsin.response.paging.Courier.Outcome;
import tocsin.response.people.ShiftNotices;
import tocsin.response.people.ShiftNotices.Rule;
import tocsin.response.people.User;
import tocsin.response.words.Fact;
import tocsin.response.words.ScheduleId;
import tocsin.response.words.UserId;

/// Decides who is told of their shifts. Wake-ups come after everything that pages, and what is told
/// goes out beside the outbox of pages. Pure on the folded state.
final class Noticing {
  /// What nobody could tell until then is not told any more.
  private static final Duration TOO_LATE = Duration.ofMinutes(15);

  /// How often a courier is asked about the end of a shift.
  private static final int ATTEMPTS = 4;

  private static final int LONGEST_PAUSE = 5;

  private final Notices notices = new Notices();
  private final Directory directory;
  private final Telling telling;
  private final TellingBroken broken;

  /// Schedules whose next wake-up is not known.
  private final Set<ScheduleId> stale = new HashSet<>();

  private Optional<Notice> last = Optional.empty();

  Noticing(Directory directory, CoverRequests requests) {
    this.directory = directory;
    this.telling = new Telling(directory, requests);
    this.broken = new TellingBroken(directory);
  }

  /// What a wake-up of one of its kinds leads to.
  List<Fact> woken(WakeKey key, Instant now) {
    return switch (key.what()) {
      case WORDS -> telling.due(new UserId(key.id()), notices.made() + 1, now);
      case EDITED -> telling.compared(new ScheduleId(key.id()), now);
      default -> due(new ScheduleId(key.id()), now);
    };
  }

  /// Somebody looked which monitors are broken.
  Decision<Fact, Answer> broken(Input.TellBroken b, Instant now) {
    return new Decision<>(broken.tell(b, notices.made(), now), Answer.accepted("broken"));
  }

  /// What is due of a schedule, and that it was looked at.
  private List<Fact> due(ScheduleId id, Instant now) {
    Optional<FinalSchedule> plan = directory.schedule(id);
    Optional<Instant> from = notices.from(id);
    if (plan.isEmpty() || from.isEmpty()) {
      return List.of();
    }
    List<Fact> facts = new ArrayList<>();
    int number = notices.made();
    for (Planned p : planned(id, plan.get(), from.get())) {
      User u = directory.user(p.shift().user()).orElseThrow();
      boolean isTime = !p.due().isAfter(now) && !p.edge().isBefore(now.minus(TOO_LATE));
      // Asked when it is due: what uses a schedule changes more often than who is on call in it.
      if (isTime && telling.matters(u, id)) {
        var words = new NoticeText(plan.get(), u.zone(), this::name);
        number++;
        facts.add(
            new NoticeFact.Due(
                "notice-" + number,
                u.id(),
                id,
                p.rule(),
                p.edge(),
                words.subject(p, now),
                words.text(p)));
      }
    }
    facts.add(new NoticeFact.Looked(id));
    return facts;
  }

  private String name(UserId u) {
    return directory.user(u).map(User::name).orElse(u.value());
  }

  private List<Planned> planned(ScheduleId id, FinalSchedule plan, Instant from) {
    return NoticePlan.from(plan, from, this::rules).stream()
        .filter(p -> notices.isNew(id, p))
        .toList();
  }

  private List<Rule> rules(UserId user) {
    return directory.user(user).flatMap(User::notices).map(ShiftNotices::rules).orElse(List.of());
  }

  /// A courier answered.
  Decision<Fact, Answer> told(Input.ReportNotice r, Instant now) {
    Optional<Notice> waiting = notices.waiting(r.notice());
    if (waiting.isEmpty()) {
      return new Decision<>(List.of(), new Answer.NoEffect(r.notice() + " does not wait"));
    }
    Notice n = waiting.get();
    NoticeFact fact =
        switch (r.outcome()) {
          case Outcome.Delivered d -> new NoticeFact.Sent(n.id(), d.receipt());
          case Outcome.Accepted a -> new NoticeFact.Sent(n.id(), a.receipt());
          case Outcome.Refused f -> new NoticeFact.Failed(n.id(), f.why());
          case Outcome.TryAgain t -> again(n, t, now);
        };
    return new Decision<>(List.of(fact), Answer.accepted(n.id()));
  }

  private static NoticeFact again(Notice n, Outcome.TryAgain t, Instant now) {
    Duration least = Duration.ofSeconds(30L << Math.min(n.attempts(), LONGEST_PAUSE));
    Instant next = now.plus(t.after().compareTo(least) > 0 ? t.after() : least);
    boolean mayTry = n.edge().isEmpty() || n.attempts() + 1 < ATTEMPTS;
    return mayTry && next.isBefore(n.tooLate())
        ? new NoticeFact.Delayed(n.id(), next, t.why())
        : new NoticeFact.Failed(n.id(), t.why());
  }

  void apply(NoticeFact fact, Instant at) {
    last = notices.apply(fact, at);
    telling.apply(fact, at);
    broken.apply(fact);
    if (fact instanceof NoticeFact.Looked l) {
      stale.add(l.schedule());
    }
  }

  /// A step of a request for cover, which stands so since then.
  void heard(CoverFact fact, CoverRequest request, Instant at) {
    telling.heard(fact, request, at);
  }

  /// A schedule was saved or removed.
  void saved(DocumentFact fact, Instant at) {
    ScheduleId id = new ScheduleId(fact.id());
    notices.edited(id, directory.schedule(id).isPresent(), at);
    stale.add(id);
    telling.edited(fact, at);
  }

  /// Somebody's wishes may be others now.
  void saved(UserId user, Instant at) {
    notices.edited(user, at);
    directory.schedules().stream()
        .map(Schedule::id)
        .filter(id -> directory.schedule(id).filter(s -> s.mayHave(user)).isPresent())
        .forEach(stale::add);
  }

  /// Plans the next look at each schedule that changed. It is made when it is asked for, so that a
  /// start that reads a thousand edits plans once.
  void plan(Plans plans) {
    for (ScheduleId id : Set.copyOf(stale)) {
      plans.plan(WakeKey.What.NOTICE, id.value(), next(id));
    }
    stale.clear();
    telling.plan(plans);
  }

  private Optional<Instant> next(ScheduleId id) {
    Optional<FinalSchedule> plan = directory.schedule(id);
    Optional<Instant> from = notices.from(id);
    if (plan.isEmpty() || from.isEmpty() || !isWanted(plan.get())) {
      return Optional.empty();
    }
    return planned(id, plan.get(), from.get()).stream()
        .findFirst()
        .map(Planned::due)
        .or(() -> from.map(f -> f.plus(NoticePlan.AHEAD)));
  }

  /// Whether anybody who could be on call in it wants to be told.
  private boolean isWanted(FinalSchedule plan) {
    return directory.users().stream()
        .anyMatch(
            u -> u.notices().filter(n -> !n.rules().isEmpty()).isPresent() && plan.mayHave(u.id()));
  }

  Notices notices() {
    return notices;
  }

  /// Words as they stand, by person, and those that wait.
  List<ViewChange> rows(NoticeFact fact) {
    if (last.isEmpty()) {
      return List.of();
    }
    Notice n = last.get();
    String body = Json.write(n);
    long at = n.at().toEpochMilli();
    return List.of(
        new ViewChange.Put(new ViewRow("notice", n.id(), n.user().value(), at, body)),
        n.state() == Notice.State.WAITING
            ? new ViewChange.Put(
                new ViewRow("notice_open", n.id(), "", n.nextAt().toEpochMilli(), body))
            : new ViewChange.Remove("notice_open", n.id()));
  }
}
