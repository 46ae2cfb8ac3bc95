package tocsin.sim.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tocsin.response.desk.Desk;
import tocsin.response.paging.PagingFact;
import tocsin.response.people.ContactMethod;
import tocsin.response.words.Fact;
import tocsin.response.words.PageId;
import tocsin.response.words.RunId;
import tocsin.response.words.Urgency;
import tocsin.response.words.UserId;

/// Every page has a reason of its own among the facts, and every reason has its page: a rule of
/// somebody whose step was entered, at its second, or another page that did not get through. A
/// reason is used up by one page, so one page too many is seen as well as one too few.
final class EveryPageIsExplained implements Invariant {
  /// Why a page may come.
  ///
  /// @param contact by which it must come; empty for whichever is left
  /// @param at when; empty for any time until the run goes on
  private record Reason(UserId user, Optional<ContactMethod> contact, Optional<Instant> at) {}

  private final Map<RunId, Urgency> urgencies = new HashMap<>();
  private final Map<RunId, List<Reason>> reasons = new HashMap<>();

  @Override
  public Optional<String> sees(Fact fact, Instant at, Desk desk) {
    switch (fact) {
      case PagingFact.RunStarted r -> urgencies.put(r.run(), r.urgency());
      case PagingFact.RunUrgencyChanged u -> urgencies.put(u.run(), u.urgency());
      case PagingFact.LevelEntered l -> reasons.put(l.run(), reasons(l, at, desk));
      case PagingFact.RunStopped r -> reasons.remove(r.run());
      case PagingFact.NobodyOnCall n -> reasons.remove(n.run());
      case PagingFact.PageFailed p -> followed(p.page(), desk);
      case PagingFact.PageUnconfirmed p -> followed(p.page(), desk);
      case PagingFact.PageDue p -> {
        return explained(p, at)
            ? Optional.empty()
            : Optional.of("at " + at + " no reason for " + p);
      }
      default -> {}
    }
    return Optional.empty();
  }

  private List<Reason> reasons(PagingFact.LevelEntered l, Instant at, Desk desk) {
    Urgency urgency = urgencies.getOrDefault(l.run(), Urgency.LOW);
    List<Reason> all = new ArrayList<>();
    for (var a : l.assigned()) {
      for (var rule : desk.directory().rules(a.user(), urgency)) {
        all.add(
            new Reason(a.user(), Optional.of(rule.contact()), Optional.of(at.plus(rule.delay()))));
      }
    }
    return all;
  }

  private void followed(PageId gone, Desk desk) {
    desk.pages()
        .find(gone)
        .ifPresent(page ->
            reasons
                .computeIfAbsent(page.run(), r -> new ArrayList<>())
                .add(new Reason(page.user(), Optional.empty(), Optional.empty())));
  }

  private boolean explained(PagingFact.PageDue p, Instant at) {
    List<Reason> open = reasons.getOrDefault(p.run(), List.of());
    Predicate<Reason> same = r -> r.user().equals(p.user());
    Predicate<Reason> by = r -> r.contact().filter(p.contact()::equals).isPresent();
    Optional<Reason> rule =
        open.stream()
            .filter(same.and(by))
            .filter(r -> r.at().filter(at::equals).isPresent())
            .findFirst();
    Optional<Reason> other = open.stream().filter(same).filter(r -> r.at().isEmpty()).findFirst();
    Optional<Reason> used = rule.or(() -> other);
    used.ifPresent(open::remove);
    if (rule.isEmpty() && used.isPresent()) {
      // What the rules planned by this contact method comes now, in place of later.
      open.stream().filter(same.and(by)).findFirst().ifPresent(open::remove);
    }
    return used.isPresent();
  }

  @Override
  public Optional<String> holds(Instant now, Desk desk) {
    return reasons.entrySet().stream()
        .flatMap(e -> late(e.getKey(), e.getValue(), now, desk))
        .findFirst();
  }

  private static Stream<String> late(RunId run, List<Reason> open, Instant now, Desk desk) {
    return open.stream()
        .filter(r -> r.at().filter(t -> t.isBefore(now)).isPresent())
        .filter(r -> desk.runs().find(run).filter(x -> x.isActive()).isPresent())
        .map(r -> "at " + now + " " + run + " has a reason without a page: " + r);
  }
}
