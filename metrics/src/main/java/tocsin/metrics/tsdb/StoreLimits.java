package tocsin.metrics.tsdb;

import java.time.Duration;

/// Bounds of an embedded store.
///
/// @param maxSeries further new series are refused and counted
/// @param headBytes the head goes to a block when it takes more than this outside the heap
/// @param headAge or when it was begun this long ago
/// @param force how often the log is forced to the disk: what a power cut may cost
/// @param retention samples older than this are out of range, and blocks of them are deleted
public record StoreLimits(
    int maxSeries, long headBytes, Duration headAge, Duration force, Duration retention) {
  public static final StoreLimits USUAL =
      new StoreLimits(
          2_000_000,
          256L << 20,
          Duration.ofHours(2),
          Duration.ofMillis(100),
          Duration.ofDays(2 * 366));

  public StoreLimits retaining(Duration retention) {
    return new StoreLimits(maxSeries, headBytes, headAge, force, retention);
  }
}
