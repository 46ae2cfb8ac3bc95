package tocsin.metrics.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Finds nodes that may fit a glob whose number of nodes is open, with their paths. Where the glob
/// says how paths end, each number of nodes is a question of its own; otherwise everything below
/// what it begins with is walked. For one question.
final class Crossing {
  private final PathTree paths;
  private final GlobNodes glob;
  private final Pass pass;
  private final Below.Into into;
  private boolean stopped;

  private Crossing(PathTree paths, GlobNodes glob, Pass pass, Below.Into into) {
    this.paths = paths;
    this.glob = glob;
    this.pass = pass;
    this.into = into;
  }

  static void run(PathTree paths, GlobNodes glob, Pass pass, Below.Into into) {
    if (glob.last().stream().allMatch("*"::equals)) {
      Below.run(paths, glob.first(), pass, into);
    } else {
      new Crossing(paths, glob, pass, into).each();
    }
  }

  private void each() {
    Level[] levels = paths.levels();
    int fewest = glob.first().size() + 1 + glob.last().size();
    for (int nodes = fewest; nodes <= Math.min(levels.length, PathTree.CUT) && !stopped; nodes++) {
      List<String> globs = new ArrayList<>(glob.first());
      globs.addAll(Collections.nCopies(nodes - fewest + 1, "*"));
      globs.addAll(glob.last());
      int depth = nodes - 1;
      GlobSearch.run(paths, globs, pass, node -> take(node, depth));
    }
    if (levels.length > PathTree.CUT) {
      Level deep = levels[PathTree.CUT];
      deep.texts().each(text -> list(deep.head(text)));
    }
  }

  /// The last level bears the rest of a name, of whatever number of nodes.
  private void list(int head) {
    Tree tree = paths.tree();
    for (int node = head; node != Tree.NONE && !stopped; node = tree.same(node)) {
      pass.step();
      if (tree.isAlive(node)) {
        take(node, PathTree.CUT);
      }
    }
  }

  private boolean take(int node, int depth) {
    stopped = !into.take(node, paths.path(node, depth));
    return !stopped;
  }
}
