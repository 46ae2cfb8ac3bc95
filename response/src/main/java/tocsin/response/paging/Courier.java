package tocsin.response.paging;

import java.time.Duration;
import tocsin.response.people.ContactMethod;

/// Carries a page to one kind of contact method. Blocking, thread-safe; called on a virtual thread,
/// and more than once for one page (same [Delivery#idempotencyKey]) when an answer was lost.
/// Retrying and falling back are not its business: they are decided in one place, here in `paging`.
public interface Courier {
  boolean takes(ContactMethod method);

  /// Hands the message to the vendor. Must answer within 20 s.
  Outcome deliver(Delivery delivery);

  /// A vendor's answer.
  sealed interface Outcome {
    /// The vendor took it; `receipt` is what it called the message, or empty.
    record Delivered(String receipt) implements Outcome {}

    /// Not now: a rate limit, a timeout, a server error.
    record TryAgain(Duration after, String why) implements Outcome {}

    /// Never: a bad address, a revoked token. The next contact method takes over at once.
    record Refused(String why) implements Outcome {}
  }
}
