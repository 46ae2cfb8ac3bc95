package tocsin.response.paging;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tocsin.response.words.UserId;

/// Decides whether a page may go now or waits. One is made for each claim, and counts what that
/// claim let go so far; given the same traffic it decides the same.
final class Pacing {
  /// What is not urgent comes at most so often to one contact method; what comes between is told in
  /// one message.
  static final Duration BUNDLE = Duration.ofMinutes(2);

  /// Messages a minute to one person; for what is urgent twice as many.
  static final int MOST_TO_PERSON = 10;

  /// Messages a minute through one vendor.
  static final int MOST_THROUGH_VENDOR = 600;

  /// Why and until when a page waits.
  record Wait(Instant until, Held why) {
    /// Whether it may all the same be told in a message that goes to the same place.
    boolean yieldsToCompany() {
      return why != Held.CIRCUIT && why != Held.QUIET;
    }
  }

  private final Traffic traffic;
  private final Roster roster;
  private final Instant now;
  private final Map<UserId, Integer> persons = new HashMap<>();
  private final Map<Vendor, Integer> vendors = new HashMap<>();
  private final List<Traffic.Way> quiet = new ArrayList<>();

  Pacing(Traffic traffic, Roster roster, Instant now) {
    this.traffic = traffic;
    this.roster = roster;
    this.now = now;
  }

  /// Empty when it may go now.
  Optional<Wait> wait(Page page) {
    Vendor vendor = Vendor.of(page.contact());
    boolean urgent = traffic.isUrgent(page);
    return Stream.<Optional<Wait>>of(
            urgent ? Optional.empty() : quiet(page),
            circuit(vendor),
            urgent ? Optional.empty() : bundle(new Traffic.Way(page.user(), page.contact())),
            full(
                traffic.to(page.user()),
                persons.getOrDefault(page.user(), 0),
                new Limit(urgent ? 2 * MOST_TO_PERSON : MOST_TO_PERSON, Held.PERSON)),
            full(
                traffic.through(vendor),
                vendors.getOrDefault(vendor, 0),
                new Limit(MOST_THROUGH_VENDOR, Held.VENDOR)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /// A message goes.
  void goes(Page page) {
    persons.merge(page.user(), 1, Integer::sum);
    vendors.merge(Vendor.of(page.contact()), 1, Integer::sum);
    if (!traffic.isUrgent(page)) {
      quiet.add(new Traffic.Way(page.user(), page.contact()));
    }
  }

  /// Of a vendor that is tried again, one page goes and the others wait for its answer.
  private Optional<Wait> circuit(Vendor vendor) {
    Breaker breaker = traffic.breaker(vendor);
    if (breaker.isOpen(now)) {
      return Optional.of(new Wait(breaker.until(), Held.CIRCUIT));
    }
    Instant trial =
        traffic.through(vendor).isEmpty() ? Instant.EPOCH : traffic.through(vendor).getLast();
    Instant answered = trial.plus(Outbox.LEASE);
    boolean tried = !trial.isBefore(breaker.until()) && now.isBefore(answered);
    if (breaker.isTripped() && (tried || vendors.containsKey(vendor))) {
      return Optional.of(new Wait(tried ? answered : now.plus(Outbox.LEASE), Held.CIRCUIT));
    }
    return Optional.empty();
  }

  /// Only a first attempt waits: what is on its way is not called back.
  private Optional<Wait> quiet(Page page) {
    return page.attempts() > 0
        ? Optional.empty()
        : roster.quietUntil(page.user(), now).map(end -> new Wait(end, Held.QUIET));
  }

  private Optional<Wait> bundle(Traffic.Way way) {
    Instant next = (quiet.contains(way) ? now : traffic.lastQuiet(way)).plus(BUNDLE);
    return Optional.of(new Wait(next, Held.BUNDLED)).filter(w -> w.until().isAfter(now));
  }

  private record Limit(int most, Held why) {}

  private Optional<Wait> full(List<Instant> before, int here, Limit limit) {
    List<Instant> recent =
        before.stream().filter(t -> t.isAfter(now.minus(Traffic.WINDOW))).toList();
    int over = recent.size() + here - limit.most();
    if (over < 0) {
      return Optional.empty();
    }
    // When enough of them count no more; those of this claim are the last to do so.
    Instant leaves = over < recent.size() ? recent.get(over) : now;
    return Optional.of(new Wait(leaves.plus(Traffic.WINDOW), limit.why()));
  }
}
