package tocsin.response.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tocsin.response.words.ContactId;
import tocsin.response.words.UserId;

/// Codes that wait to be entered. Not thread-safe: the loop owns it.
public final class Codes {
  /// How long a code counts.
  public static final Duration GOOD_FOR = Duration.ofMinutes(10);

  /// Wrong entries after which only a new code helps.
  public static final int TRIES = 5;

  /// Codes made for one person within an hour.
  public static final int AN_HOUR = 6;

  private static final Duration HOUR = Duration.ofHours(1);

  private record Key(UserId user, ContactId contact) {}

  private record Waiting(String address, String hash, Instant until, int missed) {}

  private final Map<Key, Waiting> waiting = new HashMap<>();
  private final Map<UserId, Deque<Instant>> made = new HashMap<>();

  /// When the next code may be made; empty for now.
  public Optional<Instant> nextAt(UserId user, Instant now) {
    Deque<Instant> past = made.getOrDefault(user, new ArrayDeque<>());
    return past.size() < AN_HOUR
        ? Optional.empty()
        : Optional.of(past.getFirst().plus(HOUR)).filter(now::isBefore);
  }

  /// Why nothing can be entered there now; empty when a code waits.
  public Optional<String> fault(UserId user, ContactMethod contact, Instant now) {
    Waiting w = waiting.get(new Key(user, contact.id()));
    if (w == null || !w.address().equals(contact.address())) {
      return Optional.of("No code waits to be entered (expected: have one sent first).");
    }
    if (!now.isBefore(w.until())) {
      return Optional.of("The code is older than ten minutes (expected: have a new one sent).");
    }
    return w.missed() < TRIES
        ? Optional.empty()
        : Optional.of("Five wrong codes were entered (expected: have a new one sent).");
  }

  /// Whether it is the code that waits. Takes the same time whatever is wrong.
  public boolean fits(UserId user, ContactId contact, String hash) {
    return Optional.ofNullable(waiting.get(new Key(user, contact)))
        .filter(w ->
            MessageDigest.isEqual(
                w.hash().getBytes(StandardCharsets.UTF_8), hash.getBytes(StandardCharsets.UTF_8)))
        .isPresent();
  }

  /// How many more wrong entries a code stands.
  public int triesLeft(UserId user, ContactId contact) {
    Waiting w = waiting.get(new Key(user, contact));
    return w == null ? 0 : TRIES - w.missed();
  }

  public void apply(ContactFact fact, Instant at) {
    var key = new Key(fact.user(), fact.contact());
    switch (fact) {
      case ContactFact.CodeMade c -> {
        waiting.put(key, new Waiting(c.address(), c.hash(), c.until(), 0));
        Deque<Instant> past = made.computeIfAbsent(c.user(), u -> new ArrayDeque<>());
        past.addLast(at);
        if (past.size() > AN_HOUR) {
          past.removeFirst();
        }
      }
      case ContactFact.CodeMissed m ->
          waiting.computeIfPresent(
              key, (k, w) -> new Waiting(w.address(), w.hash(), w.until(), w.missed() + 1));
      case ContactFact.Verified v -> waiting.remove(key);
    }
  }
}
