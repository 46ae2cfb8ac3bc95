package tocsin.server.host;

import java.time.Instant;
import java.util.List;
import tocsin.response.desk.Directory;
import tocsin.response.oncall.OnCall;
import tocsin.response.words.ScheduleId;
import tocsin.response.words.UserId;

/// Who is on call in any of some schedules. Pure.
final class Staffing {
  private Staffing() {}

  /// @param schedules ids; one that is not there has nobody
  static List<UserId> onCall(Directory directory, List<String> schedules, Instant now) {
    return schedules.stream()
        .map(ScheduleId::new)
        .flatMap(s -> directory.schedule(s).stream())
        .flatMap(plan -> plan.at(now).stream())
        .map(OnCall::user)
        .distinct()
        .toList();
  }
}
