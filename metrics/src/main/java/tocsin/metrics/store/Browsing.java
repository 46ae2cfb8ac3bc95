package tocsin.metrics.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tocsin.metrics.series.SeriesName;

/// What there is to choose from, found by looking at every name: the definition that an index is
/// held against.
final class Browsing {
  private Browsing() {}

  static List<PathNode> nodes(Collection<SeriesName> names, String pattern, int limit) {
    Glob glob = Glob.of(pattern);
    var nodes = new TreeMap<String, PathNode>();
    for (SeriesName name : names) {
      String path = name.canonical();
      int end = name.isTagged() ? path.length() : -1;
      while (end < path.length()) {
        int dot = path.indexOf('.', end + 1);
        end = dot < 0 ? path.length() : dot;
        if (glob.matches(path.substring(0, end))) {
          var node = new PathNode(path.substring(0, end), dot < 0, dot >= 0);
          nodes.merge(node.path(), node, PathNode::and);
        }
      }
    }
    return nodes.values().stream().limit(limit + 1L).toList();
  }

  static List<TagCount> tags(Collection<SeriesName> names, String prefix, int limit) {
    var counts = new TreeMap<String, Integer>();
    names.stream()
        .filter(SeriesName::isTagged)
        .forEach(n -> withName(n).keySet().forEach(tag -> counts.merge(tag, 1, Integer::sum)));
    return counted(counts, prefix, limit);
  }

  static List<TagCount> values(Collection<SeriesName> names, String tag, String prefix, int limit) {
    var counts = new TreeMap<String, Integer>();
    names.stream()
        .filter(n -> n.isTagged() && withName(n).containsKey(tag))
        .forEach(n -> counts.merge(withName(n).getOrDefault(tag, ""), 1, Integer::sum));
    return counted(counts, prefix, limit);
  }

  private static Map<String, String> withName(SeriesName series) {
    SortedMap<String, String> tags = series.tags();
    tags.put("name", series.name());
    return tags;
  }

  private static List<TagCount> counted(Map<String, Integer> counts, String prefix, int limit) {
    return counts.entrySet().stream()
        .filter(e -> e.getKey().startsWith(prefix))
        .limit(limit)
        .map(e -> new TagCount(e.getKey(), e.getValue()))
        .toList();
  }
}
