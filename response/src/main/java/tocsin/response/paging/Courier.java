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

  /// Hands words to the vendor that are no page. Must answer within 20 s.
  Outcome tell(Note note);

  /// A vendor's answer.
  sealed interface Outcome {
    /// It is where the person reads it; `receipt` is what the vendor said, or empty.
    record Delivered(String receipt) implements Outcome {}

    /// The vendor took it, and whether it arrives is another matter.
    ///
    /// @param confirmWithin how soon the vendor tells what became of it; zero when it never does
    record Accepted(String receipt, Duration confirmWithin) implements Outcome {}

    /// Not now: a rate limit, a timeout, a server error.
    record TryAgain(Duration after, String why) implements Outcome {}

    /// Never: a bad address, a revoked token. The next contact method takes over at once.
    record Refused(String why) implements Outcome {}
  }
}
