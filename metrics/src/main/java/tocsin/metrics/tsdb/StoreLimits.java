package tocsin.metrics.tsdb;

import java.time.Duration;

/// Bounds of an embedded store.
///
/// @param durability what an append that has returned survives
/// @param force how often the log is forced to the disk at least
/// @param diskBytes of all blocks; the oldest go when there are more
/// @param retention samples older than this are out of range, and blocks of them are deleted
public record StoreLimits(
    NameLimits names,
    HeadLimits head,
    Durability durability,
    Duration force,
    long diskBytes,
    Duration retention) {
  public static final StoreLimits USUAL =
      new StoreLimits(
          NameLimits.of(2_000_000),
          new HeadLimits(256L << 20, 16L << 20, Duration.ofHours(2)),
          Durability.KILL_SAFE,
          Duration.ofMillis(100),
          Long.MAX_VALUE,
          Duration.ofDays(2 * 366));

  private static final Duration SECOND = Duration.ofSeconds(1);

  /// How often the store looks whether there is work to do. Who has it force rarely, to do that by
  /// hand, is not disturbed by other work either.
  Duration pause() {
    return force.compareTo(SECOND) > 0 ? force : SECOND;
  }

  public StoreLimits retaining(Duration retention) {
    return new StoreLimits(names, head, durability, force, diskBytes, retention);
  }

  public StoreLimits surviving(Durability durability) {
    return new StoreLimits(names, head, durability, force, diskBytes, retention);
  }

  public StoreLimits within(long diskBytes) {
    return new StoreLimits(names, head, durability, force, diskBytes, retention);
  }

  /// @param series further new ones are refused
  /// @param heapBytes that the index of names may take
  /// @param memoryBytes outside the heap: a half for names, the other for heads, of which there are
  ///   three at most: one that goes to a block, and one that may grow to twice its size meanwhile
  public StoreLimits bounded(int series, long heapBytes, long memoryBytes) {
    return new StoreLimits(
        new NameLimits(series, memoryBytes / 2, heapBytes),
        head.atMost(memoryBytes / 6),
        durability,
        force,
        diskBytes,
        retention);
  }
}
