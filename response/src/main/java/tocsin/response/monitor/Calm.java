package tocsin.response.monitor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is known of the values of a stretch, so that a series need not be gone through for each
/// threshold that is tried: its ends and its widest gap. Immutable, thread-safe.
final class Calm {
  private record Ends(double least, double most, long widestGap) {}

  private final Map<String, Ends> known = new HashMap<>();

  /// @param fromMillis where the stretch begins; traces may begin earlier
  /// @param untilMillis where it ends
  Calm(List<Trace> traces, long fromMillis, long untilMillis) {
    for (Trace t : traces) {
      known.put(t.group(), ends(t, fromMillis, untilMillis));
    }
  }

  private static Ends ends(Trace t, long from, long until) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    long gap = 0;
    int before = t.newestUpTo(from);
    long newest = before < 0 ? from : t.stampMillis(before);
    int end = t.indexAtOrAfter(until + 1);
    double[] values = t.values();
    for (int i = t.indexAtOrAfter(from + 1); i < end; i++) {
      double v = values[i];
      if (!Double.isNaN(v)) {
        least = Math.min(least, v);
        most = Math.max(most, v);
        long stamp = t.stampMillis(i);
        gap = Math.max(gap, stamp - newest);
        newest = stamp;
      }
    }
    return new Ends(least, most, Math.max(gap, until - newest));
  }

  /// Whether nothing in it can change a series that is well: every value is good and fresh, and
  /// none is missing for so long that anything follows.
  boolean isCalm(String group, LaneRule rule) {
    Ends e = known.getOrDefault(group, new Ends(Double.NaN, Double.NaN, Long.MAX_VALUE));
    Limits limits = rule.rule().limits();
    return rule.plain()
        && rule.rule().newGroupDelay() == 0
        && limits.comparator().isOrdered()
        && e.least() <= e.most()
        && limits.isQuiet(e.least())
        && limits.isQuiet(e.most())
        && rule.every() <= rule.patience()
        && e.widestGap() < Math.min(rule.silence(), rule.rule().memory());
  }
}
