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
/// | due | due, later | it is held: bundled, throttled, or nothing gets through |
/// | handed over | accepted, delivered, due (try again), failed | the courier's answer |
/// | accepted | delivered, failed | the vendor told what became of it |
/// | handed over | handed over, next attempt | the lease ran out: the answer was lost |
/// | due, handed over | cancelled | somebody answered, or the incident is over |
/// | accepted, delivered | answered | this person acknowledged |
/// | cancelled | cancelled | a courier that had it already says that it took it, or that it is there |
///
/// @param attempts how often it was handed over
/// @param nextAt when it may be handed over (again), or when its receipt is missed
/// @param within the page in whose message it was told last, when it was not told by itself
/// @param seen whether the person looked at it
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
    Optional<PageId> within,
    boolean seen,
    Optional<String> trouble) {

  /// What became of a page.
  public enum Fate {
    DUE,
    HANDED_OVER,
    ACCEPTED,
    DELIVERED,
    ANSWERED,
    FAILED,
    CANCELLED
  }

  public boolean isOpen() {
    return fate == Fate.DUE || fate == Fate.HANDED_OVER;
  }

  /// Its time came, and it was held back: not because a vendor asked for a pause, but also when an
  /// attempt was lost before.
  boolean isHeld() {
    boolean mayGo = attempts == 0 || trouble.isEmpty();
    return fate == Fate.DUE && mayGo && nextAt.filter(dueAt::isBefore).isPresent();
  }

  /// A vendor has it, or the person does.
  public boolean isTold() {
    return fate == Fate.ACCEPTED || fate == Fate.DELIVERED || fate == Fate.ANSWERED;
  }

  /// It was not needed any more while a courier had it: the message may be there all the same.
  boolean mayStillArrive() {
    return fate == Fate.CANCELLED && attempts > 0 && deliveredAt.isEmpty();
  }

  Page with(Fate to, Optional<Instant> next) {
    return as(to, attempts, next, within);
  }

  Page handedOver(PagingFact.PageHandedOver h) {
    return as(Fate.HANDED_OVER, h.attempt(), Optional.of(h.leaseUntil()), h.within());
  }

  Page accepted(Optional<Instant> confirmBy) {
    return fate == Fate.CANCELLED ? this : with(Fate.ACCEPTED, confirmBy);
  }

  Page delivered(Instant at) {
    return new Page(
        id,
        run,
        incident,
        user,
        contact,
        because,
        fate == Fate.CANCELLED ? Fate.CANCELLED : Fate.DELIVERED,
        attempts,
        dueAt,
        Optional.empty(),
        Optional.of(at),
        within,
        seen,
        trouble);
  }

  Page looked() {
    return new Page(
        id,
        run,
        incident,
        user,
        contact,
        because,
        fate,
        attempts,
        dueAt,
        nextAt,
        deliveredAt,
        within,
        true,
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
        within,
        seen,
        Optional.of(why));
  }

  private Page as(Fate to, int tries, Optional<Instant> next, Optional<PageId> lead) {
    return new Page(
        id,
        run,
        incident,
        user,
        contact,
        because,
        to,
        tries,
        dueAt,
        next,
        deliveredAt,
        lead,
        seen,
        trouble);
  }
}
