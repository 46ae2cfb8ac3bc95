package tocsin.metrics.store;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tocsin.metrics.series.SeriesName;

/// Turns a [SeriesMatcher] into a test of names, the same for every store.
public final class Names {
  private Names() {}

  public static Predicate<SeriesName> test(SeriesMatcher matcher) {
    return switch (matcher) {
      case SeriesMatcher.All a -> n -> true;
      case SeriesMatcher.Tagged t -> new TagTests(t.tests());
      case SeriesMatcher.Glob g -> glob(g.pattern());
    };
  }

  private static Predicate<SeriesName> glob(String pattern) {
    Glob glob = Glob.of(pattern);
    boolean tagged = pattern.indexOf(';') >= 0;
    return n ->
        n.isTagged() ? tagged && pattern.equals(n.canonical()) : glob.matches(n.canonical());
  }

  /// The first `limit + 1` that fit; the names come sorted.
  public static List<SeriesName> find(Stream<SeriesName> sorted, SeriesMatcher matcher, int limit) {
    return sorted.filter(test(matcher)).limit(limit + 1L).toList();
  }
}
