package tocsin.metrics.query;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tocsin.metrics.retention.Archive;
import tocsin.metrics.retention.RetentionRules;
import tocsin.metrics.retention.RollUp;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.SampleSource;

/// Fills the slots of one series as Graphite does: stamps in `(from, until]`, the finest archive
/// that reaches back to `from`, never two archives in one answer. Coarser archives are computed
/// from the finer ones while reading, so that a changed rule holds for old points too.
public final class Fetch {
  private final SampleSource source;
  private final RetentionRules rules;

  public Fetch(SampleSource source, RetentionRules rules) {
    this.source = source;
    this.rules = rules;
  }

  /// Slots of a series; empty when the window lies outside of what is kept.
  ///
  /// @param pathExpression text of the target that named it
  /// @param mostValues more values than this are refused
  public Optional<Frame> read(
      SeriesName series, String pathExpression, QueryWindow window, long mostValues) {
    List<Archive> archives = rules.archives(series);
    long now = window.nowSeconds();
    long oldest = now - archives.getLast().retentionSeconds();
    if (window.fromSeconds() > now || window.untilSeconds() < oldest) {
      return Optional.empty();
    }
    long from = Math.max(window.fromSeconds(), oldest);
    long until = Math.min(window.untilSeconds(), now);
    int chosen = 0;
    while (archives.get(chosen).retentionSeconds() < now - from) {
      chosen++;
    }
    long step = archives.get(chosen).stepSeconds();
    long first = from - Math.floorMod(from, step) + step;
    long last = Math.max(first, until - Math.floorMod(until, step));
    long count = (last - first) / step + 1;
    long finest = count * (step / archives.getFirst().stepSeconds());
    if (finest > mostValues) {
      throw new QueryException(
          "the question reads more than "
              + mostValues
              + " more values (expected: a shorter time or fewer series)",
          -1);
    }
    double[] values = slots(series, archives.getFirst().stepSeconds(), first, (int) finest);
    for (int i = 1; i <= chosen; i++) {
      long group = archives.get(i).stepSeconds() / archives.get(i - 1).stepSeconds();
      values = rolledUp(values, (int) group, rules.rollUp(series));
    }
    var tags = series.tags();
    tags.put("name", series.name());
    return Optional.of(
        new Frame(
            series.canonical(),
            tags,
            pathExpression,
            first,
            last + step,
            step,
            values,
            Consolidation.AVERAGE,
            window.xFilesFactor()));
  }

  private double[] slots(SeriesName series, long step, long first, int count) {
    var values = new double[count];
    Arrays.fill(values, Double.NaN);
    source.read(
        series,
        first * 1_000,
        (first + count * step) * 1_000,
        (at, value) -> values[(int) ((Math.floorDiv(at, 1_000L) - first) / step)] = value);
    return values;
  }

  private static double[] rolledUp(double[] fine, int group, RollUp rule) {
    var coarse = new double[fine.length / group];
    for (int i = 0; i < coarse.length; i++) {
      coarse[i] = rolledUp(fine, i * group, group, rule);
    }
    return coarse;
  }

  private static double rolledUp(double[] fine, int from, int group, RollUp rule) {
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
