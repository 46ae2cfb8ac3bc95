package tocsin.metrics.index;

import java.util.List;

/// Walks everything below nodes of the tree, with the paths of what it meets. For one question.
final class Below {
  /// Takes a node and its path, and says whether to go on.
  interface Into {
    boolean take(int node, String path);
  }

  private final PathTree paths;
  private final Tree tree;
  private final Pass pass;
  private final Into into;
  private final StringBuilder path = new StringBuilder();
  private boolean stopped;

  private Below(PathTree paths, Pass pass, Into into) {
    this.paths = paths;
    this.tree = paths.tree();
    this.pass = pass;
    this.into = into;
  }

  /// Walks what is below the nodes that fit; without any globs, everything.
  static void run(PathTree paths, List<String> globs, Pass pass, Into into) {
    var below = new Below(paths, pass, into);
    if (globs.isEmpty()) {
      below.walk(Tree.ROOT, -1);
    } else {
      GlobSearch.run(paths, globs, pass, node -> below.walk(node, globs.size() - 1));
    }
  }

  private boolean walk(int node, int depth) {
    path.setLength(0);
    path.append(paths.path(node, depth));
    children(node, depth + 1);
    return !stopped;
  }

  private void children(int node, int depth) {
    int length = path.length();
    for (int child = tree.first(node); child != Tree.NONE && !stopped; child = tree.next(child)) {
      pass.step();
      if (tree.text(child) != Tree.END && tree.isAlive(child)) {
        path.append(depth > 0 ? "." : "").append(paths.text(child, depth));
        stopped = !into.take(child, path.toString());
        children(child, depth + 1);
        path.setLength(length);
      }
    }
  }
}
