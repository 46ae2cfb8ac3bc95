package tocsin.response.paging;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tocsin.response.people.ContactMethod;
import tocsin.response.words.PageId;
import tocsin.response.words.UserId;

/// Decides what becomes of pages on their way: handing over with a lease, trying again, falling
/// back to the next contact method, giving up. Pure; couriers are called elsewhere and their
/// answers come in as [Courier.Outcome].
///
/// Delivery is at least once: when the lease of an attempt ends without an answer, the page is
/// handed over again with the same idempotency key. Attempts are bounded, and so are duplicates.
public final class Outbox {
  /// A courier has 20 s; the lease leaves room for a slow loop.
  static final Duration LEASE = Duration.ofSeconds(30);

  static final int MAX_ATTEMPTS = 4;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

  private final Roster roster;
  private final Runs runs;
  private final Pages pages;
  private final Escalation escalation;
  private final Queueing queueing;

  public Outbox(Roster roster, Runs runs, Pages pages, Escalation escalation) {
    this.roster = roster;
    this.runs = runs;
    this.pages = pages;
    this.escalation = escalation;
    this.queueing = new Queueing(runs, pages);
  }

  /// Pages to hand over now. One whose attempts are used up and whose last answer was lost fails.
  public List<PagingFact> claim(Instant now, int limit) {
    List<PagingFact> facts = new ArrayList<>();
    for (Page p : queueing.next(now, limit)) {
      if (p.attempts() < MAX_ATTEMPTS) {
        facts.add(
            new PagingFact.PageHandedOver(p.id(), p.incident(), p.attempts() + 1, now.plus(LEASE)));
      } else {
        // What follows numbers new pages from the fold, so it must stand alone; the rest waits for
        // the next claim.
        return facts.isEmpty() ? giveUp(p, p.attempts(), "no answer from the courier", now) : facts;
      }
    }
    return facts;
  }

  /// A courier answered. An answer to an attempt that was superseded still counts when it is good
  /// news; bad news about an old attempt is ignored.
  public List<PagingFact> report(PageId id, int attempt, Courier.Outcome outcome, Instant now) {
    Optional<Page> found = pages.find(id);
    if (found.isEmpty()) {
      return List.of();
    }
    Page page = found.get();
    return switch (outcome) {
      case Courier.Outcome.Delivered d ->
          page.isOpen()
              ? List.of(new PagingFact.PageDelivered(id, page.incident(), attempt, d.receipt()))
              : List.of();
      case Courier.Outcome.TryAgain t -> stale(page, attempt) ? List.of() : again(page, t, now);
      case Courier.Outcome.Refused r ->
          isRefusable(page, attempt) ? giveUp(page, attempt, r.why(), now) : List.of();
    };
  }

  private static boolean stale(Page page, int attempt) {
    return page.fate() != Page.Fate.HANDED_OVER || page.attempts() != attempt;
  }

  /// What a vendor took it may still fail to deliver, and say so later.
  private static boolean isRefusable(Page page, int attempt) {
    boolean waits = page.fate() == Page.Fate.HANDED_OVER || page.fate() == Page.Fate.DELIVERED;
    return waits && page.attempts() == attempt;
  }

  private List<PagingFact> again(Page page, Courier.Outcome.TryAgain t, Instant now) {
    if (page.attempts() >= MAX_ATTEMPTS) {
      return giveUp(page, page.attempts(), t.why(), now);
    }
    Duration pause = FIRST_PAUSE.multipliedBy(1L << (2 * (page.attempts() - 1)));
    Duration wanted = pause.compareTo(t.after()) > 0 ? pause : t.after();
    Duration bounded = wanted.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wanted;
    return List.of(
        new PagingFact.PageDelayed(
            page.id(), page.incident(), page.attempts(), now.plus(bounded), t.why()));
  }

  private List<PagingFact> giveUp(Page page, int attempt, String why, Instant now) {
    List<PagingFact> facts = new ArrayList<>();
    facts.add(new PagingFact.PageFailed(page.id(), page.incident(), attempt, why));
    Optional<Run> run = runs.find(page.run()).filter(Run::isActive).filter(r -> r.has(page.user()));
    if (run.isEmpty()) {
      return facts;
    }
    Optional<ContactMethod> other = unused(run.get(), page);
    if (other.isPresent()) {
      facts.add(
          new PagingFact.PageDue(
              pages.nextId(page.incident(), 0),
              page.run(),
              page.incident(),
              page.user(),
              other.get(),
              page.contact().channel() + " did not get through"));
    } else if (!stillReachable(run.get(), page)) {
      facts.addAll(unreachable(run.get(), page.user(), why, now));
    }
    return facts;
  }

  /// The person's next contact method that was not used since the step was entered. One that was
  /// planned for later is used now instead.
  private Optional<ContactMethod> unused(Run run, Page page) {
    Set<ContactMethod> used = new HashSet<>(Set.of(page.contact()));
    sent(run, page.user()).forEach(p -> used.add(p.contact()));
    return roster.contacts(page.user()).stream().filter(c -> !used.contains(c)).findFirst();
  }

  /// Another page since the step was entered reached the person or may still do so. What reached
  /// them before, of the same incident, does not count: they are asked anew.
  private boolean stillReachable(Run run, Page page) {
    boolean sent =
        sent(run, page.user())
            .filter(p -> !p.id().equals(page.id()))
            .anyMatch(p -> p.isOpen() || p.fate() == Page.Fate.DELIVERED);
    return sent || run.planned().stream().anyMatch(p -> p.user().equals(page.user()));
  }

  private Stream<Page> sent(Run run, UserId user) {
    return run.sent().stream()
        .flatMap(p -> pages.find(p).stream())
        .filter(p -> p.user().equals(user));
  }

  private List<PagingFact> unreachable(Run run, UserId user, String why, Instant now) {
    List<PagingFact> facts = new ArrayList<>();
    facts.add(new PagingFact.Unreachable(run.id(), run.incident(), user, why));
    boolean everybody =
        run.assigned().stream()
            .allMatch(a -> a.user().equals(user) || run.unreachable().contains(a.user()));
    if (everybody && run.state() == Run.State.PAGING && run.nextAt().isPresent()) {
      facts.addAll(escalation.advance(run, "nobody on this step could be reached", now));
    }
    return facts;
  }
}
