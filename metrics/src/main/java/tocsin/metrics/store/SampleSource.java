package tocsin.metrics.store;

import java.util.List;
import tocsin.metrics.series.SeriesName;

/// Answers questions about samples. Blocking, thread-safe; sees every append that has returned.
public interface SampleSource {
  /// Names that fit, sorted, at most `limit + 1` of them: one more than the limit tells the caller
  /// that there are too many.
  ///
  /// @param pass run at the beginning and now and then on the way; what it throws ends the search
  List<SeriesName> find(SeriesMatcher matcher, int limit, Runnable pass);

  /// The same, however long it takes.
  default List<SeriesName> find(SeriesMatcher matcher, int limit) {
    return find(matcher, limit, () -> {});
  }

  /// Gives the points of one series in ascending order of time, each stamp once. A series that is
  /// not there gives none.
  ///
  /// @param fromMillis first stamp wanted
  /// @param untilMillis first stamp not wanted
  void read(SeriesName series, long fromMillis, long untilMillis, PointConsumer to);

  /// The nodes that names without tags make and that fit a glob, sorted by path, at most `limit +
  /// 1` of them; which ones, when there are more, is left open.
  ///
  /// @param pass as above
  /// @throws IllegalArgumentException if the glob cannot be read
  List<PathNode> nodes(String glob, int limit, Runnable pass);

  /// The same, however long it takes.
  default List<PathNode> nodes(String glob, int limit) {
    return nodes(glob, limit, () -> {});
  }

  /// The first of the tags that begin so, sorted, `name` among them, with how many series have
  /// each.
  List<TagCount> tags(String prefix, int limit);

  /// The first of the values of a tag that begin so, sorted, with how many series have each.
  List<TagCount> values(String tag, String prefix, int limit);

  /// How far back samples came, changed or went, so that what was made of older ones may be used
  /// again. Which series there are is another question.
  Changes changes();

  /// The same samples for somebody who cannot wait for others: points that cannot be had at once
  /// are a [NotAtHandException]. Blocks that the system has to bring from the disk are had at once
  /// all the same.
  default SampleSource atHand() {
    return this;
  }

  /// Takes points one by one, or many at a time.
  @FunctionalInterface
  interface PointConsumer {
    void point(long atMillis, double value);

    /// Takes the next `count` points at once; stores that have them in columns give them so.
    default void points(long[] millis, double[] values, int count) {
      for (int i = 0; i < count; i++) {
        point(millis[i], values[i]);
      }
    }
  }
}
