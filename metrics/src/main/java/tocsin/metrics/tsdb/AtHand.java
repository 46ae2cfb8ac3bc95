package tocsin.metrics.tsdb;

import java.util.List;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.Changes;
import tocsin.metrics.store.NotAtHandException;
import tocsin.metrics.store.PathNode;
import tocsin.metrics.store.SampleSource;
import tocsin.metrics.store.SeriesMatcher;
import tocsin.metrics.store.TagCount;

/// A store as those see it who cannot wait: names as ever, once they are indexed after a start, and
/// points by a way of its own. Thread-safe.
///
/// @param all the store
/// @param reads has points, or throws [tocsin.metrics.store.NotAtHandException]
record AtHand(NamedStore all, Reads reads) implements SampleSource {
  @Override
  public void read(SeriesName series, long fromMillis, long untilMillis, PointConsumer to) {
    all.read(reads, series, fromMillis, untilMillis, to);
  }

  @Override
  public SampleSource atHand() {
    return this;
  }

  @Override
  public List<SeriesName> find(SeriesMatcher matcher, int limit, Runnable pass) {
    return indexed().find(matcher, limit, pass);
  }

  @Override
  public List<PathNode> nodes(String glob, int limit, Runnable pass) {
    return indexed().nodes(glob, limit, pass);
  }

  @Override
  public List<TagCount> tags(String prefix, int limit) {
    return indexed().tags(prefix, limit);
  }

  @Override
  public List<TagCount> values(String tag, String prefix, int limit) {
    return indexed().values(tag, prefix, limit);
  }

  private NamedStore indexed() {
    if (!all.names().isIndexed()) {
      throw new NotAtHandException();
    }
    return all;
  }

  @Override
  public Changes changes() {
    return all.changes();
  }
}
