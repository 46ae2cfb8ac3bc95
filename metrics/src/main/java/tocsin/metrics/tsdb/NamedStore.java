package tocsin.metrics.tsdb;

import java.nio.ByteBuffer;
import java.util.List;
import tocsin.metrics.index.Pass;
import tocsin.metrics.index.References;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.PathNode;
import tocsin.metrics.store.SampleSink;
import tocsin.metrics.store.SampleSource;
import tocsin.metrics.store.SeriesMatcher;
import tocsin.metrics.store.TagCount;

/// What a store answers by its names alone.
abstract class NamedStore implements SampleSink, SampleSource {
  abstract Catalogue names();

  /// Gives the points of a series, read in a way of the store's own.
  void read(Reads way, SeriesName series, long fromMillis, long untilMillis, PointConsumer to) {
    int reference = names().find(series);
    if (reference >= 0 && fromMillis < untilMillis) {
      way.read(reference, fromMillis, untilMillis, to);
    }
  }

  @Override
  public int reference(ByteBuffer name) {
    return names().reference(name);
  }

  @Override
  public int known(ByteBuffer bytes, int from, int until, int previous) {
    return names().known(bytes, from, until, previous);
  }

  @Override
  public List<SeriesName> find(SeriesMatcher matcher, int limit, Runnable pass) {
    return names().find(matcher, limit, pass);
  }

  @Override
  public List<PathNode> nodes(String glob, int limit, Runnable pass) {
    return names().index().nodes(glob, limit, new Pass(pass));
  }

  @Override
  public List<TagCount> tags(String prefix, int limit) {
    return names().index().tags(prefix, limit);
  }

  @Override
  public List<TagCount> values(String tag, String prefix, int limit) {
    return names().index().values(tag, prefix, limit);
  }

  /// The references of the series that fit, as those who watch them know them.
  public References references(SeriesMatcher matcher, int limit) {
    return names().index().match(matcher, limit);
  }

  /// Copies the name of a reference in UTF-8 to the front of an array, which is long enough for
  /// every name.
  ///
  /// @return its length; 0 when it has lost it
  public int copyName(int reference, byte[] into) {
    return names().copy(reference, into);
  }
}
