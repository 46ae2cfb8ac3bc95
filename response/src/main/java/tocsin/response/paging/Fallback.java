package tocsin.response.paging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tocsin.response.people.ContactMethod;
import tocsin.response.words.UserId;

/// Decides what follows when a page does not get through, or nobody can tell whether it did: the
/// person's next contact method at once, or the next step. Pure.
final class Fallback {
  private final Roster roster;
  private final Runs runs;
  private final Pages pages;
  private final Escalation escalation;

  Fallback(Roster roster, Runs runs, Pages pages, Escalation escalation) {
    this.roster = roster;
    this.runs = runs;
    this.pages = pages;
    this.escalation = escalation;
  }

  /// The page will not be delivered.
  List<PagingFact> failed(Page page, int attempt, String why, Instant now) {
    List<PagingFact> facts = new ArrayList<>();
    facts.add(new PagingFact.PageFailed(page.id(), page.incident(), attempt, why));
    Optional<Run> run = running(page);
    if (run.isEmpty()) {
      return facts;
    }
    Optional<ContactMethod> other = unused(run.get(), page, c -> true);
    if (other.isPresent()) {
      facts.add(due(page, other.get(), " did not get through"));
    } else if (!stillReachable(run.get(), page)) {
      facts.addAll(unreachable(run.get(), page.user(), why, now));
    }
    return facts;
  }

  /// A vendor took the page and told nothing since. It may still arrive; the person is told by
  /// another contact method all the same, if one is left.
  List<PagingFact> unconfirmed(Page page) {
    List<PagingFact> facts = new ArrayList<>();
    facts.add(
        new PagingFact.PageUnconfirmed(
            page.id(), page.incident(), page.attempts(), "nobody told whether it arrived"));
    running(page)
        .flatMap(r -> unused(r, page, c -> true))
        .ifPresent(c -> facts.add(due(page, c, " has no receipt")));
    return facts;
  }

  /// Nothing gets through where the page would go.
  ///
  /// @return empty when there is no other way that works
  List<PagingFact> around(Page page, String why, Predicate<ContactMethod> works) {
    return running(page)
        .flatMap(r -> unused(r, page, works))
        .<List<PagingFact>>map(c ->
            List.of(
                new PagingFact.PageFailed(page.id(), page.incident(), page.attempts(), why),
                due(page, c, " does not get through now")))
        .orElse(List.of());
  }

  private Optional<Run> running(Page page) {
    return runs.find(page.run()).filter(Run::isActive).filter(r -> r.has(page.user()));
  }

  private PagingFact due(Page page, ContactMethod by, String because) {
    return new PagingFact.PageDue(
        pages.nextId(page.incident(), 0),
        page.run(),
        page.incident(),
        page.user(),
        by,
        page.contact().channel() + because);
  }

  /// The person's next contact method that was not used since the step was entered. One that was
  /// planned for later is used now instead.
  private Optional<ContactMethod> unused(Run run, Page page, Predicate<ContactMethod> works) {
    Set<ContactMethod> used = new HashSet<>(Set.of(page.contact()));
    sent(run, page.user()).forEach(p -> used.add(p.contact()));
    return roster.contacts(page.user()).stream()
        .filter(c -> !used.contains(c))
        .filter(works)
        .findFirst();
  }

  /// Another page since the step was entered reached the person or may still do so. What reached
  /// them before, of the same incident, does not count: they are asked anew.
  private boolean stillReachable(Run run, Page page) {
    boolean sent =
        sent(run, page.user())
            .filter(p -> !p.id().equals(page.id()))
            .anyMatch(p -> p.isOpen() || p.isTold());
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
