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

  /// What is no path where one may stand.
  Pattern LITERAL = Pattern.compile("[\"']|-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?$");

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
  /// but a number or quoted text in it, is its own path. What follows a call, as in `scale(a.b,2)
  /// (last: 3)`, does not matter. What does not parse as a call, as `scale(,2)` or `scale(a b,2)`,
  /// is a path as far as a path goes: `scale`.
  static String path(String name) {
    if (!name.endsWith(")")) {
      return name;
    }
    String call = call(name);
    if (ODD.matcher(call).find() && !isCall(call)) {
      return name.substring(0, beginning(name));
    }
    int start = 0;
    boolean braces = false;
    for (int i = 0; i < call.length(); i++) {
      char c = call.charAt(i);
      braces = c == '{' || braces && c != '}';
      if (c == '(') {
        start = i + 1;
      } else if (c == ')' || c == ',' && !braces) {
        String first = call.substring(start, i);
        return LITERAL.matcher(first).lookingAt() ? name : first;
      }
    }
    return name;
  }

  /// Up to the parenthesis that closes the first one.
  private static String call(String name) {
    int open = 0;
    char quote = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (quote != 0 || c == '"' || c == '\'') {
        quote = quote == 0 ? c : quote == c ? 0 : quote;
      } else if (c == '(') {
        open++;
      } else if (c == ')' && --open == 0) {
        return name.substring(0, i + 1);
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
