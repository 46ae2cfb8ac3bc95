package tocsin.response.paging;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tocsin.response.people.ContactMethod;
import tocsin.response.words.Urgency;
import tocsin.response.words.UserId;

/// What was sent lately to whom and through whom, and which vendors do not answer; folded from the
/// facts. Not thread-safe: the loop owns it.
public final class Traffic {
  /// How long a message counts.
  static final Duration WINDOW = Duration.ofMinutes(1);

  /// One way to one person.
  record Way(UserId user, ContactMethod contact) {}

  private final Pages pages;
  private final Runs runs;
  private final Map<UserId, List<Instant>> persons = new HashMap<>();
  private final Map<Vendor, List<Instant>> vendors = new HashMap<>();
  private final Map<Way, Instant> quiet = new HashMap<>();
  private final Map<Vendor, Breaker> breakers = new HashMap<>();

  /// When a missed answer was last counted against a vendor.
  private final Map<Vendor, Instant> lost = new HashMap<>();

  public Traffic(Pages pages, Runs runs) {
    this.pages = pages;
    this.runs = runs;
  }

  /// Folds a fact in, before [Pages] does.
  public void apply(PagingFact fact, Instant at) {
    switch (fact) {
      case PagingFact.PageHandedOver h -> pages.find(h.page()).ifPresent(p -> handedOver(p, h, at));
      case PagingFact.PageDelayed d -> pages.find(d.page()).ifPresent(p -> failed(p, at));
      case PagingFact.PageAccepted a -> pages.find(a.page()).ifPresent(this::gotThrough);
      case PagingFact.PageDelivered d -> pages.find(d.page()).ifPresent(this::gotThrough);
      default -> {}
    }
  }

  private void handedOver(Page page, PagingFact.PageHandedOver h, Instant at) {
    if (page.fate() == Page.Fate.HANDED_OVER) {
      lost(page, at);
    }
    if (h.within().isEmpty()) {
      remember(persons.computeIfAbsent(page.user(), u -> new ArrayList<>()), at);
      remember(vendors.computeIfAbsent(Vendor.of(page.contact()), v -> new ArrayList<>()), at);
    }
    if (!isUrgent(page)) {
      quiet.put(new Way(page.user(), page.contact()), at);
    }
  }

  /// The attempt before was never answered. All that was on its way when a server ended is missed
  /// within one lease: that is one failure, and may not even be the vendor's.
  private void lost(Page page, Instant at) {
    Vendor vendor = Vendor.of(page.contact());
    Instant counted = lost.getOrDefault(vendor, Instant.EPOCH);
    if (!at.isBefore(counted.plus(Outbox.LEASE))) {
      lost.put(vendor, at);
      failed(page, at);
    }
  }

  private static void remember(List<Instant> recent, Instant at) {
    recent.removeIf(t -> !t.isAfter(at.minus(WINDOW)));
    recent.add(at);
  }

  private void failed(Page page, Instant at) {
    breakers.merge(
        Vendor.of(page.contact()), Breaker.CLOSED.failed(at), (b, first) -> b.failed(at));
  }

  private void gotThrough(Page page) {
    breakers.remove(Vendor.of(page.contact()));
  }

  boolean isUrgent(Page page) {
    return runs.find(page.run()).filter(r -> r.urgency() == Urgency.HIGH).isPresent();
  }

  /// Messages that still count, oldest first.
  List<Instant> to(UserId user) {
    return persons.getOrDefault(user, List.of());
  }

  List<Instant> through(Vendor vendor) {
    return vendors.getOrDefault(vendor, List.of());
  }

  /// When something that is not urgent was last told this way; [Instant#EPOCH] for never.
  Instant lastQuiet(Way way) {
    return quiet.getOrDefault(way, Instant.EPOCH);
  }

  Breaker breaker(Vendor vendor) {
    return breakers.getOrDefault(vendor, Breaker.CLOSED);
  }

  /// Vendors to which nothing, or only a page now and then, is handed over.
  public long broken() {
    return breakers.values().stream().filter(Breaker::isTripped).count();
  }
}
