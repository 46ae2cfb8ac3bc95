package tocsin.metrics.tsdb;

import java.time.Duration;

/// Bounds of an embedded store.
///
/// @param maxSeries further new series are refused and counted
/// @param headBytes the head goes to a block when it takes more than this outside the heap
/// @param walBytes or when its log is longer: what a start has to read again
/// @param headAge or when it was begun this long ago
/// @param durability what an append that has returned survives
/// @param force how often the log is forced to the disk at least
/// @param diskBytes of all blocks; the oldest go when there are more
/// @param retention samples older than this are out of range, and blocks of them are deleted
public record StoreLimits(
    int maxSeries,
    long headBytes,
    long walBytes,
    Duration headAge,
    Durability durability,
    Duration force,
    long diskBytes,
    Duration retention) {
  public static final StoreLimits USUAL =
      new StoreLimits(
          2_000_000,
          256L << 20,
          16L << 20,
          Duration.ofHours(2),
          Durability.KILL_SAFE,
          Duration.ofMillis(100),
          Long.MAX_VALUE,
          Duration.ofDays(2 * 366));

  public StoreLimits retaining(Duration retention) {
    return new StoreLimits(
        maxSeries, headBytes, walBytes, headAge, durability, force, diskBytes, retention);
  }

  public StoreLimits surviving(Durability durability) {
    return new StoreLimits(
        maxSeries, headBytes, walBytes, headAge, durability, force, diskBytes, retention);
  }

  public StoreLimits within(long diskBytes) {
    return new StoreLimits(
        maxSeries, headBytes, walBytes, headAge, durability, force, diskBytes, retention);
  }
}
