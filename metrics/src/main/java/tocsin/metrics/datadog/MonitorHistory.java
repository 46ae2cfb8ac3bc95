package tocsin.metrics.datadog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.LongConsumer;
import tocsin.metrics.datadog.Computed.Grouped;
import tocsin.metrics.datadog.language.MonitorQuery.OfMetric;

/// What a monitor held against its threshold over a stretch of time: the number of each group, at
/// moments an even step apart. Each is computed as a tick of the monitor computes it, from the
/// samples before it alone, so that windows, gaps and functions mean here what they mean there.
///
/// Cost: every moment computes its own window, of points that are read once ([HeldPoints]). There
/// are [#MOST_MOMENTS] of them at most, and fewer where one of them reads much: as many as read
/// about [#MOST_VALUES] values together, but ten at least. What all of them read and make counts as
/// one question against the limits of questions.
public final class MonitorHistory {
  /// 24 hours minute by minute.
  static final int MOST_MOMENTS = 1_440;

  /// A fraction of a second of work.
  static final long MOST_VALUES = 10_000_000;

  private static final int LEAST_MOMENTS = 10;

  /// Steps of work that finding the series of a moment may take.
  private static final long LOOKING = 20_000;

  private static final long STEPS_A_VALUE = 10;
  private static final long DAY = 86_400;
  private static final long[] STEPS = {
    10, 20, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 14_400, 21_600, 43_200
  };

  private final MonitorNumbers numbers;

  public MonitorHistory(OfMetric monitor) {
    this.numbers = new MonitorNumbers(monitor);
  }

  /// The numbers after one moment, up to another and with it. Moments are multiples of the step
  /// since 1970; each bucket of the answer is one, and begins just then. Blocking.
  ///
  /// @param work is told of the work before each moment, in steps of about a nanosecond; what it
  ///   throws ends it
  /// @throws tocsin.metrics.query.QueryException if a function is not computed here, or a limit is
  ///   passed
  /// @throws tocsin.metrics.query.AbandonedException if nobody waits any more
  public Grouped over(Samples samples, Instant from, Instant until, LongConsumer work) {
    Budget budget = new Budget(samples);
    HeldPoints held = held(samples, from, until);
    Samples once = new Samples(held, samples.limits(), samples.isAbandoned());
    work.accept(LOOKING);
    numbers.at(once, budget, until);
    long each = Math.max(1, budget.spent());
    int most = Math.clamp(MOST_VALUES / each, LEAST_MOMENTS, MOST_MOMENTS);
    // What began a while ago only is drawn as finely as a graph of that while.
    long begun = held.earliestMillis().orElse(Long.MIN_VALUE) / 1_000 - 1;
    Grid grid = grid(Math.max(from.getEpochSecond(), begun), until.getEpochSecond(), most);
    Map<SortedMap<String, String>, double[]> found = new LinkedHashMap<>();
    for (int i = 0; i < grid.count(); i++) {
      work.accept(LOOKING + STEPS_A_VALUE * each);
      for (GroupNumber n : at(once, budget, grid.at(i))) {
        found.computeIfAbsent(n.tags(), _ -> empty(grid, budget))[i] = n.value();
      }
    }
    List<Group> groups = new ArrayList<>();
    found.forEach((tags, values) -> groups.add(new Group(tags, values)));
    groups.sort(Comparator.comparing(g -> g.tags().toString()));
    return new Grouped(grid, List.of(), groups);
  }

  private HeldPoints held(Samples samples, Instant from, Instant until) {
    long reach = numbers.reach(from).plus(numbers.reach(until)).toMillis();
    return new HeldPoints(samples.source(), from.toEpochMilli() - reach, until.toEpochMilli() + 1);
  }

  private List<GroupNumber> at(Samples samples, Budget budget, long second) {
    budget.renewSeries();
    return numbers.at(samples, budget, Instant.ofEpochSecond(second));
  }

  private static double[] empty(Grid grid, Budget budget) {
    budget.takeValues(grid.count());
    double[] values = new double[grid.count()];
    Arrays.fill(values, Double.NaN);
    return values;
  }

  static Grid grid(long from, long until, int most) {
    long step = step(until - from, most);
    long first = (Math.floorDiv(from, step) + 1) * step;
    long count = Math.max(0, Math.floorDiv(until - first, step) + 1);
    return new Grid(first, step, Math.toIntExact(count));
  }

  private static long step(long length, int most) {
    for (long step : STEPS) {
      if (Math.ceilDiv(length, step) <= most) {
        return step;
      }
    }
    return Math.ceilDiv(length, most * DAY) * DAY;
  }
}
