package tocsin.server.oncall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.ground.time.TimeRange;

/// A stretch of days with rows of blocks. Places are shares of its width, such as `12.5%`.
///
/// @param nights shaded: 22:00 to 07:00 in the zone of the page
/// @param now where the present moment is, when it is in sight
public record Grid(
    TimeRange window, List<Day> days, List<Band> nights, Optional<String> now, List<Row> rows) {

  /// @param name such as `Mon 23`
  public record Day(Band place, String name, boolean isToday, boolean isWeekend) {}

  public record Band(String x, String width) {}

  /// @param kind `final`, `override` or `layer`
  /// @param href where the row is edited; empty when it is not
  public record Row(String kind, String name, String about, String href, List<Block> blocks) {
    /// Higher where blocks are drawn larger.
    public int height() {
      return kind.equals("final") ? 66 : 50;
    }
  }

  /// One shift, override or gap.
  ///
  /// @param look classes: a person's colour, or that it is a gap
  /// @param says all of it in words
  /// @param href leads to its times; empty when it cannot be changed there
  /// @param who id of the person; empty for a gap
  public record Block(
      Band place,
      String look,
      String name,
      String initials,
      String times,
      String says,
      String href,
      String who,
      TimeRange during) {
    public boolean isGap() {
      return who.isEmpty();
    }
  }

  /// Where moments stand.
  record Scale(TimeRange window) {
    Band place(TimeRange r) {
      double x = share(r.from());
      return new Band(percent(x), percent(share(r.until()) - x));
    }

    String x(Instant at) {
      return percent(share(at));
    }

    private double share(Instant at) {
      double all = window.length().toSeconds();
      double here = java.time.Duration.between(window.from(), at).toSeconds();
      return Math.clamp(here / all, 0, 1);
    }

    private static String percent(double share) {
      return Math.round(share * 100_000) / 1_000.0 + "%";
    }
  }
}
