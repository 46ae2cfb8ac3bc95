package tocsin.response.moving;

import java.util.List;

/// All that became of an export.
///
/// @param from the system it comes from, such as `PagerDuty`
public record Move(
    String from, List<Carried> carried, List<Remark> remarks, List<Counterpart> schedules) {
  public Move {
    carried = List.copyOf(carried);
    remarks = List.copyOf(remarks);
    schedules = List.copyOf(schedules);
  }
}
