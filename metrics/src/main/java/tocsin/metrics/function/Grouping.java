package tocsin.metrics.function;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    SharedKey key = (name, tags) -> NodeOrTag.key(name, tags, nodes);
    if (simple(call).isPresent()) {
      return call.gathered("seriesList", () -> Gathering.by(key, simple(call).orElseThrow()));
    }
    var result = new ArrayList<Frame>();
    Gathering.groups(call.series("seriesList"), key)
        .forEach(
            (shared, frames) -> combined(call, frames).forEach(f -> result.add(f.named(shared))));
    return result;
  }

  // What most groups are combined by can be done while series are read.
  private static Optional<Combination> simple(Call call) {
    String callback = call.text("callback");
    Optional<Registry.Entry> known = Registry.find(callback);
    if (known.isPresent()) {
      return known.get().function() instanceof Combine combine
          ? Optional.of(combine.with(call.xFilesFactor()))
          : Optional.empty();
    }
    return Aggregation.find(callback)
        .map(how -> new Combination(how, Combining.bare(callback), call.xFilesFactor()));
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
    groups.forEach(
        (key, members) -> combined(call, members).forEach(f -> result.add(called(f, key))));
    return result;
  }

  private static Frame called(Frame frame, SeriesName key) {
    return frame.called(key.canonical()).tagged(key.tags()).tag("name", key.name());
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
    return call.gathered(
        "seriesList",
        () ->
            Gathering.by(
                (name, _) -> without(name, positions),
                new Combination(how, word, call.xFilesFactor())));
  }

  private static String without(String name, List<String> positions) {
    String[] nodes = name.split("\\.", -1);
    var kept = new ArrayList<String>();
    for (int i = 0; i < nodes.length; i++) {
      if (!positions.contains(Integer.toString(i))) {
        kept.add(nodes[i]);
      }
    }
    return String.join(".", kept);
  }

  /// Groups in the order in which their first series stands.
  static Map<String, List<Frame>> by(List<Frame> frames, List<NodeOrTag> nodes) {
    return Gathering.groups(frames, (name, tags) -> NodeOrTag.key(name, tags, nodes));
  }
}
