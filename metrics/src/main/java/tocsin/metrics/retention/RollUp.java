package tocsin.metrics.retention;

/// How points of a finer archive make one of a coarser one.
///
/// @param xFilesFactor share of known slots that is needed, 0 to 1
public record RollUp(double xFilesFactor, Method method) {
  public static final RollUp DEFAULT = new RollUp(0.5, Method.AVERAGE);

  /// Graphite's aggregation methods.
  public enum Method {
    AVERAGE,
    SUM,
    LAST,
    MAX,
    MIN,
    /// Like average, with a missing slot counted as zero.
    AVG_ZERO,
    ABSMAX,
    ABSMIN
  }
}
