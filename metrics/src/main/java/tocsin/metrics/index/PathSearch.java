package tocsin.metrics.index;

import java.util.function.IntPredicate;
import tocsin.metrics.store.Glob;

/// Finds series without tags by a glob.
final class PathSearch {
  private PathSearch() {}

  /// Gives the references that fit, as long as it is asked to.
  ///
  /// @throws IllegalArgumentException if the glob cannot be read
  static void run(PathTree paths, String pattern, Pass pass, IntPredicate into) {
    Glob glob = Glob.of(pattern);
    GlobNodes cut = GlobNodes.of(pattern, PathTree.CUT);
    Tree tree = paths.tree();
    GlobSearch.Into leaf =
        node -> {
          int reference = tree.reference(node);
          return reference == Tree.NOBODY || into.test(reference);
        };
    if (cut.crosses()) {
      Crossing.run(paths, cut, pass, (node, path) -> !glob.matches(path) || leaf.take(node));
    } else {
      GlobSearch.run(paths, cut.first(), pass, leaf);
    }
  }
}
