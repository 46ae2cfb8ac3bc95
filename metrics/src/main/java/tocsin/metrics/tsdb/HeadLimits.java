package tocsin.metrics.tsdb;

import java.time.Duration;

/// When a head goes to a block.
///
/// @param bytes when it takes more than this outside the heap
/// @param walBytes or when its log is longer: what a start has to read again
/// @param age or when it was begun this long ago
public record HeadLimits(long bytes, long walBytes, Duration age) {
  HeadLimits atMost(long fewerBytes) {
    return new HeadLimits(Math.min(bytes, fewerBytes), walBytes, age);
  }
}
