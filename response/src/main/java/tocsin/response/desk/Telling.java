package tocsin.response.desk;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tocsin.response.cover.CoverFact;
import tocsin.response.cover.CoverRequest;
import tocsin.response.cover.CoverRequests;
import tocsin.response.cover.Offer;
import tocsin.response.document.DocumentFact;
import tocsin.response.notice.ChangeText;
import tocsin.response.notice.CoverText;
import tocsin.response.notice.Edits;
import tocsin.response.notice.Matter;
import tocsin.response.notice.Matters;
import tocsin.response.notice.NoticeFact;
import tocsin.response.notice.Reader;
import tocsin.response.notice.Told;
import tocsin.response.notice.Words;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.Schedule;
import tocsin.response.people.ContactMethod;
import tocsin.response.people.QuietHours;
import tocsin.response.people.User;
import tocsin.response.words.Actor;
import tocsin.response.words.Fact;
import tocsin.response.words.ScheduleId;
import tocsin.response.words.UserId;

/// Decides what people are told of cover that is asked of them, of what became of what they asked,
/// and of edits that changed their shifts. What waits for somebody goes out in one message when it
/// suits: never at night, never within five minutes of another, and only what is still so. Pure on
/// the folded state.
final class Telling {
  /// Hours in which people are told nothing of this who have no quiet hours of their own.
  private static final QuietHours NIGHT = new QuietHours("22:00-07:00");

  private static final int MOST_CHANGED = 200;

  private final Matters matters = new Matters();
  private final Edits edits = new Edits();
  private final Directory directory;
  private final CoverRequests requests;

  /// Schedules of which a shift was taken in this commit, which is their next revision.
  private final Set<ScheduleId> taken = new HashSet<>();

  /// Whose next wake-up is not known, and of which schedules.
  private final Set<UserId> stale = new HashSet<>();

  private final Set<ScheduleId> staleEdits = new HashSet<>();

  Telling(Directory directory, CoverRequests requests) {
    this.directory = directory;
    this.requests = requests;
  }

  /// All that waits for somebody, if it suits.
  ///
  /// @param number of the notice that may come of it
  List<Fact> due(UserId id, int number, Instant now) {
    Optional<User> user = directory.user(id);
    Optional<ContactMethod> contact = user.flatMap(User::toldBy);
    List<Told> all = user.map(u -> told(u, now)).orElse(List.of());
    if (user.isEmpty() || contact.isEmpty() || all.isEmpty()) {
      return List.of(new NoticeFact.Passed(id));
    }
    return List.of(
        Quiet.end(user.get().quiet().orElse(NIGHT), user.get().zone(), now)
            .<Fact>map(end -> new NoticeFact.Waits(id, end))
            .orElseGet(() -> new Words(id, contact.get().id(), all).written(number)));
  }

  private List<Told> told(User user, Instant now) {
    var reader = new Reader(user.id(), user.zone(), this::name);
    return matters.of(user.id()).stream()
        .filter(m -> !Matters.isOld(m, now))
        .flatMap(m -> told(m, reader, now).stream())
        .toList();
  }

  private Optional<Told> told(Matter matter, Reader reader, Instant now) {
    return switch (matter) {
      case Matter.Asked a -> text(a.request(), reader).flatMap(t -> t.asked(a.key(), now));
      case Matter.Became b -> text(b.request(), reader).flatMap(t -> t.became(b.key()));
      case Matter.Given g -> text(g.request(), reader).flatMap(t -> t.given(g.key()));
      case Matter.Changed c ->
          directory
              .schedule(c.schedule())
              .flatMap(s -> new ChangeText(c.before(), s).told(c.key(), reader, now));
    };
  }

  private Optional<CoverText> text(String request, Reader reader) {
    return requests.find(request).map(r -> new CoverText(reader, name(r.schedule()), r));
  }

  private String name(UserId u) {
    return directory.user(u).map(User::name).orElse(u.value());
  }

  private String name(ScheduleId s) {
    return directory.schedule(s).map(p -> p.schedule().name()).orElse(s.value());
  }

  /// Whose shifts the edits of a schedule changed.
  List<Fact> compared(ScheduleId id, Instant now) {
    List<UserId> changed =
        edits
            .of(id)
            .filter(b -> !b.isOld(now))
            .flatMap(b -> directory.schedule(id).map(s -> changed(b, s, now)))
            .orElse(List.of());
    return List.of(new NoticeFact.Compared(id, changed));
  }

