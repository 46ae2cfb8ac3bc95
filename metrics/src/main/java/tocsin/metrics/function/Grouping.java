package tocsin.metrics.function;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tocsin.metrics.query.Frame;
import tocsin.metrics.series.SeriesName;

/// Series that share a part of their names, each group combined into one.
final class Grouping {
  private Grouping() {}

  static List<Frame> byNode(Call call) {
    return byNodes(call, call.nodes("nodeNum"));
  }

  static List<Frame> byNodes(Call call) {
    return byNodes(call, call.nodes("nodes"));
  }

  private static List<Frame> byNodes(Call call, List<NodeOrTag> nodes) {
    var result = new ArrayList<Frame>();
    by(call.series("seriesList"), nodes)
        .forEach((key, frames) -> combined(call, frames).forEach(f -> result.add(f.named(key))));
    return result;
  }

  // By a function of series, of whose answers the first counts, or by a measure.
  private static List<Frame> combined(Call call, List<Frame> frames) {
    String callback = call.text("callback");
    return Registry.find(callback).isPresent()
        ? call.applied(callback, List.of(frames)).stream().limit(1).toList()
        : Combining.combine(
            frames, call.aggregation("callback"), Combining.bare(callback), call.xFilesFactor());
  }

  static List<Frame> byTags(Call call) {
    List<String> tags = call.texts("tags");
    if (tags.isEmpty()) {
      throw call.bad("tags", "none (expected: at least one tag)");
    }
    List<Frame> frames = call.series("seriesList");
    String word = Combining.bare(call.text("callback"));
    boolean oneName = frames.stream().map(f -> f.tags().get("name")).distinct().count() == 1;
    var groups = new LinkedHashMap<SeriesName, List<Frame>>();
    for (Frame f : frames) {
      var values = new TreeMap<String, String>();
      for (String tag : tags) {
        String value = f.tags().getOrDefault(tag, "");
        if (value.isEmpty()) {
          throw call.bad(
              "tags", f.name() + " has no tag " + tag + " (expected: a tag that all have)");
        }
        values.put(tag, value);
      }
      String own = values.remove("name");
      String name = own != null ? own : oneName ? f.tags().getOrDefault("name", word) : word;
      groups.computeIfAbsent(SeriesName.tagged(name, values), _ -> new ArrayList<>()).add(f);
    }
    var result = new ArrayList<Frame>();
    groups.forEach((key, members) ->
        combined(call, members).forEach(f -> result.add(f.named(key.canonical()))));
    return result;
  }

  /// A function such as sumSeriesWithWildcards: the named nodes are left out of the key.
  static Function without(Aggregation how, String word) {
    return call -> without(call, how, word);
  }

  static List<Frame> without(Call call) {
    return without(call, call.aggregation("func"), Combining.bare(call.text("func")));
  }

  private static List<Frame> without(Call call, Aggregation how, String word) {
    List<String> positions = call.texts("position");
    var groups = new LinkedHashMap<String, List<Frame>>();
    for (Frame f : call.series("seriesList")) {
      String[] nodes = f.name().split("\\.", -1);
      var kept = new ArrayList<String>();
      for (int i = 0; i < nodes.length; i++) {
        if (!positions.contains(Integer.toString(i))) {
          kept.add(nodes[i]);
        }
      }
      groups.computeIfAbsent(String.join(".", kept), _ -> new ArrayList<>()).add(f);
    }
    var result = new ArrayList<Frame>();
    groups.forEach((key, frames) ->
        Combining.combine(frames, how, word, call.xFilesFactor())
            .forEach(f -> result.add(f.named(key))));
    return result;
  }

  /// Groups in the order in which their first series stands.
  static Map<String, List<Frame>> by(List<Frame> frames, List<NodeOrTag> nodes) {
    var groups = new LinkedHashMap<String, List<Frame>>();
    for (Frame f : frames) {
      groups.computeIfAbsent(NodeOrTag.key(f, nodes), _ -> new ArrayList<>()).add(f);
    }
    return groups;
  }
}
