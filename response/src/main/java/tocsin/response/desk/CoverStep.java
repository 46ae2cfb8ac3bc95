package tocsin.response.desk;

import java.util.List;
import java.util.Optional;
import tocsin.ground.time.TimeRange;
import tocsin.response.words.ScheduleId;
import tocsin.response.words.TeamId;
import tocsin.response.words.UserId;

/// What somebody does about a shift that is to change hands.
public sealed interface CoverStep {
  /// Asks colleagues to take it.
  ///
  /// @param shift a stretch of `who`'s
  /// @param inReturn of a swap: a stretch of the one who is asked
  /// @param of whom; nobody for those of the team, or else everybody who stands in the schedule
  /// @param note why; may be empty
  record Ask(
      ScheduleId schedule,
      UserId who,
      TimeRange shift,
      Optional<TimeRange> inReturn,
      List<UserId> of,
      Optional<TeamId> team,
      String note)
      implements CoverStep {
    public Ask {
      of = List.copyOf(of);
    }
  }

  /// Somebody who was asked takes it.
  record Accept(String request, UserId who) implements CoverStep {}

  /// Somebody who was asked does not.
  record Decline(String request, UserId who) implements CoverStep {}

  /// Whoever asked needs nobody any more.
  record Withdraw(String request) implements CoverStep {}
}
