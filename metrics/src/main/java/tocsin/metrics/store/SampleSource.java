package tocsin.metrics.store;

import java.util.List;
import tocsin.metrics.series.SeriesName;

/// Answers questions about samples. Blocking, thread-safe; sees every append that has returned.
public interface SampleSource {
  /// Names that fit, sorted, at most `limit + 1` of them: one more than the limit tells the caller
  /// that there are too many.
  List<SeriesName> find(SeriesMatcher matcher, int limit);

  /// Gives the points of one series in ascending order of time, each stamp once. A series that is
  /// not there gives none.
  ///
  /// @param fromMillis first stamp wanted
  /// @param untilMillis first stamp not wanted
  void read(SeriesName series, long fromMillis, long untilMillis, PointConsumer to);

  /// Takes points one by one.
  @FunctionalInterface
  interface PointConsumer {
    void point(long atMillis, double value);
  }
}
