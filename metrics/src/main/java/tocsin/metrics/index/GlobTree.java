package tocsin.metrics.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/// Globs as a tree of their nodes, none of which crosses. Not thread-safe.
final class GlobTree {
  private static final class Node {
    private final Map<String, Node> plain = new HashMap<>();
    private final Map<String, Wild> wild = new HashMap<>();
    private final List<Integer> ids = new ArrayList<>();
  }

  private record Wild(NodeTest test, Node next) {}

  private final Node root = new Node();

  void add(List<String> globs, int id) {
    Node node = root;
    for (String glob : globs) {
      NodeTest test = NodeTest.of(glob);
      node =
          test instanceof NodeTest.Only
              ? node.plain.computeIfAbsent(glob, _ -> new Node())
              : node.wild.computeIfAbsent(glob, _ -> new Wild(test, new Node())).next();
    }
    node.ids.add(id);
  }

  /// Gives what fits a name without tags.
  void of(byte[] name, int length, IntConsumer to) {
    walk(root, name, 0, length, to);
  }

  private static void walk(Node node, byte[] name, int from, int length, IntConsumer to) {
    if (from > length) {
      node.ids.forEach(to::accept);
      return;
    }
    int end = from;
    while (end < length && name[end] != '.') {
      end++;
    }
    if (!node.plain.isEmpty()) {
      Node next = node.plain.get(new String(name, from, end - from, StandardCharsets.UTF_8));
      if (next != null) {
        walk(next, name, end + 1, length, to);
      }
    }
    for (Wild wild : node.wild.values()) {
      if (fits(wild.test(), name, from, end)) {
        walk(wild.next(), name, end + 1, length, to);
      }
    }
  }

  private static boolean fits(NodeTest test, byte[] name, int from, int end) {
    return switch (test) {
      case NodeTest.Any() -> true;
      case NodeTest.Only(byte[] text) -> Arrays.equals(text, 0, text.length, name, from, end);
      case NodeTest.Some(byte[] prefix, TextTest text, boolean _) ->
          end - from >= prefix.length
              && Arrays.equals(prefix, 0, prefix.length, name, from, from + prefix.length)
              && text.fits(name, from, end);
    };
  }
}
