package tocsin.server.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.response.paging.Courier.Outcome;
import tocsin.response.paging.PageMessage;
import tocsin.response.people.ContactMethod;
import tocsin.response.words.UserId;

/// The last test pages, hop by hop, in the words of the ledger of pages. They are kept until the
/// server stops: a test page is no fact. Thread-safe.
public final class TestLog {
  /// The hops that get a column.
  public static final List<String> COLUMNS = List.of("due", "handed over", "accepted", "delivered");

  private static final int MOST = 200;
  private static final int MOST_OF_ONE = 5;
  private static final int MOST_HOPS = 20;

  /// @param detail what the vendor said; empty for nothing
  public record Hop(String step, Instant at, String detail) {}

  /// One test page.
  ///
  /// @param key its id
  /// @param by which contact method
  public record Test(String key, UserId to, String by, List<Hop> hops) {
    public Test {
      hops = List.copyOf(hops);
    }

    /// When it first came so far.
    public Optional<Hop> first(String step) {
      return hops.stream().filter(h -> h.step().equals(step)).findFirst();
    }

    /// How it ended where that has no column; empty otherwise.
    public String strayed() {
      Hop last = hops.getLast();
      return COLUMNS.contains(last.step()) ? "" : last.step() + ": " + last.detail();
    }

    /// What vendors said of it that has a column.
    public List<String> receipts() {
      return hops.stream()
          .filter(h -> COLUMNS.contains(h.step()))
          .map(Hop::detail)
          .filter(d -> !d.isEmpty())
          .distinct()
          .toList();
    }

    private Test with(Hop hop) {
      List<Hop> all = new ArrayList<>(hops);
      all.add(hop);
      return new Test(key, to, by, all);
    }
  }

  // Guarded by this.
  private final Map<String, Test> tests = new LinkedHashMap<>();

  /// The id of a test page.
  public static String key(PageMessage message) {
    return "test-" + message.to() + "-" + message.since().toEpochMilli();
  }

  /// A test page is handed over.
  synchronized void began(PageMessage message, ContactMethod by, Instant at) {
    List<Hop> hops = List.of(new Hop("due", message.since(), ""), new Hop("handed over", at, ""));
    String key = key(message);
    tests.put(key, new Test(key, message.to(), Delivered.called(by), hops));
    if (tests.size() > MOST) {
      tests.remove(tests.keySet().iterator().next());
    }
  }

  /// Somebody who carries it answered, now or later.
  ///
  /// @return false when it is none of the last test pages
  public synchronized boolean came(String key, Outcome outcome, Instant at) {
    Optional<Test> test = Optional.ofNullable(tests.get(key));
    test.filter(t -> t.hops().size() < MOST_HOPS)
        .ifPresent(t -> tests.put(key, t.with(hop(outcome, at))));
    return test.isPresent();
  }

  private static Hop hop(Outcome outcome, Instant at) {
    return switch (outcome) {
      case Outcome.Delivered d -> new Hop("delivered", at, d.receipt());
      case Outcome.Accepted a -> new Hop("accepted", at, a.receipt());
      case Outcome.TryAgain t -> new Hop("delayed", at, t.why());
      case Outcome.Refused r -> new Hop("failed", at, r.why());
    };
  }

  /// The last ones to a person, the newest first.
  public synchronized List<Test> of(UserId to) {
    List<Test> own = tests.values().stream().filter(t -> t.to().equals(to)).toList();
    return own.reversed().stream().limit(MOST_OF_ONE).toList();
  }
}
