package tocsin.sim.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tocsin.response.desk.Desk;
import tocsin.response.paging.Page;
import tocsin.response.paging.PagingFact;
import tocsin.response.paging.Run;
import tocsin.response.people.ContactMethod;
import tocsin.response.words.Fact;

/// When a page does not get through, or nobody tells whether it did, whoever it was for is paged at
/// once by another contact method, as long as there is one that was not used since the step was
/// entered.
final class FailuresAreFollowed implements Invariant {
  private final List<Page> open = new ArrayList<>();

  @Override
  public Optional<String> sees(Fact fact, Instant at, Desk desk) {
    switch (fact) {
      case PagingFact.PageFailed f -> desk.pages().find(f.page()).ifPresent(open::add);
      case PagingFact.PageUnconfirmed u -> desk.pages().find(u.page()).ifPresent(open::add);
      case PagingFact.PageDue d ->
          open.removeIf(p -> p.run().equals(d.run()) && p.user().equals(d.user()));
      // The next step took over, with pages of its own.
      case PagingFact.LevelEntered l -> open.removeIf(p -> p.run().equals(l.run()));
      default -> {}
    }
    return Optional.empty();
  }

  @Override
  public Optional<String> holds(Instant now, Desk desk) {
    Optional<Page> left = open.stream().filter(p -> hasAnother(p, desk)).findFirst();
    open.clear();
    return left.map(p -> "at " + now + " another contact method was not used after " + p);
  }

  private static boolean hasAnother(Page page, Desk desk) {
    Optional<Run> run = desk.runs().find(page.run());
    if (run.filter(r -> r.isActive() && r.has(page.user())).isEmpty()) {
      return false;
    }
    Set<ContactMethod> used =
        run.stream()
            .flatMap(r -> r.sent().stream())
            .flatMap(p -> desk.pages().find(p).stream())
            .filter(p -> p.user().equals(page.user()))
            .map(Page::contact)
            .collect(Collectors.toSet());
    used.add(page.contact());
    return !used.containsAll(desk.directory().contacts(page.user()));
  }
}
