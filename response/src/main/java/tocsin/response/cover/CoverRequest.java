package tocsin.response.cover;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.ground.time.TimeRange;
import tocsin.response.cover.CoverFact.Asked;
import tocsin.response.words.Actor;
import tocsin.response.words.ScheduleId;
import tocsin.response.words.UserId;

/// A request for cover as it stands.
///
/// @param who has the shift
/// @param inReturn of a swap: the stretch of whoever is asked that `who` takes for it
/// @param declined who of `asked` said no; they may still change their mind
/// @param taker who said yes
/// @param closedAt when it was accepted, withdrawn or expired
public record CoverRequest(
    String id,
    ScheduleId schedule,
    UserId who,
    TimeRange shift,
    Optional<TimeRange> inReturn,
    List<UserId> asked,
    String note,
    Actor by,
    Instant at,
    State state,
    List<UserId> declined,
    Optional<UserId> taker,
    Optional<Instant> closedAt) {
  /// How it stands.
  public enum State {
    OPEN,
    ACCEPTED,
    WITHDRAWN,
    EXPIRED
  }

  public CoverRequest {
    asked = List.copyOf(asked);
    declined = List.copyOf(declined);
  }

  static CoverRequest of(Asked a, Instant at) {
    return new CoverRequest(
        a.request(),
        a.schedule(),
        a.who(),
        a.shift(),
        a.inReturn(),
        a.asked(),
        a.note(),
        a.by(),
        at,
        State.OPEN,
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  /// Whether everybody who was asked said no.
  public boolean isDeclinedByAll() {
    return declined.containsAll(asked);
  }

  /// Whether this person was asked and has not answered.
  public boolean waitsFor(UserId user) {
    return isOpen() && asked.contains(user) && !declined.contains(user);
  }

  /// When nobody can accept it any more: as soon as one of its stretches begins. Where the shift
  /// was on already when it was asked for, it is the rest of it that is offered, until its end.
  public Instant expiresAt() {
    Instant first = shift.from().isAfter(at) ? shift.from() : shift.until();
    return inReturn.map(TimeRange::from).filter(first::isAfter).orElse(first);
  }

  /// What is left of the shift at an instant before [#expiresAt].
  public TimeRange rest(Instant now) {
    return now.isAfter(shift.from()) ? new TimeRange(now, shift.until()) : shift;
  }

  CoverRequest declinedBy(UserId user) {
    List<UserId> all = new ArrayList<>(declined);
    all.add(user);
    return with(state, all, taker, closedAt);
  }

  CoverRequest closed(State as, Optional<UserId> by, Instant when) {
    return with(as, declined, by, Optional.of(when));
  }

  private CoverRequest with(
      State other, List<UserId> no, Optional<UserId> yes, Optional<Instant> closed) {
    return new CoverRequest(
        id, schedule, who, shift, inReturn, asked, note, by, at, other, no, yes, closed);
  }
}
