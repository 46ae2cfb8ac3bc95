package tocsin.response.paging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import tocsin.response.paging.Page.Fate;
import tocsin.response.words.IncidentId;
import tocsin.response.words.PageId;

/// Every page, folded from the facts, and the order in which the open ones want to be handed over.
/// Not thread-safe: the loop owns it.
public final class Pages {
  /// When a page wants to be handed over. In this order they are.
  record Slot(Instant at, PageId page) implements Comparable<Slot> {
    @Override
    public int compareTo(Slot other) {
      int first = at.compareTo(other.at());
      return first == 0 ? page.compareTo(other.page()) : first;
    }
  }

  private final Map<PageId, Page> all = new HashMap<>();
  private final Map<IncidentId, List<PageId>> byIncident = new HashMap<>();
  private final Map<PageId, List<PageId>> bundles = new HashMap<>();
  private final Map<String, PageId> newest = new HashMap<>();
  private final TreeSet<Slot> queue = new TreeSet<>();
  private final HeldPages held = new HeldPages();
  private final LinkRenewals renewals = new LinkRenewals();

  public Optional<Page> find(PageId id) {
    return Optional.ofNullable(all.get(id));
  }

  /// Pages of an incident, oldest first.
  public List<Page> of(IncidentId incident) {
    return byIncident.getOrDefault(incident, List.of()).stream().map(this::existing).toList();
  }

  /// The page that was handed over last to a number, or to another address.
  public Optional<Page> newestTo(String address) {
    return Optional.ofNullable(newest.get(address)).map(this::existing);
  }

  /// Name for the page that follows `ahead` pages decided but not yet written down.
  PageId nextId(IncidentId incident, int ahead) {
    int known = byIncident.getOrDefault(incident, List.of()).size();
    return new PageId(incident + "-p" + (known + ahead + 1));
  }

  /// Open pages whose time has come, longest waiting first.
  Stream<Page> ready(Instant now) {
    return queue.stream().takeWhile(s -> !s.at().isAfter(now)).map(s -> existing(s.page()));
  }

  /// Pages that are held back on their way to somebody, or were until now; longest waiting first.
  Stream<Page> held(Traffic.Way way) {
    return held.on(way).map(s -> existing(s.page()));
  }

  /// Whether another link may be sent for a page now.
  public boolean mayRenewLink(PageId page, Instant now) {
    return renewals.may(page, now);
  }

  /// When the next open page may be handed over.
  public Optional<Instant> nextAt() {
    return queue.isEmpty() ? Optional.empty() : Optional.of(queue.first().at());
  }

  public int open() {
    return queue.size();
  }

  /// Folds a fact in.
  ///
  /// @return the page that changed, if the fact is about one
  public Optional<Page> apply(PagingFact fact, Instant at) {
    Optional<Page> after = fold(fact, at);
    if (fact instanceof PagingFact.PageHandedOver h && h.within().isEmpty()) {
      after.ifPresent(p -> newest.put(p.contact().address(), p.id()));
    }
    followers(fact);
    renewals.apply(fact, at);
    after.ifPresent(this::put);
    return after;
  }

  /// A page that is handed over by itself begins a message; others may follow it into that.
  private void followers(PagingFact fact) {
    if (fact instanceof PagingFact.PageHandedOver h) {
      if (h.within().isPresent()) {
        bundles.computeIfAbsent(h.within().get(), l -> new ArrayList<>()).add(h.page());
      } else {
        bundles.remove(h.page());
      }
    }
  }

  /// Pages that were last told in the message of this one, without itself.
  public List<Page> bundledWith(PageId lead) {
    return bundles.getOrDefault(lead, List.of()).stream()
        .distinct()
        .map(this::existing)
        .filter(p -> p.within().filter(lead::equals).isPresent())
        .toList();
  }

  private void put(Page page) {
    Page before = all.put(page.id(), page);
    if (before == null) {
      byIncident.computeIfAbsent(page.incident(), i -> new ArrayList<>()).add(page.id());
    } else {
      before.nextAt().ifPresent(t -> queue.remove(new Slot(t, page.id())));
      held.remove(before);
    }
    page.nextAt().ifPresent(t -> queue.add(new Slot(t, page.id())));
    held.add(page);
  }

  private Optional<Page> fold(PagingFact fact, Instant at) {
    return switch (fact) {
      case PagingFact.PageDue p -> Optional.of(due(p, at));
      case PagingFact.PageHandedOver p -> Optional.of(existing(p.page()).handedOver(p));
      case PagingFact.PageHeld p ->
          Optional.of(existing(p.page()).with(Fate.DUE, Optional.of(p.until())));
      case PagingFact.PageAccepted p -> Optional.of(existing(p.page()).accepted(p.confirmBy()));
      case PagingFact.PageUnconfirmed p ->
          Optional.of(
              existing(p.page()).troubled(existing(p.page()).fate(), Optional.empty(), p.why()));
      case PagingFact.PageSeen p -> Optional.of(existing(p.page()).looked());
      case PagingFact.PageLinkRenewed p -> Optional.empty();
      case PagingFact.PageDelivered p -> Optional.of(existing(p.page()).delivered(at));
      case PagingFact.PageDelayed p ->
          Optional.of(existing(p.page()).troubled(Fate.DUE, Optional.of(p.again()), p.why()));
      case PagingFact.PageFailed p ->
          Optional.of(existing(p.page()).troubled(Fate.FAILED, Optional.empty(), p.why()));
      case PagingFact.PageAnswered p ->
          Optional.of(existing(p.page()).with(Fate.ANSWERED, Optional.empty()));
      case PagingFact.PageCancelled p ->
          Optional.of(existing(p.page()).with(Fate.CANCELLED, Optional.empty()));
      case PagingFact.RunStarted r -> Optional.empty();
      case PagingFact.LevelEntered l -> Optional.empty();
      case PagingFact.RingTurned t -> Optional.empty();
      case PagingFact.RunUrgencyChanged u -> Optional.empty();
      case PagingFact.NobodyOnCall n -> Optional.empty();
      case PagingFact.Exhausted e -> Optional.empty();
      case PagingFact.RunStopped s -> Optional.empty();
      case PagingFact.Unreachable u -> Optional.empty();
    };
  }

  private static Page due(PagingFact.PageDue p, Instant at) {
    return new Page(
        p.page(),
        p.run(),
        p.incident(),
        p.user(),
        p.contact(),
        p.because(),
        Fate.DUE,
        0,
        at,
        Optional.of(at),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty());
  }

  private Page existing(PageId id) {
    return find(id)
        .orElseThrow(() -> new IllegalStateException("fact about " + id + " before it was due"));
  }
}
