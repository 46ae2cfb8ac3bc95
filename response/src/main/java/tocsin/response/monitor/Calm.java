package tocsin.response.monitor;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What is known of the values of a stretch, so that a series need not be gone through for each
/// threshold that is tried: its ends and its widest gap. Immutable, thread-safe.
final class Calm {
  /// What a window shows depends on.
  private record Key(
      String group, Optional<Over> over, Optional<Change> change, Optional<Duration> delay) {}

  private record Ends(double least, double most, long widestGap) {}

  private final Map<String, Ends> known = new HashMap<>();
  private final Map<Key, Optional<Glide>> glides = new ConcurrentHashMap<>();
  private final long first;
  private final long last;

  /// @param fromMillis where the stretch begins; traces may begin earlier
  /// @param untilMillis where it ends
  Calm(List<Trace> traces, long fromMillis, long untilMillis) {
    this.first = fromMillis;
    this.last = untilMillis;
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

  /// What a window shows at each tick of the stretch, the same for all thresholds and hold times;
  /// nothing where that helps nobody.
  ///
  /// @param seen as it is judged
  Optional<Glide> glide(Trace seen, LaneRule rule) {
    if (!known.containsKey(seen.group()) || !Glide.suits(rule)) {
      return Optional.empty();
    }
    Monitor m = rule.rule().monitor();
    var key = new Key(seen.group(), m.over(), m.change(), m.delay());
    return glides.computeIfAbsent(key, k -> Glide.of(rule, seen, first, last));
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
