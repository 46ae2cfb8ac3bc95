package tocsin.metrics.datadog;

/// Buckets of even width, aligned to Unix time.
///
/// @param first where the first begins, seconds since 1970
/// @param step their width in seconds
public record Grid(long first, long step, int count) {
  /// The buckets that hold a stretch of time.
  ///
  /// @param untilMillis first one outside
  static Grid over(long fromMillis, long untilMillis, long step) {
    long first = Math.floorDiv(fromMillis, step * 1_000) * step;
    long end = Math.ceilDiv(untilMillis, step * 1_000) * step;
    return new Grid(first, step, Math.toIntExact(Math.max(0, (end - first) / step)));
  }

  public long at(int bucket) {
    return first + bucket * step;
  }

  long end() {
    return at(count);
  }

  /// The bucket that begins just then; negative or too large where there is none.
  int indexOf(long second) {
    return Math.floorMod(second - first, step) == 0
        ? Math.clamp((second - first) / step, -1, count)
        : -1;
  }
}
