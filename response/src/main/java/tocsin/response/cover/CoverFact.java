package tocsin.response.cover;

import java.util.List;
import java.util.Optional;
import tocsin.ground.time.TimeRange;
import tocsin.response.words.Actor;
import tocsin.response.words.Fact;
import tocsin.response.words.ScheduleId;
import tocsin.response.words.UserId;

/// What can happen to a request for cover. `via` says by what somebody did it: `page`, `api`.
public sealed interface CoverFact extends Fact {
  /// Id of the request, such as `cover-12`.
  String request();

  /// Somebody's shift is offered to colleagues.
  ///
  /// @param who has the shift
  /// @param inReturn of a swap: the stretch of whoever is asked that `who` takes for it
  /// @param note why, in their own words; may be empty
  record Asked(
      String request,
      ScheduleId schedule,
      UserId who,
      TimeRange shift,
      Optional<TimeRange> inReturn,
      List<UserId> asked,
      String note,
      Actor by,
      String via)
      implements CoverFact {
    public Asked {
      asked = List.copyOf(asked);
    }
  }

  /// One of them takes it; a new revision of the schedule says so from then on.
  record Accepted(String request, UserId taker, Actor by, String via) implements CoverFact {}

  /// One of them does not.
  record Declined(String request, UserId who, Actor by, String via) implements CoverFact {}

  /// It is not needed any more.
  record Withdrawn(String request, Actor by, String via) implements CoverFact {}

  /// The shift began, or what there was of it is over, and nobody has taken it.
  record Expired(String request) implements CoverFact {}
}
