package tocsin.response.paging;

import java.time.Instant;
import java.util.Optional;
import tocsin.response.people.ContactMethod;
import tocsin.response.words.IncidentId;
import tocsin.response.words.PageId;
import tocsin.response.words.RunId;
import tocsin.response.words.UserId;

/// One message to one person on one channel.
///
/// | from | to | by |
/// |---|---|---|
/// | due | handed over | the outbox gives it to a courier, with a lease |
/// | handed over | delivered, due (try again), failed | the courier's answer |
/// | handed over | handed over, next attempt | the lease ran out: the answer was lost |
/// | due, handed over | cancelled | somebody answered, or the incident is over |
/// | delivered | answered | this person acknowledged |
///
/// @param attempts how often it was handed over
/// @param nextAt when it may be handed over (again)
/// @param trouble what the courier said last, when it was not good news
public record Page(
    PageId id,
    RunId run,
    IncidentId incident,
    UserId user,
    ContactMethod contact,
    String because,
    Fate fate,
    int attempts,
    Instant dueAt,
    Optional<Instant> nextAt,
    Optional<Instant> deliveredAt,
    Optional<String> trouble) {

  /// What became of a page.
  public enum Fate {
    DUE,
    HANDED_OVER,
    DELIVERED,
    ANSWERED,
    FAILED,
    CANCELLED
  }

  public boolean isOpen() {
    return fate == Fate.DUE || fate == Fate.HANDED_OVER;
  }

  Page with(Fate to, Optional<Instant> next) {
    return new Page(
        id, run, incident, user, contact, because, to, attempts, dueAt, next, deliveredAt, trouble);
  }

  Page handedOver(int attempt, Instant leaseUntil) {
    return new Page(
        id,
        run,
        incident,
        user,
        contact,
        because,
        Fate.HANDED_OVER,
        attempt,
        dueAt,
        Optional.of(leaseUntil),
        deliveredAt,
        trouble);
  }

  Page delivered(Instant at) {
    return new Page(
        id,
        run,
        incident,
        user,
        contact,
        because,
        Fate.DELIVERED,
        attempts,
        dueAt,
        Optional.empty(),
        Optional.of(at),
        trouble);
  }

  Page troubled(Fate to, Optional<Instant> next, String why) {
    return new Page(
        id,
        run,
        incident,
        user,
        contact,
        because,
        to,
        attempts,
        dueAt,
        next,
        deliveredAt,
        Optional.of(why));
  }
}
