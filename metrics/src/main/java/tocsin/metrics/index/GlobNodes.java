package tocsin.metrics.index;

import java.util.ArrayList;
import java.util.List;
import tocsin.metrics.store.Glob;

/// A glob cut at the dots that part nodes in every name it fits.
///
/// @param first globs of one node each, with which names begin
/// @param crosses whether nodes follow whose number the glob leaves open
/// @param last globs of one node each, with which names end behind those
record GlobNodes(List<String> first, boolean crosses, List<String> last) {
  GlobNodes {
    first = List.copyOf(first);
    last = List.copyOf(last);
  }

  /// Cuts a glob.
  ///
  /// @param most so many nodes at most; names of more cross like those of an open number
  static GlobNodes of(String glob, int most) {
    List<String> nodes = new ArrayList<>();
    var crossing = new IntList();
    int start = 0;
    for (int at = 0; at <= glob.length(); at = start) {
      start = end(glob, at) + 1;
      String node = glob.substring(at, start - 1);
      if (crosses(node)) {
        crossing.add(nodes.size());
      }
      nodes.add(node);
    }
    int first = crossing.size() > 0 ? crossing.get(0) : nodes.size();
    if (nodes.size() > most) {
      return new GlobNodes(nodes.subList(0, Math.min(first, most)), true, List.of());
    }
    int last = crossing.size() > 0 ? crossing.get(crossing.size() - 1) + 1 : nodes.size();
    return new GlobNodes(
        nodes.subList(0, first), crossing.size() > 0, nodes.subList(last, nodes.size()));
  }

  /// Where the node that begins here ends: at a dot outside of brackets and braces.
  private static int end(String glob, int start) {
    int braces = 0;
    int at = start;
    while (at < glob.length() && (glob.charAt(at) != '.' || braces > 0)) {
      char c = glob.charAt(at);
      braces += c == '{' ? 1 : c == '}' && braces > 0 ? -1 : 0;
      at = bracketEnd(glob, at) + 1;
    }
    return at;
  }

  /// The end of the bracket that opens here, or here.
  private static int bracketEnd(String glob, int at) {
    return glob.charAt(at) == '[' ? Math.max(at, glob.indexOf(']', at + 2)) : at;
  }

  /// Whether a part that ends at no dot may fit one.
  private static boolean crosses(String node) {
    boolean crosses = false;
    for (int at = 0; at < node.length() && !crosses; at++) {
      int end = bracketEnd(node, at);
      crosses =
          end > at
              ? Glob.of(node.substring(at, end + 1)).matches(".")
              : node.charAt(at) == '.' || node.startsWith("**", at);
      at = end;
    }
    return crosses;
  }
}
