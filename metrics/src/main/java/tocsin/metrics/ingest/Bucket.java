package tocsin.metrics.ingest;

/// A bound of samples a second, as a bucket of tokens. It holds a minute's worth, since many
/// senders say everything at once every ten seconds or every minute. Thread-safe.
final class Bucket {
  private static final double SECONDS = 60;
  private static final double MILLIS = 1_000;

  private final long perSecond;

  // Both are guarded by this.
  private double tokens;
  private long filledMillis = Long.MIN_VALUE;

  /// @param perSecond [IngestLimits#NONE] for no bound
  Bucket(long perSecond) {
    this.perSecond = perSecond;
    this.tokens = perSecond * SECONDS;
  }

  /// How many of so many samples may pass at this moment.
  int take(int offered, long nowMillis) {
    return perSecond == IngestLimits.NONE ? offered : bounded(offered, nowMillis);
  }

  private synchronized int bounded(int offered, long nowMillis) {
    if (filledMillis != Long.MIN_VALUE && nowMillis > filledMillis) {
      double more = (nowMillis - filledMillis) / MILLIS * perSecond;
      tokens = Math.min(tokens + more, perSecond * SECONDS);
    }
    filledMillis = Math.max(filledMillis, nowMillis);
    int allowed = (int) Math.min(offered, tokens);
    tokens -= allowed;
    return allowed;
  }
}
