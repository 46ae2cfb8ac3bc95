package tocsin.server.respond;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.response.desk.TimelineEvent;
import tocsin.response.incident.Incident;
import tocsin.response.paging.Assignment;
import tocsin.response.paging.Page;
import tocsin.response.paging.Page.Fate;
import tocsin.response.paging.Run;
import tocsin.response.words.Actor;
import tocsin.response.words.UserId;

/// Somebody who is in it, and how far.
///
/// @param css of the pill: `acked`, `ok`, `firing`, `warn`, empty
/// @param state `Has it`, `Here`, `Paged`, `Sent`, `Delivered`, `Not reached`, `Next`
/// @param local the time where that person is
/// @param why such as `on call in checkout-primary`, and what was sent
/// @param at when a person who is next is paged
public record Responder(
    String id,
    String name,
    boolean reader,
    String local,
    boolean night,
    String css,
    String state,
    String why,
    Optional<Instant> at) {

  /// What is known of an incident.
  record Known(Incident incident, List<Run> runs, List<Page> pages, List<TimelineEvent> timeline) {}

  static List<Responder> of(Known known, Turn turn, Turn.View view, Instant now) {
    Map<UserId, Responder> all = new LinkedHashMap<>();
    var make = new Maker(known, view.people(), now);
    known.incident().acknowledgedBy().stream()
        .filter(Actor.Person.class::isInstance)
        .map(a -> ((Actor.Person) a).user())
        .forEach(u -> all.put(u, make.holder(u)));
    for (Run run : known.runs()) {
      for (Assignment a : run.assigned()) {
        all.putIfAbsent(a.user(), make.paged(a, run));
      }
    }
    known.timeline().stream()
        .filter(e -> e.kind().startsWith("note") || e.kind().equals("status_update"))
        .map(TimelineEvent::actor)
        .filter(view.people().users()::containsKey)
        .map(UserId::new)
        .distinct()
        .forEach(u -> all.putIfAbsent(u, make.here(u)));
    List<Responder> list = new ArrayList<>(all.values());
    known.runs().stream()
        .filter(r -> r.source().isOwn())
        .flatMap(r -> view.policies().next(r).stream())
        .limit(1)
        .forEach(n ->
            n.who().stream()
                .filter(u -> !all.containsKey(u))
                .map(u -> make.next(u, n.at()))
                .forEach(list::add));
    return list;
  }

  private record Maker(Known known, People people, Instant now) {
    Responder holder(UserId u) {
      boolean over = !known.incident().isOpen();
      return person(u, "acked", over ? "Had it" : "Has it", sent(u));
    }

    Responder here(UserId u) {
      return person(u, "ok", "Here", "Joined on their own");
    }

    Responder next(UserId u, Instant at) {
      Responder r = person(u, "", "Next", "If nobody answers");
      return new Responder(
          r.id, r.name, r.reader, r.local, r.night, r.css, r.state, r.why, Optional.of(at));
    }

    Responder paged(Assignment a, Run run) {
      List<Page> to = pages(a.user());
      boolean waits = run.isActive() && known.incident().isOpen();
      boolean delivered = to.stream().anyMatch(p -> p.deliveredAt().isPresent());
      boolean told = to.stream().anyMatch(Page::isTold);
      boolean failed = !to.isEmpty() && to.stream().allMatch(p -> p.fate() == Fate.FAILED);
      String state =
          failed
              ? "Not reached"
              : delivered ? "Delivered" : told ? "Sent" : to.isEmpty() ? "Asked" : "Paged";
      String css = failed ? "firing" : waits ? (told ? "info" : "warn") : "";
      String why = People.capital(a.because());
      return person(a.user(), css, state, to.isEmpty() ? why : why + ". " + sent(a.user()));
    }

    private List<Page> pages(UserId u) {
      return known.pages().stream().filter(p -> p.user().equals(u)).toList();
    }

    /// `Push delivered after 1 s, text on its way.`
    private String sent(UserId u) {
      return People.capital(
          String.join(", ", pages(u).stream().limit(6).map(Maker::fate).toList()));
    }

    private static String fate(Page p) {
      String channel = Turn.channel(p.contact().channel());
      return switch (p.fate()) {
        case DUE, HANDED_OVER ->
            channel + " on its way" + p.trouble().map(t -> " (" + t + ")").orElse("");
        case ACCEPTED ->
            channel
                + (p.trouble().isPresent()
                    ? " sent, without a receipt"
                    : " sent, not confirmed yet");
        case DELIVERED, ANSWERED ->
            channel
                + " delivered"
                + p.deliveredAt()
                    .map(d -> " after " + tocsin.server.page.Words.span(p.dueAt(), d))
                    .orElse("");
        case FAILED -> channel + " failed" + p.trouble().map(t -> " (" + t + ")").orElse("");
        case CANCELLED -> channel + " not needed any more";
      };
    }

    private Responder person(UserId u, String css, String state, String why) {
      var there = Duties.there(people, u, now);
      return new Responder(
          u.value(),
          people.name(u.value()),
          people.isReader(u),
          Duties.clock(people, u, now),
          Duties.isNight(there),
          css,
          state,
          why,
          Optional.empty());
    }
  }
}
