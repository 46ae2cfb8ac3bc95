package tocsin.metrics.query;

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
  private final QueryLimits limits;

  public Fetch(SampleSource source, RetentionRules rules) {
    this(source, rules, QueryLimits.DEFAULT);
  }

  /// @param limits what is said of more values than are wanted
  public Fetch(SampleSource source, RetentionRules rules, QueryLimits limits) {
    this.source = source;
    this.rules = rules;
    this.limits = limits;
  }

  /// The same rules for other samples.
  public Fetch from(SampleSource other, QueryLimits theirs) {
    return new Fetch(other, rules, theirs);
  }

  /// Slots of a series; empty when the window lies outside of what is kept.
  ///
  /// @param pathExpression text of the target that named it
  /// @param mostValues more values than this are refused
  public Optional<Frame> read(
      SeriesName series, String pathExpression, QueryWindow window, long mostValues) {
    return span(series, window, mostValues)
        .map(span -> read(series, pathExpression, window, span, new double[span.count()]));
  }

  /// The same for slots that are known already.
  ///
  /// @param values of the frame, as many as there are slots, whatever is in them; handed over
  public Frame read(
      SeriesName series, String pathExpression, QueryWindow window, Span span, double[] values) {
    fill(series, span, window, new Column(values, 0, values.length));
    var tags = series.tags();
    tags.put("name", series.name());
    return new Frame(
        series.canonical(),
        tags,
        pathExpression,
        span.first(),
        span.end(),
        span.step(),
        values,
        Consolidation.AVERAGE,
        window.xFilesFactor(),
        Style.PLAIN);
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
      throw limits.tooManyValues("reads");
    }
    return Optional.of(new Span(first, step, (int) count, chosen, finest));
  }

  /// Fills the slots of a series, as many as the span has.
  public void fill(SeriesName series, Span span, QueryWindow window, Column into) {
    if (span.archive() == 0) {
      fill(series, span.step(), span.first(), into);
    } else {
      List<Archive> archives = rules.archives(series).subList(0, span.archive() + 1);
      double[] values = rolledUp(series, archives, span, window.nowSeconds());
      System.arraycopy(values, 1, into.values(), into.from(), into.count());
    }
  }

  private void fill(SeriesName series, long step, long first, Column into) {
    long end = first + into.count() * step;
    source.read(series, first * 1_000, end * 1_000, new Slots(first, step, into));
  }

  /// One slot more on either side is computed than wanted, because [RollingUp] looks at neighbours.
  private double[] rolledUp(SeriesName series, List<Archive> archives, Span span, long now) {
    long widest = span.step();
    long finest = archives.getFirst().stepSeconds();
    long first = span.first() - widest;
    var fine = new double[(int) ((span.count() + 2) * (widest / finest))];
    fill(series, finest, first, new Column(fine, 0, fine.length));
    double[] values = fine;
    for (int i = 1; i < archives.size(); i++) {
      int step = archives.get(i).stepSeconds();
      int group = step / archives.get(i - 1).stepSeconds();
      values = RollingUp.rolledUp(values, group, rules.rollUp(series), (now - first) / step);
    }
    return values;
  }
}
