package tocsin.metrics.function;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tocsin.metrics.query.Expr;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.Parser;
import tocsin.metrics.query.QueryException;

/// A part of a series' name: a node by number, negative ones from the end, or a tag.
sealed interface NodeOrTag {
  record Node(int position) implements NodeOrTag {}

  record Tag(String name) implements NodeOrTag {}

  static NodeOrTag parse(String text) {
    return text.matches("-?\\d{1,9}") ? new Node(Integer.parseInt(text)) : new Tag(text);
  }

  /// What there may be in a name that is no call though it ends like one.
  Pattern ODD = Pattern.compile("\\(,|, *,|, *\\)|[^,] ");

  /// The part of a series; empty when it has none.
  default String of(String name, Map<String, String> tags) {
    return switch (this) {
      case Tag tag -> tags.getOrDefault(tag.name(), "");
      case Node node -> {
        String[] nodes = withoutTags(path(name)).split("\\.", -1);
        int at = node.position() < 0 ? nodes.length + node.position() : node.position();
        yield at >= 0 && at < nodes.length ? nodes[at] : "";
      }
    };
  }

  /// The parts of a series, joined by dots.
  static String key(String name, Map<String, String> tags, List<NodeOrTag> parts) {
    return parts.stream().map(part -> part.of(name, tags)).collect(Collectors.joining("."));
  }

  /// The parts of this series, joined by dots.
  static String key(Frame frame, List<NodeOrTag> parts) {
    return key(frame.name(), frame.tags(), parts);
  }

  private static String withoutTags(String path) {
    int semicolon = path.indexOf(';');
    return semicolon < 0 || path.indexOf('"') >= 0 ? path : path.substring(0, semicolon);
  }

  /// The first path in a name such as `scale(a.b,2)`; a name that is no call, or that has no path
  /// but quoted text in it, is its own path. What does not parse as a call, as `scale(,2)` or
  /// `scale(a b,2)`, is a path as far as a path goes: `scale`.
  static String path(String name) {
    if (!name.endsWith(")")) {
      return name;
    }
    if (ODD.matcher(name).find() && !isCall(name)) {
      return name.substring(0, beginning(name));
    }
    int start = 0;
    boolean braces = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      braces = c == '{' || braces && c != '}';
      if (c == '(') {
        start = i + 1;
      } else if (c == ')' || c == ',' && !braces) {
        String first = name.substring(start, i);
        return first.startsWith("\"") || first.startsWith("'") ? name : first;
      }
    }
    return name;
  }

  private static boolean isCall(String name) {
    try {
      return Parser.parse(name) instanceof Expr.Call;
    } catch (QueryException e) {
      return false;
    }
  }

  private static int beginning(String name) {
    int end = 0;
    while ("(){},'\"\\| ".indexOf(name.charAt(end)) < 0) {
      end++;
    }
    return end;
  }
}
