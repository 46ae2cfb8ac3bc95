package tocsin.metrics.function;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tocsin.metrics.query.Frame;

/// Groups of series (map), each handed to a function that takes several (reduce): the share of
/// memory that is used, on every host.
final class Reducing {
  private Reducing() {}

  /// Series that share nodes or tags, one group after another.
  static List<Frame> map(Call call) {
    var result = new ArrayList<Frame>();
    Grouping.by(call.series("seriesList"), call.nodes("mapNodes")).values().forEach(result::addAll);
    return result;
  }

  /// Series whose names agree before a node, and have one of the given words at it, become the
  /// arguments of a function in the order of these words.
  static List<Frame> reduce(Call call) {
    List<String> words = call.texts("reduceMatchers");
    var wanted = new HashSet<>(words);
    int node = call.whole("reduceNode");
    String function = call.text("reduceFunction");
    var groups = new LinkedHashMap<String, Map<String, Frame>>();
    for (Frame f : call.series("seriesLists")) {
      List<String> nodes = List.of(f.name().split("\\.", -1));
      int at = node < 0 ? nodes.size() + node : node;
      if (at < 0 || at >= nodes.size()) {
        throw call.bad("reduceNode", node + " (expected: a node of " + f.name() + ")");
      }
      if (wanted.contains(nodes.get(at))) {
        String before = String.join(".", nodes.subList(0, at));
        groups
            .computeIfAbsent(before + ".reduce." + function, _ -> new LinkedHashMap<>())
            .put(nodes.get(at), f);
      }
    }
    var result = new ArrayList<Frame>();
    groups.forEach((name, members) ->
        call.applied(function, arguments(call, words, name, members)).stream()
            .limit(1)
            .forEach(f -> result.add(f.named(name))));
    return result;
  }

  private static List<List<Frame>> arguments(
      Call call, List<String> words, String group, Map<String, Frame> members) {
    var arguments = new ArrayList<List<Frame>>();
    for (String word : words) {
      Frame member = members.get(word);
      if (member == null) {
        throw call.bad("reduceMatchers", group + " has no '" + word + "' (expected: all of them)");
      }
      arguments.add(List.of(member));
    }
    return arguments;
  }
}
