package tocsin.metrics.datadog.language;

import java.util.Optional;
import java.util.OptionalLong;

/// How the points of each series become buckets, before series become groups.
///
/// @param counting whether points are counts; then nothing is put between them
public record Shape(Optional<Rollup> rollup, Optional<Fill> fill, Counting counting) {
  /// As it is when nothing is said.
  public static final Shape PLAIN = new Shape(Optional.empty(), Optional.empty(), Counting.NO);

  /// `.rollup(method)` or `.rollup(method, seconds)`.
  public record Rollup(Reduction method, OptionalLong seconds) {}

  /// `.fill(method)` or `.fill(method, seconds)`: what stands where a series has no point.
  ///
  /// @param limitSeconds longest gap that is filled
  public record Fill(Filling method, long limitSeconds) {
    /// When no limit is said.
    public static final long USUAL_LIMIT = 300;

    /// Longer gaps are never filled.
    public static final long LARGEST_LIMIT = 600;
  }

  /// `.as_count()` sums the points of a bucket, `.as_rate()` divides that by its seconds.
  public enum Counting {
    NO,
    COUNT,
    RATE
  }

  Shape with(Rollup other) {
    return new Shape(Optional.of(other), fill, counting);
  }

  Shape with(Fill other) {
    return new Shape(rollup, Optional.of(other), counting);
  }

  Shape with(Counting other) {
    return new Shape(rollup, fill, other);
  }
}
