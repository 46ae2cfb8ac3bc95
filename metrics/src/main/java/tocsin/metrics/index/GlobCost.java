package tocsin.metrics.index;

import java.util.List;

/// Where a search for a glob should begin: at the root, or at one of its nodes, whose lists are
/// gone through upwards and downwards. Decided by about how many nodes would be looked at.
final class GlobCost {
  /// Begin at the root.
  static final int ROOT = -1;

  /// So few looks are not worth asking patterns how many texts they fit, which may take sorting.
  private static final int FEW = 2_000;

  private final List<Step> steps;
  private final boolean asks;
  private final double[] fitting;
  private final double[] all;

  private GlobCost(List<Step> steps, Level[] levels, boolean asks) {
    this.steps = steps;
    this.asks = asks;
    this.all = new double[steps.size()];
    this.fitting = new double[steps.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = Math.max(1, levels[i].nodes());
      fitting[i] = isKnown(i) ? steps.get(i).nodes() : all[i];
    }
  }

  private boolean isKnown(int depth) {
    return asks || !(steps.get(depth) instanceof Step.Some);
  }

  /// The depth of the best node to begin with, or [#ROOT].
  static int cheapest(List<Step> steps, Level[] levels) {
    var costs = new GlobCost(steps, levels, false);
    int best = costs.cheapest();
    return costs.from(best) <= FEW ? best : new GlobCost(steps, levels, true).cheapest();
  }

  private int cheapest() {
    int best = ROOT;
    for (int depth = 0; depth < all.length; depth++) {
      if (isKnown(depth) && from(depth) < from(best)) {
        best = depth;
      }
    }
    return best;
  }

  private double from(int depth) {
    if (depth == ROOT) {
      return below(ROOT, 1);
    }
    double alive = fitting[depth];
    double cost = steps.get(depth).looks() + alive * (depth + 1);
    for (int above = 0; above < depth; above++) {
      alive *= Math.min(1, fitting[above] / all[above]);
    }
    return cost + below(depth, alive);
  }

  /// What it takes to go on downwards from so many nodes.
  private double below(int depth, double nodes) {
    double alive = nodes;
    double cost = 0;
    for (int at = depth + 1; at < all.length; at++) {
      double children = at == 0 ? all[0] : Math.max(1, all[at] / all[at - 1]);
      double looks = steps.get(at) instanceof Step.Only ? alive : alive * children;
      cost += looks;
      alive = Math.min(fitting[at], alive * children * fitting[at] / all[at]);
    }
    return cost;
  }
}
