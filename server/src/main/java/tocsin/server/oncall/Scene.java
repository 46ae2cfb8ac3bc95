package tocsin.server.oncall;

import java.time.Instant;
import java.util.Optional;
import tocsin.response.oncall.FinalSchedule;
import tocsin.response.oncall.Schedule;
import tocsin.response.words.UserId;

/// A schedule as one reader looks at it.
///
/// @param published as it is for everybody
/// @param schedule with the draft of the view
/// @param plan of `schedule`
/// @param reader whoever looks, if they can be paged
record Scene(
    Schedule published,
    Schedule schedule,
    FinalSchedule plan,
    View view,
    People people,
    Moments moments,
    Optional<UserId> reader,
    Instant now) {

  String href(Draft draft) {
    return view.with(draft).href();
  }
}
