package tocsin.response.moving;

import java.util.List;
import tocsin.response.words.ScheduleId;

/// A schedule there, and what it became here.
///
/// @param here one schedule, or several where several people are on call at once
/// @param basis where their side comes from, such as `rendered by PagerDuty`
public record Counterpart(String name, List<ScheduleId> here, String basis, Rendering there) {
  public Counterpart {
    here = List.copyOf(here);
  }
}
