package tocsin.server.monitors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tocsin.metrics.query.Expr;
import tocsin.metrics.query.Parser;
import tocsin.metrics.query.QueryException;
import tocsin.metrics.query.Spelling;
import tocsin.metrics.store.PathNode;
import tocsin.metrics.store.SampleSource;
import tocsin.metrics.store.TagCount;

/// What somebody may have meant whose target matches nothing: the same target with the nearest
/// names that there are. Reads names, never points.
record Nearest(SampleSource source) {
  private static final int LOOKED_AT = 2_000;
  private static final int PATHS = 20;

  /// The target as it may have been meant; empty when all of its names are there, or none is near.
  Optional<String> of(String target) {
    List<String> names = new ArrayList<>();
    try {
      collect(Parser.parse(target), names);
    } catch (QueryException e) {
      // What cannot be read is said by whoever reads it.
      return Optional.empty();
    }
    String meant = target;
    for (String name : names.stream().distinct().limit(PATHS).toList()) {
      String near = name.contains("=") ? tag(name) : path(name);
      meant = near.isEmpty() ? meant : meant.replace(name, near);
    }
    return Optional.of(meant).filter(m -> !m.equals(target));
  }

  private static void collect(Expr expr, List<String> names) {
    switch (expr) {
      case Expr.Path path -> names.add(path.pattern());
      case Expr.Call call -> {
        boolean tags = call.function().equals("seriesByTag");
        Stream.concat(call.arguments().stream(), call.named().values().stream())
            .forEach(argument -> {
              if (tags && argument instanceof Expr.Text text) {
                names.add(text.value());
              }
              collect(argument, names);
            });
      }
      case Expr.Text _, Expr.Amount _, Expr.Flag _, Expr.Nothing _ -> {}
    }
  }

  /// Node by node: where none fits, the one with the nearest spelling. Empty when all fit, or one
  /// is like none there is.
  private String path(String pattern) {
    List<String> found = new ArrayList<>();
    String[] nodes = pattern.split("\\.", -1);
    for (int i = 0; i < nodes.length; i++) {
      String before = found.isEmpty() ? "" : String.join(".", found) + ".";
      boolean last = i == nodes.length - 1;
      if (fits(before + nodes[i], last)) {
        found.add(nodes[i]);
        continue;
      }
      String near = Spelling.nearest(nodes[i], below(before, last));
      if (near.isEmpty()) {
        return "";
      }
      found.add(near);
    }
    return String.join(".", found);
  }

  private boolean fits(String glob, boolean asMetric) {
    return nodes(glob).anyMatch(n -> asMetric ? n.leaf() : n.branch());
  }

  private List<String> below(String before, boolean asMetric) {
    return nodes(before + "*")
        .filter(n -> asMetric ? n.leaf() : n.branch())
        .map(n -> n.path().substring(n.path().lastIndexOf('.') + 1))
        .toList();
  }

  private Stream<PathNode> nodes(String glob) {
    try {
      return source.nodes(glob, LOOKED_AT).stream();
    } catch (IllegalArgumentException e) {
      // A glob that cannot be read fits nothing.
      return Stream.empty();
    }
  }

  /// `name=shop.orders`: a value that no series has is the nearest there is.
  private String tag(String test) {
    String[] sides = test.split("=", 2);
    if (!sides[0].matches("\\w+") || sides[1].startsWith("~") || sides[1].isEmpty()) {
      return "";
    }
    List<String> values = texts(source.values(sides[0], "", LOOKED_AT));
    if (values.isEmpty()) {
      String key = Spelling.nearest(sides[0], texts(source.tags("", LOOKED_AT)));
      return key.isEmpty() ? "" : key + "=" + sides[1];
    }
    String near = Spelling.nearest(sides[1], values);
    return near.isEmpty() || values.contains(sides[1]) ? "" : sides[0] + "=" + near;
  }

  private static List<String> texts(List<TagCount> counts) {
    return counts.stream().map(TagCount::text).toList();
  }
}
