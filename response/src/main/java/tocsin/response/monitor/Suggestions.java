package tocsin.response.monitor;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import tocsin.ground.time.TimeRange;

/// Thresholds to begin with: where the values of a target stood over a stretch of history, and how
/// often the monitor would have spoken with each. Of many that are tried by the very engine of the
/// backtest, the most sensitive that spoke once a day at most, once a week at most, and never.
/// Blocking: it reads samples.
public final class Suggestions {
  private static final List<Double> SHARES =
      List.of(0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999, 0.9999);
  private static final List<Double> FEW_SHARES = List.of(0.99);
  private static final List<Double> WEEKLY = List.of(7.0, 1.0, 0.0);
  private static final int DIGITS = 2;
  private static final int MOST_VALUES = 2_000_000;

  private Suggestions() {}

  /// One of them.
  ///
  /// @param alerts that the monitor would have had with it
  public record Suggestion(double threshold, int alerts) {}

  /// Three at most, the most sensitive first; none for monitors that have no one threshold, or
  /// whose numbers are made of more than the values.
  ///
  /// @throws tocsin.metrics.query.QueryException for a target that cannot be answered
  public static List<Suggestion> of(Monitor monitor, Traces traces, TimeRange over) {
    boolean up = monitor.comparator().isUpwards();
    boolean counts =
        monitor
            .over()
            .filter(o -> List.of("count", "sum").contains(o.reducer().value()))
            .isPresent();
    if (monitor.query().isPresent()
        || monitor.change().isPresent()
        || counts
        || up == monitor.comparator().isDownwards()) {
      return List.of();
    }
    double[] values = values(monitor, traces, over);
    List<Double> candidates = candidates(values, up, Traces.isCausal(monitor));
    return candidates.isEmpty() ? List.of() : tried(monitor, candidates, traces, over);
  }

  private static List<Suggestion> tried(
      Monitor monitor, List<Double> candidates, Traces traces, TimeRange over) {
    List<Replay.Found> found =
        new Replay(traces, over)
            .variants(candidates.stream().map(t -> monitor.tried(t, monitor.holdFor())).toList());
    List<Suggestion> all =
        IntStream.range(0, candidates.size())
            .filter(i -> !found.get(i).much())
            .mapToObj(i -> new Suggestion(candidates.get(i), found.get(i).episodes().size()))
            .toList();
    return chosen(all, over.length());
  }

  /// Of candidates, the most sensitive first, those for each rate; each once.
  static List<Suggestion> chosen(List<Suggestion> all, Duration length) {
    double weeks = (double) length.toSeconds() / Duration.ofDays(7).toSeconds();
    return WEEKLY.stream()
        .flatMap(most -> all.stream().filter(s -> s.alerts() <= most * weeks).limit(1))
        .distinct()
        .toList();
  }

  /// A day at a time, sorted.
  private static double[] values(Monitor monitor, Traces traces, TimeRange over) {
    List<double[]> days = new ArrayList<>();
    long known = 0;
    for (Instant at = over.until(); at.isAfter(over.from()) && known < MOST_VALUES; ) {
      Instant from = at.minus(Duration.ofDays(1));
      for (Trace t : traces.read(monitor.asks(), new TimeRange(from, at))) {
        double[] there = DoubleStream.of(t.values()).filter(Double::isFinite).toArray();
        days.add(there);
        known += there.length;
      }
      at = from;
    }
    return days.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
  }

  /// The most sensitive first.
  static List<Double> candidates(double[] sorted, boolean up, boolean many) {
    if (sorted.length == 0) {
      return List.of();
    }
    double low = sorted[0];
    double high = sorted[sorted.length - 1];
    double spread = high > low ? high - low : Math.max(Math.abs(high), 1);
    List<Double> marks = new ArrayList<>();
    for (double share : many ? SHARES : FEW_SHARES) {
      int rank = (int) Math.ceil(share * sorted.length) - 1;
      marks.add(sorted[up ? rank : sorted.length - 1 - rank]);
    }
    double end = up ? high : low;
    double beyond = (up ? 1 : -1) * spread / 10;
    marks.addAll(List.of(end, end + beyond, end + 2 * beyond));
    var rounded = new TreeSet<Double>();
    marks.forEach(m -> rounded.add(rounded(m, spread, up)));
    return up ? List.copyOf(rounded) : List.copyOf(rounded.descendingSet());
  }

  /// Away from the values, to a number that people would write.
  private static double rounded(double value, double spread, boolean up) {
    double step = Math.pow(10, Math.floor(Math.log10(spread)) - (DIGITS - 1));
    double whole = up ? Math.ceil(value / step) : Math.floor(value / step);
    return new BigDecimal(whole * step, new MathContext(12)).doubleValue();
  }
}
