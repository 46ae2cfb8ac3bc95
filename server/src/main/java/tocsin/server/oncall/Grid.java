package tocsin.server.oncall;

import java.util.List;
import java.util.Optional;
import tocsin.ground.time.TimeRange;

/// A stretch of days, or the hours of one, with rows of blocks. Places are shares of its width,
/// such as `12.5%`.
///
/// @param nights shaded: 22:00 to 07:00 in the zone of the page
/// @param now where the present moment is, when it is in sight
public record Grid(
    TimeRange window, List<Day> days, List<Band> nights, Optional<String> now, List<Row> rows) {
  /// A day, or an hour of the only one.
  ///
  /// @param name such as `Mon 23` or `14`
  /// @param href the day alone; empty for an hour
  public record Day(Band place, String name, boolean isToday, boolean isWeekend, String href) {}

  public record Band(String x, String width) {}

  public boolean isHours() {
    return days.stream().allMatch(d -> d.href().isEmpty());
  }

  /// @param kind `final`, `override` or `layer`
  /// @param href where the row is edited; empty when it is not
  public record Row(String kind, String name, String about, String href, List<Block> blocks) {
    /// Higher where blocks are drawn larger.
    public int height() {
      return kind.equals("final") ? 66 : 50;
    }
  }
}
