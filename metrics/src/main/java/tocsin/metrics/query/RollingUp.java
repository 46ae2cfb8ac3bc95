package tocsin.metrics.query;

import java.util.BitSet;
import tocsin.metrics.retention.RollUp;

/// Makes the slots of a coarser archive from those of a finer one, as whisper does.
///
/// Points that were rolled up elsewhere, such as those of an imported whisper file, lie among the
/// finest slots: one in a group, on the first slot, and the groups beside it look the same. Such a
/// group keeps its point as it is once it is over, whatever share of known slots the rule asks for;
/// by the rule alone old history would vanish as soon as it is imported. A single point like that
/// beside groups of many is a point like any other.
final class RollingUp {
  private RollingUp() {}

  /// @param fine the finer slots; NaN is none
  /// @param group how many make one
  /// @param over how many groups from the first are over
  static double[] rolledUp(double[] fine, int group, RollUp rule, long over) {
    var coarse = new double[fine.length / group];
    BitSet already = alreadyRolledUp(fine, group);
    for (int i = 0; i < coarse.length; i++) {
      int from = i * group;
      coarse[i] = i < over && already.get(i) ? fine[from] : one(fine, from, group, rule);
    }
    return coarse;
  }

  /// The groups with a single point, on their first slot, whose nearest neighbour with any point,
  /// before or after, is of that kind as well.
  private static BitSet alreadyRolledUp(double[] fine, int group) {
    BitSet already = new BitSet();
    int before = -1;
    for (int i = 0; i < fine.length / group; i++) {
      int known = known(fine, i * group, group);
      boolean single = known == 1 && !Double.isNaN(fine[i * group]);
      if (single && before >= 0) {
        already.set(before);
        already.set(i);
      }
      before = single ? i : known > 0 ? -1 : before;
    }
    return already;
  }

  private static int known(double[] values, int from, int count) {
    int known = 0;
    for (int i = from; i < from + count; i++) {
      known += Double.isNaN(values[i]) ? 0 : 1;
    }
    return known;
  }

  private static double one(double[] fine, int from, int group, RollUp rule) {
    Consolidation plain =
        switch (rule.method()) {
          case AVERAGE -> Consolidation.AVERAGE;
          case SUM -> Consolidation.SUM;
          case LAST, ABSMAX, ABSMIN -> Consolidation.LAST;
          case MAX -> Consolidation.MAX;
          case MIN -> Consolidation.MIN;
          case AVG_ZERO -> Consolidation.AVG_ZERO;
        };
    // Graphite's files hold the factor as a 32-bit float, so that 6 of 60 do not reach 0.1.
    double value = plain.of(fine, from, from + group, group, (float) rule.xFilesFactor());
    boolean greatest = rule.method() == RollUp.Method.ABSMAX;
    boolean bySize = greatest || rule.method() == RollUp.Method.ABSMIN;
    return bySize && !Double.isNaN(value) ? extreme(fine, from, from + group, greatest) : value;
  }

  private static double extreme(double[] values, int from, int until, boolean most) {
    double best = Double.NaN;
    for (int i = from; i < until; i++) {
      double size = Math.abs(values[i]);
      if (Double.isNaN(best) || (most ? size > Math.abs(best) : size < Math.abs(best))) {
        best = values[i];
      }
    }
    return best;
  }
}
