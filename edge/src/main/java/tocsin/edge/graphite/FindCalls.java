package tocsin.edge.graphite;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tocsin.ground.web.WebAnswer;
import tocsin.metrics.render.PackedTree;
import tocsin.metrics.retention.RetentionRules;
import tocsin.metrics.store.PathNode;
import tocsin.metrics.store.SampleSource;
import tocsin.metrics.store.SeriesMatcher;

/// `/metrics/find`, `/metrics/expand` and `/metrics/index.json`: what is there by path. For one
/// question.
final class FindCalls {
  private static final int MOST = 2_000_000;

  private final Nodes nodes;
  private final SampleSource source;
  private final RetentionRules rules;
  private final InstantSource clock;
  private final Patience patience;

  /// @param patience of whoever asks
  FindCalls(GraphiteDoor.Kept kept, InstantSource clock, Patience patience) {
    this.nodes = new Nodes(kept.source(), patience::pass);
    this.source = kept.source();
    this.rules = kept.rules();
    this.clock = clock;
    this.patience = patience;
  }

  WebAnswer find(Params params) {
    String query =
        params
            .text("query")
            .filter(q -> !q.isEmpty())
            .orElseThrow(() -> new BadParamException("query is missing (expected: a pattern)"));
    long now = clock.instant().getEpochSecond();
    for (String end : List.of("from", "until")) {
      params
          .text(end)
          .filter(t -> !t.equals("-1"))
          .ifPresent(t -> Moments.read(end, t, now, Moments.zone(params)));
    }
    boolean wildcards = params.flag("wildcards");
    boolean leavesOnly = params.flag("leavesOnly");
    int position = params.whole("position", -1);
    return switch (params.text("format", "treejson")) {
      case "treejson" -> WebAnswer.json(200, tree(query, leavesOnly, wildcards));
      case "json" -> WebAnswer.json(200, plain(query, leavesOnly, kept(now, true)));
      case "pickle" ->
          WebAnswer.of(
              200,
              "application/pickle",
              PackedTree.pickle(plain(query, leavesOnly, kept(now, false))));
      case "msgpack" ->
          WebAnswer.of(
              200,
              "application/x-msgpack",
              PackedTree.msgpack(plain(query, leavesOnly, kept(now, false))));
      case "completer" -> WebAnswer.json(200, completions(variants(query, params), wildcards));
      case "nodelist" -> WebAnswer.json(200, Map.of("nodes", names(query, position)));
      default ->
          throw new BadParamException(
              "format: '"
                  + params.text("format", "")
                  + "' (expected: treejson, json, completer, nodelist, pickle or msgpack)");
    };
  }

  private List<Map<String, Object>> tree(String query, boolean leavesOnly, boolean wildcards) {
    String base = query.substring(0, query.lastIndexOf('.') + 1);
    var branches = new TreeMap<String, Boolean>();
    var leaves = new TreeSet<String>();
    for (PathNode node : nodes.find(query)) {
      if (node.branch() && !leavesOnly) {
        branches.put(node.name(), true);
      } else if (node.leaf()) {
        leaves.add(node.name());
      }
    }
    leaves.removeAll(branches.keySet());
    var result = new ArrayList<Map<String, Object>>();
    if (isBranch(query) && !leavesOnly) {
      result.add(entry("", base, true));
    }
    if (wildcards && branches.size() + leaves.size() > 0 && query.endsWith("*")) {
      result.add(entry("*", base, !branches.isEmpty()));
    }
    branches.keySet().forEach(name -> result.add(entry(name, base, true)));
    leaves.forEach(name -> result.add(entry(name, base, false)));
    return result;
  }

  // A query with a dot at its end is about the branch before it.
  private boolean isBranch(String query) {
    return query.endsWith(".")
        && nodes.find(query.substring(0, query.length() - 1)).stream().anyMatch(PathNode::branch);
  }

