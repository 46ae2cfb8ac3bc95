package tocsin.metrics.render;

/// How values become lines and areas.
///
/// @param connectedLimit how many missing values a connected line goes over
/// @param width of lines in pixels; none are drawn at 0 and below; NaN for the usual
/// @param areaOpacity of filled areas; NaN for the usual
/// @param nullAsZero whether a missing value is drawn as zero
/// @param minStep pixels between two values, at least; nearer ones become one by the consolidation
///   of their series
public record Strokes(
    LineMode mode,
    int connectedLimit,
    double width,
    AreaMode area,
    double areaOpacity,
    boolean nullAsZero,
    double minStep) {
  private static final double WIDTH = 1.6;
  private static final double THIN = 1.1;
  private static final int MANY = 16;
  public static final Strokes USUAL =
      new Strokes(
          LineMode.SLOPE, Integer.MAX_VALUE, Double.NaN, AreaMode.SINGLE, Double.NaN, false, 1);

  public enum LineMode {
    SLOPE,
    STAIRCASE,
    /// Over missing values too.
    CONNECTED
  }

  public enum AreaMode {
    NONE,
    /// A faint one when there is one series only.
    SINGLE,
    FIRST,
    ALL,
    /// Each series stands on those before it.
    STACKED
  }

  public Strokes {
    width = Math.min(width, 100);
  }

  /// Width of each of so many lines.
  double width(int lines) {
    return Double.isNaN(width) ? lines > MANY ? THIN : WIDTH : width;
  }

  public Strokes with(AreaMode other) {
    return new Strokes(mode, connectedLimit, width, other, areaOpacity, nullAsZero, minStep);
  }
}
