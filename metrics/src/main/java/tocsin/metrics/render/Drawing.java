package tocsin.metrics.render;

import java.time.ZoneId;
import java.util.List;
import tocsin.metrics.query.Frame;

/// A graph, as wanted. Immutable.
///
/// @param width pixels
/// @param height pixels
/// @param title empty for none
/// @param fromSeconds left edge, seconds since 1970
/// @param untilSeconds right edge, seconds since 1970
/// @param zone of the times below the graph
/// @param limits horizontal lines that matter, drawn over the series in the colour of alarm
/// @param markers vertical lines, such as deploys
public record Drawing(
    int width,
    int height,
    String title,
    long fromSeconds,
    long untilSeconds,
    ZoneId zone,
    Look look,
    List<Frame> frames,
    List<Limit> limits,
    List<Marker> markers) {
  /// Pixels across or down, at least and at most.
  public static final int LEAST = 10;

  public static final int MOST = 4_000;

  /// @param label empty for the number alone
  public record Limit(double value, String label) {}

  /// @param atSeconds seconds since 1970
  public record Marker(long atSeconds, String label) {}

  public Drawing {
    width = Math.clamp(width, LEAST, MOST);
    height = Math.clamp(height, LEAST, MOST);
    frames = List.copyOf(frames);
    limits = List.copyOf(limits);
    markers = List.copyOf(markers);
  }

  /// Pixels around everything, at most a quarter of a side.
  double margin(double usual) {
    double asked = look.surround().margin();
    return Math.min(asked < 0 ? usual : asked, Math.min(width, height) / 4.0);
  }
}
