package tocsin.response.paging;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.response.paging.Courier.Outcome;
import tocsin.response.words.PageId;

/// Decides what becomes of pages on their way: handing over with a lease, holding back, trying
/// again, falling back to the next contact method, giving up. Pure; couriers are called elsewhere
/// and their answers come in as [Courier.Outcome].
///
/// Delivery is at least once: when the lease of an attempt ends without an answer, the page is
/// handed over again with the same idempotency key. Attempts are bounded, and so are duplicates.
public final class Outbox {
  /// A courier has 20 s; the lease leaves room for a slow loop.
  static final Duration LEASE = Duration.ofSeconds(30);

  static final int MAX_ATTEMPTS = 4;

  /// A page waits so long for a vendor that does not answer; then it failed.
  static final Duration LONGEST_HOLD = Duration.ofMinutes(10);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

  private final Roster roster;
  private final Pages pages;
  private final Traffic traffic;
  private final Queueing queueing;
  private final Fallback fallback;

  public Outbox(Roster roster, Runs runs, Pages pages, Traffic traffic, Escalation escalation) {
    this.roster = roster;
    this.pages = pages;
    this.traffic = traffic;
    this.queueing = new Queueing(runs, pages);
    this.fallback = new Fallback(roster, runs, pages, escalation);
  }

  /// Pages to hand over now, and what else their time brings: one whose attempts are used up and
  /// whose last answer was lost fails, one whose receipt did not come is followed by another.
  public List<PagingFact> claim(Instant now, int limit) {
    var pacing = new Pacing(traffic, roster, now);
    var claim = new Claim(pages, pacing, now);
    for (Page p : queueing.next(now, limit)) {
      Optional<Pacing.Wait> wait = pacing.wait(p);
      List<PagingFact> alone = alone(p, wait, now);
      if (alone.isEmpty()) {
        claim.add(p, wait);
      } else {
        // What follows numbers new pages from the fold, so it must stand alone; the rest waits for
        // the next claim.
        return claim.facts().isEmpty() ? alone : claim.facts();
      }
    }
    return claim.facts();
  }

  /// What must be decided by itself; empty for a page that may be handed over or held.
  private List<PagingFact> alone(Page p, Optional<Pacing.Wait> wait, Instant now) {
    if (p.fate() == Page.Fate.ACCEPTED) {
      return fallback.unconfirmed(p);
    }
    if (p.attempts() >= MAX_ATTEMPTS) {
      return fallback.failed(p, p.attempts(), "no answer from the courier", now);
    }
    if (wait.filter(w -> w.why() == Held.CIRCUIT).isEmpty()) {
      return List.of();
    }
    String why = "nothing gets through by " + Vendor.of(p.contact()).name() + " now";
    return ready(p).plus(LONGEST_HOLD).isAfter(now)
        ? fallback.around(p, why, c -> !traffic.breaker(Vendor.of(c)).isTripped())
        : fallback.failed(p, p.attempts(), why, now);
  }

  /// When its time came; what can wait has quiet hours behind it.
  private Instant ready(Page p) {
    return traffic.isUrgent(p)
        ? p.dueAt()
        : roster.quietUntil(p.user(), p.dueAt()).orElse(p.dueAt());
  }

  /// A courier answered, or a vendor told later what became of a page: of it and of those that were
  /// told in its message.
  public List<PagingFact> report(PageId id, int attempt, Outcome outcome, Instant now) {
    List<PagingFact> facts = new ArrayList<>();
    Optional<Page> page = pages.find(id);
    page.ifPresent(p -> facts.addAll(report(p, attempt, outcome, now)));
    // An earlier message told of others, or of none.
    if (page.filter(p -> p.attempts() == attempt).isPresent()) {
      for (Page other : pages.bundledWith(id)) {
        facts.addAll(report(other, other.attempts(), outcome, now));
      }
    }
    return facts;
  }

  /// An answer to an attempt that was superseded still counts when it is good news; bad news about
  /// an old attempt is ignored.
  private List<PagingFact> report(Page page, int attempt, Outcome outcome, Instant now) {
    return switch (outcome) {
      case Outcome.Delivered d ->
          page.isOpen() || page.fate() == Page.Fate.ACCEPTED || page.mayStillArrive()
              ? List.of(
                  new PagingFact.PageDelivered(
                      page.id(), page.incident(), attempt, LedgerEntry.bounded(d.receipt())))
              : List.of();
      case Outcome.Accepted a ->
          page.isOpen() || page.mayStillArrive() ? accepted(page, attempt, a, now) : List.of();
      case Outcome.TryAgain t -> stale(page, attempt) ? List.of() : again(page, t, now);
      case Outcome.Refused r ->
          isRefusable(page, attempt) ? fallback.failed(page, attempt, r.why(), now) : List.of();
    };
  }

  private static List<PagingFact> accepted(
      Page page, int attempt, Outcome.Accepted a, Instant now) {
    // Nobody waits for the receipt of a page that is not needed any more.
    Optional<Instant> by =
        Optional.of(now.plus(a.confirmWithin()))
            .filter(t -> t.isAfter(now) && !page.mayStillArrive());
    String receipt = LedgerEntry.bounded(a.receipt());
    return List.of(new PagingFact.PageAccepted(page.id(), page.incident(), attempt, receipt, by));
  }

  private static boolean stale(Page page, int attempt) {
    return page.fate() != Page.Fate.HANDED_OVER || page.attempts() != attempt;
  }

  /// What a vendor took it may still fail to deliver, and say so later.
  private static boolean isRefusable(Page page, int attempt) {
    boolean waits =
        page.fate() == Page.Fate.HANDED_OVER
            || page.fate() == Page.Fate.ACCEPTED
            || page.fate() == Page.Fate.DELIVERED;
    return waits && page.attempts() == attempt;
  }

  private List<PagingFact> again(Page page, Outcome.TryAgain t, Instant now) {
    if (page.attempts() >= MAX_ATTEMPTS) {
      return fallback.failed(page, page.attempts(), t.why(), now);
    }
    Duration pause = FIRST_PAUSE.multipliedBy(1L << (2 * (page.attempts() - 1)));
    Duration wanted = pause.compareTo(t.after()) > 0 ? pause : t.after();
    Duration bounded = wanted.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wanted;
    return List.of(
        new PagingFact.PageDelayed(
            page.id(), page.incident(), page.attempts(), now.plus(bounded), t.why()));
  }
}
