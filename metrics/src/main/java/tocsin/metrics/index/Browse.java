package tocsin.metrics.index;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tocsin.metrics.store.Glob;
import tocsin.metrics.store.PathNode;

/// Finds nodes by path, without looking at the series below them unless the glob crosses nodes.
final class Browse {
  private final PathTree paths;
  private final TreeMap<String, PathNode> found = new TreeMap<>();
  private final Glob glob;
  private final int limit;

  private Browse(PathTree paths, String glob, int limit) {
    this.paths = paths;
    this.glob = Glob.of(glob);
    this.limit = limit;
  }

  /// The nodes that fit, sorted by path; at most `limit + 1`.
  static List<PathNode> nodes(PathTree paths, String glob, int limit, Pass pass) {
    var browse = new Browse(paths, glob, limit);
    GlobNodes cut = GlobNodes.of(glob, PathTree.CUT);
    int depth = cut.first().size() - 1;
    if (!cut.crosses()) {
      GlobSearch.run(paths, cut.first(), pass, node -> browse.whole(node, paths.path(node, depth)));
    } else {
      Crossing.run(paths, cut, pass, browse::parts);
    }
    return new ArrayList<>(browse.found.values());
  }

  private boolean whole(int node, String path) {
    Tree tree = paths.tree();
    return note(new PathNode(path, tree.reference(node) != Tree.NOBODY, tree.hasChildren(node)));
  }

  private boolean parts(int node, String path) {
    for (int dot = path.indexOf('.', PathTree.tail(path));
        dot >= 0;
        dot = path.indexOf('.', dot + 1)) {
      String part = path.substring(0, dot);
      if (glob.matches(part) && !note(new PathNode(part, false, true))) {
        return false;
      }
    }
    return !glob.matches(path) || whole(node, path);
  }

  private boolean note(PathNode node) {
    found.merge(node.path(), node, PathNode::and);
    return found.size() <= limit;
  }
}
