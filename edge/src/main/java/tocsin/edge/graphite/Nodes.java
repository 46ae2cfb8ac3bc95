package tocsin.edge.graphite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.Glob;
import tocsin.metrics.store.SampleSource;
import tocsin.metrics.store.SeriesMatcher;

/// The tree that dotted names make: nodes that fit a glob, found among the series below them.
final class Nodes {
  /// More series than this below a pattern are refused.
  private static final int MOST = 200_000;

  private final SampleSource source;

  Nodes(SampleSource source) {
    this.source = source;
  }

  /// Nodes that fit, by path.
  ///
  /// @throws BadParamException if the pattern cannot be read or fits too much
  List<Node> find(String pattern) {
    Glob glob = glob(pattern);
    boolean crosses = pattern.contains("**");
    int levels = pattern.split("\\.", -1).length;
    var found = new TreeMap<String, Node>();
    for (SeriesName series : below(pattern, crosses)) {
      String path = series.canonical();
      if (series.isTagged()) {
        continue;
      }
      int end = -1;
      for (int level = 1; end < path.length(); level++) {
        int dot = path.indexOf('.', end + 1);
        end = dot < 0 ? path.length() : dot;
        if (crosses || level == levels) {
          note(found, glob, path.substring(0, end), dot < 0);
        }
        if (!crosses && level == levels) {
          break;
        }
      }
    }
    return new ArrayList<>(found.values());
  }

  private static void note(Map<String, Node> found, Glob glob, String path, boolean leaf) {
    Node known = found.getOrDefault(path, new Node(path, false, false));
    if (known.leaf() || known.branch() || glob.matches(path)) {
      found.put(path, new Node(path, known.leaf() || leaf, known.branch() || !leaf));
    }
  }

  private List<SeriesName> below(String pattern, boolean crosses) {
    var names = new ArrayList<SeriesName>();
    names.addAll(find(new SeriesMatcher.Glob(pattern)));
    names.addAll(find(new SeriesMatcher.Glob(crosses ? "**" : pattern + ".**")));
    return names;
  }

  private List<SeriesName> find(SeriesMatcher matcher) {
    List<SeriesName> names = source.find(matcher, MOST);
    if (names.size() > MOST) {
      throw new BadParamException(
          matcher + " fits more than " + MOST + " series (expected: a narrower pattern)");
    }
    return names;
  }

  private static Glob glob(String pattern) {
    try {
      return Glob.of(pattern);
    } catch (IllegalArgumentException e) {
      throw new BadParamException("query: " + e.getMessage());
    }
  }
}
