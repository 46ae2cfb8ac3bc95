package tocsin.metrics.tsdb;

/// How many names a store knows at most; new series beyond are refused and counted.
///
/// @param series in all
/// @param bytes that names take outside the heap
/// @param indexBytes that their index takes of the heap
public record NameLimits(int series, long bytes, long indexBytes) {
  /// As many as these, whatever they take.
  public static NameLimits of(int series) {
    return new NameLimits(series, Long.MAX_VALUE, Long.MAX_VALUE);
  }
}
