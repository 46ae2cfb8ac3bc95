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
    return span(series, window, mostValues)
        .map(span -> {
          var tags = series.tags();
          tags.put("name", series.name());
          return new Frame(
              series.canonical(),
              tags,
              pathExpression,
              span.first(),
              span.end(),
              span.step(),
              values(series, span, window, new double[span.count()]),
              Consolidation.AVERAGE,
              window.xFilesFactor());
        });
  }

  /// The slots of a series that a window asks for; none when the window lies outside of what is
  /// kept.
  ///
  /// @param mostValues if more have to be read the question is refused
  public Optional<Span> span(SeriesName series, QueryWindow window, long mostValues) {
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
    return Optional.of(new Span(first, step, (int) count, chosen, finest));
  }

  /// The values of a series in its slots.
  ///
  /// @param into as long as there are slots; may be filled and given back, which saves the
  ///   allocation where many series are read one after the other
  public double[] values(SeriesName series, Span span, QueryWindow window, double[] into) {
    if (span.archive() == 0) {
      return filled(series, span.step(), span.first(), into);
    }
    List<Archive> archives = rules.archives(series).subList(0, span.archive() + 1);
    return rolledUp(series, archives, span, window.nowSeconds());
  }

  private double[] filled(SeriesName series, long step, long first, double[] values) {
    long end = first + values.length * step;
    source.read(series, first * 1_000, end * 1_000, new Slots(first, step, values));
    return values;
  }

  /// One slot more on either side is computed and cut off, because [RollingUp] looks at neighbours.
  private double[] rolledUp(SeriesName series, List<Archive> archives, Span span, long now) {
    long widest = span.step();
    long finest = archives.getFirst().stepSeconds();
    long first = span.first() - widest;
    var fine = new double[(int) ((span.count() + 2) * (widest / finest))];
    double[] values = filled(series, finest, first, fine);
    for (int i = 1; i < archives.size(); i++) {
      int step = archives.get(i).stepSeconds();
      int group = step / archives.get(i - 1).stepSeconds();
      values = RollingUp.rolledUp(values, group, rules.rollUp(series), (now - first) / step);
    }
    return Arrays.copyOfRange(values, 1, span.count() + 1);
  }
}
