package tocsin.metrics.query;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tocsin.metrics.retention.Archive;
import tocsin.metrics.retention.RetentionRules;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.SampleSource;

/// Fills the slots of one series as Graphite does: stamps in `(from, until]`, the finest archive
/// that reaches back to `from`, never two archives in one answer. Coarser archives are computed
/// from the finer ones while reading, so that a changed rule holds for old points too
/// ([RollingUp]).
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
    double[] values =
        chosen == 0
            ? slots(series, step, first, (int) count)
            : rolledUp(series, archives.subList(0, chosen + 1), first, (int) count, now);
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
    var slots = new Slots(first, step, count);
    source.read(series, first * 1_000, (first + count * step) * 1_000, slots);
    return slots.values();
  }

  /// One slot more on either side is computed and cut off, because [RollingUp] looks at neighbours.
  private double[] rolledUp(
      SeriesName series, List<Archive> archives, long from, int count, long now) {
    long widest = archives.getLast().stepSeconds();
    long finest = archives.getFirst().stepSeconds();
    long first = from - widest;
    double[] values = slots(series, finest, first, (int) ((count + 2) * (widest / finest)));
    for (int i = 1; i < archives.size(); i++) {
      int step = archives.get(i).stepSeconds();
      int group = step / archives.get(i - 1).stepSeconds();
      values = RollingUp.rolledUp(values, group, rules.rollUp(series), (now - first) / step);
    }
    return Arrays.copyOfRange(values, 1, count + 1);
  }
}
