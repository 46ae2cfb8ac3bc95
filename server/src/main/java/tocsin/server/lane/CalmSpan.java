package tocsin.server.lane;

import tocsin.response.monitor.Limits;
import tocsin.response.monitor.Monitor;

/// Which samples of a series matter to a monitor that is quiet.
///
/// @param low the least value that breaches nothing
/// @param high the greatest one; less than `low` when there are none
/// @param isListed whether it matters that there is a sample at all
record CalmSpan(double low, double high, boolean isListed) {
  private static final double ENDLESS = Double.POSITIVE_INFINITY;
  static final CalmSpan ALL = new CalmSpan(-ENDLESS, ENDLESS, false);
  private static final CalmSpan LISTED = new CalmSpan(-ENDLESS, ENDLESS, true);
  private static final CalmSpan NONE = new CalmSpan(ENDLESS, -ENDLESS, false);

  static CalmSpan of(Monitor monitor, Reach reach) {
    return switch (reach.kind()) {
      case EACH -> Traits.mindsSilence(monitor) ? ofValues(monitor).and(LISTED) : ofValues(monitor);
      case SLOTS -> LISTED;
      case CLOCK -> ALL;
    };
  }

  /// Values beyond neither the threshold nor that of the warning.
  private static CalmSpan ofValues(Monitor monitor) {
    Limits limits = monitor.limits();
    CalmSpan critical = good(monitor, limits.threshold());
    return Double.isNaN(limits.warning())
        ? critical
        : critical.and(good(monitor, limits.warning()));
  }

  private static CalmSpan good(Monitor monitor, double threshold) {
    return switch (monitor.comparator()) {
      case ABOVE -> new CalmSpan(-ENDLESS, threshold, false);
      case AT_LEAST -> new CalmSpan(-ENDLESS, Math.nextDown(threshold), false);
      case BELOW -> new CalmSpan(threshold, ENDLESS, false);
      case AT_MOST -> new CalmSpan(Math.nextUp(threshold), ENDLESS, false);
      case EQUAL, NOT_EQUAL, INSIDE, OUTSIDE -> NONE;
    };
  }

  CalmSpan and(CalmSpan other) {
    return new CalmSpan(
        Math.max(low, other.low), Math.min(high, other.high), isListed || other.isListed);
  }
}
