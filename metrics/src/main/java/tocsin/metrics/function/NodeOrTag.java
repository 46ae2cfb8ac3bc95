package tocsin.metrics.function;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tocsin.metrics.query.Frame;

/// A part of a series' name: a node by number, negative ones from the end, or a tag.
sealed interface NodeOrTag {
  record Node(int position) implements NodeOrTag {}

  record Tag(String name) implements NodeOrTag {}

  static NodeOrTag parse(String text) {
    return text.matches("-?\\d{1,9}") ? new Node(Integer.parseInt(text)) : new Tag(text);
  }

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
  /// but quoted text in it, is its own path. Where the path is missing, as in `scale(,2)`, the name
  /// does not parse any further than up to the first bracket.
  static String path(String name) {
    if (!name.endsWith(")")) {
      return name;
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
        if (first.isEmpty() && c == ',') {
          return name.substring(0, name.indexOf('('));
        }
        return first.startsWith("\"") || first.startsWith("'") ? name : first;
      }
    }
    return name;
  }
}
