package tocsin.metrics.datadog;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.Changes;
import tocsin.metrics.store.PathNode;
import tocsin.metrics.store.SampleSource;
import tocsin.metrics.store.SeriesMatcher;
import tocsin.metrics.store.TagCount;

/// Samples of a stretch of time that are asked for window by window: each series is looked up and
/// read once. A store decodes a whole block for a few points, which would be most of the work. Not
/// thread-safe; for one question.
///
/// Holds about [#MOST] points, and one series more at most; what is beyond that, or outside of the
/// stretch, is read whenever it is asked for.
final class HeldPoints implements SampleSource {
  static final int MOST = 2_000_000;

  private final SampleSource source;
  private final long fromMillis;
  private final long untilMillis;
  private final Map<SeriesMatcher, List<SeriesName>> found = new HashMap<>();
  private final Map<SeriesName, Points> held = new HashMap<>();
  private long count;
  private long earliest = Long.MAX_VALUE;
  private boolean isWhole = true;

  /// @param untilMillis first moment that is not held
  HeldPoints(SampleSource source, long fromMillis, long untilMillis) {
    this.source = source;
    this.fromMillis = fromMillis;
    this.untilMillis = untilMillis;
  }

  private static final class Points implements PointConsumer {
    private long[] millis = new long[256];
    private double[] values = new double[256];
    private int count;

    @Override
    public void point(long atMillis, double value) {
      if (count == millis.length) {
        millis = Arrays.copyOf(millis, 2 * count);
        values = Arrays.copyOf(values, 2 * count);
      }
      millis[count] = atMillis;
      values[count++] = value;
    }

    private int firstFrom(long wanted) {
      int at = Arrays.binarySearch(millis, 0, count, wanted);
      return at >= 0 ? at : -at - 1;
    }

    void give(long from, long until, PointConsumer to) {
      for (int i = firstFrom(from); i < count && millis[i] < until; i++) {
        to.point(millis[i], values[i]);
      }
    }
  }

  @Override
  public List<SeriesName> find(SeriesMatcher matcher, int limit, Runnable pass) {
    pass.run();
    return found.computeIfAbsent(matcher, m -> source.find(m, limit, pass));
  }

  @Override
  public void read(SeriesName series, long from, long until, PointConsumer to) {
    boolean inside = from >= fromMillis && until <= untilMillis;
    if (!inside || count >= MOST && !held.containsKey(series)) {
      isWhole = false;
      source.read(series, from, until, to);
    } else {
      held.computeIfAbsent(series, this::points).give(from, until, to);
    }
  }

  private Points points(SeriesName series) {
    var points = new Points();
    source.read(series, fromMillis, untilMillis, points);
    count += points.count;
    earliest = points.count == 0 ? earliest : Math.min(earliest, points.millis[0]);
    return points;
  }

  /// How many points are held.
  long count() {
    return count;
  }

  /// The first point of all that was asked for so far; empty where there is none, or not all of it
  /// is held.
  OptionalLong earliestMillis() {
    return isWhole && earliest < Long.MAX_VALUE ? OptionalLong.of(earliest) : OptionalLong.empty();
  }

  @Override
  public List<PathNode> nodes(String glob, int limit, Runnable pass) {
    return source.nodes(glob, limit, pass);
  }

  @Override
  public List<TagCount> tags(String prefix, int limit) {
    return source.tags(prefix, limit);
  }

  @Override
  public List<TagCount> values(String tag, String prefix, int limit) {
    return source.values(tag, prefix, limit);
  }

  @Override
  public Changes changes() {
    return source.changes();
  }
}