  private static Map<String, Object> entry(String name, String base, boolean branch) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put("text", Params.decoded(name)); // as Graphite does, also where nothing was encoded
    entry.put("id", base + name);
    entry.put("allowChildren", branch ? 1 : 0);
    entry.put("expandable", branch ? 1 : 0);
    entry.put("leaf", branch ? 0 : 1);
    return entry;
  }

  /// Between which moments a series may have points; another Graphite that asks several servers for
  /// one name chooses by it.
  private List<Object> kept(long now, boolean named) {
    long oldest = now - rules.longestRetentionSeconds();
    return List.of(named ? Map.of("start", oldest, "end", now) : List.of(oldest, now));
  }

  private List<Map<String, Object>> plain(String query, boolean leavesOnly, List<Object> kept) {
    var result = new ArrayList<Map<String, Object>>();
    if (isBranch(query) && !leavesOnly) {
      result.add(Map.of("path", query, "is_leaf", false));
    }
    for (PathNode node : nodes.find(query)) {
      if (node.branch() && !leavesOnly) {
        result.add(Map.of("path", node.path(), "is_leaf", false));
      }
      if (node.leaf()) {
        result.add(Map.of("path", node.path(), "is_leaf", true, "intervals", kept));
      }
    }
    return result;
  }

  /// With `automatic_variants`, `a,b` in a node is written as `{a,b}`.
  private static String variants(String query, Params params) {
    return params.flag("automatic_variants")
        ? Stream.of(query.split("\\.", -1))
            .map(node -> node.contains(",") && !node.contains("{") ? "{" + node + "}" : node)
            .collect(Collectors.joining("."))
        : query;
  }

  private Map<String, Object> completions(String query, boolean wildcards) {
    String pattern = query.replace("..", "*.");
    var result = new ArrayList<Map<String, Object>>();
    for (PathNode node : nodes.find(pattern.endsWith("*") ? pattern : pattern + "*")) {
      if (node.branch()) {
        result.add(Map.of("path", node.path() + ".", "name", node.name(), "is_leaf", "0"));
      }
      if (node.leaf()) {
        result.add(Map.of("path", node.path(), "name", node.name(), "is_leaf", "1"));
      }
    }
    result.sort(Comparator.comparing(m -> String.valueOf(m.get("path"))));
    if (wildcards && result.size() > 1) {
      result.add(Map.of("name", "*"));
    }
    return Map.of("metrics", result);
  }

  private List<String> names(String query, int position) {
    var names = new TreeSet<String>();
    for (PathNode node : nodes.find(query)) {
      String[] parts = node.path().split("\\.", -1);
      int at = position < 0 ? parts.length + position : position;
      if (at >= 0 && at < parts.length) {
        names.add(parts[at]);
      }
    }
    return List.copyOf(names);
  }

  WebAnswer expand(Params params) {
    boolean leavesOnly = params.flag("leavesOnly");
    boolean grouped = params.flag("groupByExpr");
    var byQuery = new LinkedHashMap<String, List<String>>();
    int count = 0;
    for (String query : params.list("query")) {
      List<String> paths =
          nodes.find(query).stream()
              .filter(n -> n.leaf() || !leavesOnly)
              .map(PathNode::path)
              .toList();
      byQuery.put(query, paths);
      count += paths.size();
      if (count > Nodes.MOST) {
        throw new BadParamException(
            "query: all of them fit more than " + Nodes.MOST + " nodes (expected: fewer of them)");
      }
    }
    if (grouped) {
      return WebAnswer.json(200, Map.of("results", byQuery));
    }
    var all = new TreeSet<String>();
    byQuery.values().forEach(all::addAll);
    return WebAnswer.json(200, Map.of("results", all));
  }

  WebAnswer index() {
    List<String> names =
        source.find(new SeriesMatcher.All(), MOST, patience::pass).stream()
            .filter(n -> !n.isTagged())
            .map(n -> n.canonical())
            .limit(MOST)
            .toList();
    return WebAnswer.json(200, names);
  }
}
