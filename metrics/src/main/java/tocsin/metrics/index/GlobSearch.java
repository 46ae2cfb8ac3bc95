package tocsin.metrics.index;

import java.util.List;
import java.util.stream.IntStream;

/// Finds the nodes that fit a glob of whole nodes, without a lock: what is added meanwhile may or
/// may not be among them. For one question.
final class GlobSearch {
  /// Takes what was found, and says whether to go on.
  interface Into {
    boolean take(int node);
  }

  private final Tree tree;
  private final List<Step> steps;
  private final int begin;
  private final int end;
  private final Pass pass;
  private final Into into;
  private boolean stopped;

  private GlobSearch(Tree tree, List<Step> steps, int begin, Pass pass, Into into) {
    this.tree = tree;
    this.steps = steps;
    this.begin = begin;
    this.end = narrowest(steps);
    this.pass = pass;
    this.into = into;
  }

  /// The first node of the glob that not everything fits: above it nothing need be looked at.
  private static int narrowest(List<Step> steps) {
    int depth = 0;
    while (depth < steps.size() && steps.get(depth) instanceof Step.Any) {
      depth++;
    }
    return depth;
  }

  /// Gives every node that fits once.
  static void run(PathTree paths, List<String> globs, Pass pass, Into into) {
    Level[] levels = paths.levels();
    if (globs.size() > levels.length) {
      return;
    }
    List<Step> steps =
        IntStream.range(0, globs.size())
            .mapToObj(i -> Step.of(NodeTest.of(globs.get(i)).passing(pass), levels[i]))
            .toList();
    int begin = GlobCost.cheapest(steps, levels);
    var search = new GlobSearch(paths.tree(), steps, begin, pass, into);
    if (begin == GlobCost.ROOT) {
      search.down(Tree.ROOT, GlobCost.ROOT);
    } else {
      steps.get(begin).each(text -> search.list(levels[begin].head(text)));
    }
  }

  /// The nodes with one text on the level where the search begins.
  private void list(int head) {
    for (int node = head; node != Tree.NONE && !stopped; node = tree.same(node)) {
      pass.step();
      if (tree.isAlive(node) && fitsAbove(node)) {
        down(node, begin);
      }
    }
  }

  private boolean fitsAbove(int node) {
    int above = node;
    for (int depth = begin - 1; depth >= end; depth--) {
      above = tree.parent(above);
      if (!steps.get(depth).fits(tree.text(above))) {
        return false;
      }
    }
    return true;
  }

  private void down(int node, int depth) {
    if (depth == steps.size() - 1) {
      stopped = !into.take(node);
    } else if (steps.get(depth + 1) instanceof Step.Only only) {
      int child = tree.child(node, only.number());
      if (child != Tree.NONE) {
        down(child, depth + 1);
      }
    } else {
      children(node, depth + 1);
    }
  }

  private void children(int node, int depth) {
    Step step = steps.get(depth);
    for (int child = tree.first(node); child != Tree.NONE && !stopped; child = tree.next(child)) {
      pass.step();
      int text = tree.text(child);
      if (text != Tree.END && tree.isAlive(child) && step.fits(text)) {
        down(child, depth);
      }
    }
  }
}