  private List<UserId> changed(Edits.Batch edited, FinalSchedule after, Instant now) {
    return new ChangeText(edited.before(), after)
        .handovers(now).stream()
            .flatMap(h -> Stream.concat(h.from().stream(), h.to().stream()))
            .distinct()
            .filter(u -> !edited.isAllBy(u))
            .filter(
                u -> directory.user(u).filter(p -> matters(p, after.schedule().id())).isPresent())
            .limit(MOST_CHANGED)
            .toList();
  }

  /// Whether somebody wants to hear of a schedule: it pages somebody, or they want it always.
  boolean matters(User u, ScheduleId id) {
    return u.notices().filter(n -> n.always()).isPresent() || directory.isAsked(id);
  }

  /// Folds a step of a request, given as it stands since then.
  void heard(CoverFact fact, CoverRequest r, Instant at) {
    switch (fact) {
      case CoverFact.Asked a ->
          r.asked().forEach(u -> tell(u, a.by(), new Matter.Asked(r.id(), at)));
      case CoverFact.Accepted a -> {
        tell(r.who(), a.by(), new Matter.Became(r.id(), at));
        tell(a.taker(), a.by(), new Matter.Given(r.id(), at));
        taken.add(r.schedule());
        edits.taken(r.schedule(), s -> with(s, r, a.taker(), at));
        matters.taken(r.schedule(), s -> with(s, r, a.taker(), at));
      }
      case CoverFact.Declined d -> tell(r.who(), d.by(), new Matter.Became(r.id(), at));
      case CoverFact.Withdrawn w -> tell(r.who(), w.by(), new Matter.Became(r.id(), at));
      case CoverFact.Expired e -> tell(r.who(), new Actor.Tocsin(), new Matter.Became(r.id(), at));
    }
  }

  private static Schedule with(Schedule s, CoverRequest r, UserId taker, Instant at) {
    return Offer.taken(s, r, taker, at);
  }

  /// Nobody is told what they did themselves.
  private void tell(UserId user, Actor by, Matter matter) {
    if (!by.equals(new Actor.Person(user))) {
      matters.add(user, matter);
      stale.add(user);
    }
  }

  /// Folds a revision of a schedule.
  void edited(DocumentFact fact, Instant at) {
    ScheduleId id = new ScheduleId(fact.id());
    Optional<FinalSchedule> now = directory.schedule(id);
    if (now.isEmpty()) {
      edits.gone(id);
    } else if (fact instanceof DocumentFact.Saved s && !taken.remove(id)) {
      edits.edited(now.get(), s.by(), at);
    } else {
      edits.known(now.get());
    }
    staleEdits.add(id);
  }

  /// Folds what was decided here.
  void apply(NoticeFact fact, Instant at) {
    switch (fact) {
      case NoticeFact.Written w -> told(w.user(), at);
      case NoticeFact.Passed p -> passed(p.user());
      case NoticeFact.Waits w -> waits(w);
      case NoticeFact.Compared c -> compared(c, at);
      case NoticeFact.Due d -> {}
      case NoticeFact.Sent s -> {}
      case NoticeFact.Delayed d -> {}
      case NoticeFact.Failed f -> {}
      case NoticeFact.Looked l -> {}
      case NoticeFact.BrokenDue b -> {}
      case NoticeFact.BrokenMended m -> {}
    }
  }

  private void told(UserId user, Instant at) {
    matters.told(user, at);
    stale.add(user);
  }

  private void passed(UserId user) {
    matters.passed(user);
    stale.add(user);
  }

  private void waits(NoticeFact.Waits w) {
    matters.waits(w.user(), w.until());
    stale.add(w.user());
  }

  private void compared(NoticeFact.Compared c, Instant at) {
    edits
        .of(c.schedule())
        .ifPresent(b ->
            c.changed()
                .forEach(u -> {
                  matters.add(u, new Matter.Changed(c.schedule(), b.before(), at));
                  stale.add(u);
                }));
    edits.compared(c.schedule());
    staleEdits.add(c.schedule());
  }

  /// Plans the next wake-up of whatever changed. It is made when it is asked for, so that a start
  /// that reads a thousand edits plans once.
  void plan(Plans plans) {
    stale.forEach(u -> plans.plan(WakeKey.What.WORDS, u.value(), matters.at(u)));
    staleEdits.forEach(s -> plans.plan(WakeKey.What.EDITED, s.value(), edits.at(s)));
    stale.clear();
    staleEdits.clear();
  }
}
