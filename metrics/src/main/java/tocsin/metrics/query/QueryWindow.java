package tocsin.metrics.query;

import java.time.ZoneId;

/// The stretch of time a question is about: slots in `(from, until]`, seen at `now`.
///
/// @param fromSeconds seconds since 1970, not after until
/// @param untilSeconds seconds since 1970
/// @param nowSeconds decides which archive is read and where the data ends; seconds since 1970
/// @param zone in which days begin
/// @param xFilesFactor share of known values that several values need to become one, 0 for any
public record QueryWindow(
    long fromSeconds, long untilSeconds, long nowSeconds, ZoneId zone, double xFilesFactor) {
  public QueryWindow {
    if (fromSeconds > untilSeconds) {
      throw new IllegalArgumentException(
          "from: " + fromSeconds + " (expected: not after until, " + untilSeconds + ")");
    }
  }

  public QueryWindow(long fromSeconds, long untilSeconds, long nowSeconds, ZoneId zone) {
    this(fromSeconds, untilSeconds, nowSeconds, zone, 0);
  }

  public QueryWindow over(long from, long until) {
    return new QueryWindow(from, until, nowSeconds, zone, xFilesFactor);
  }

  public QueryWindow needing(double share) {
    return new QueryWindow(fromSeconds, untilSeconds, nowSeconds, zone, share);
  }
}
