package tocsin.server.lint;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import tocsin.ground.time.TimeRange;
import tocsin.metrics.query.QueryException;
import tocsin.response.lint.Extent;
import tocsin.response.lint.Matches;
import tocsin.response.monitor.Levels;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.Trace;
import tocsin.response.monitor.Traces;
import tocsin.response.words.MonitorId;

/// How many series each monitor has values of, and between which values they stood. Everything is
/// read from the samples that are kept, those of the days before as well, so there is nothing to
/// lose at a restart. Counting blocks and is one thread's; asking is thread-safe.
public final class Census {
  private static final Duration COUNT_EVERY = Duration.ofHours(1);
  private static final Duration EXTENT_EVERY = Duration.ofDays(1);
  private static final int USUAL_DAYS = 7;
  private static final int EXTENT_DAYS = 30;
  private static final int MOST_VALUES = 2_000_000;

  private final Traces traces;
  private final Map<MonitorId, Counted> known = new ConcurrentHashMap<>();

  /// @param of as it was when it was counted
  /// @param looked when the extent was read
  record Counted(
      Monitor of, Optional<Matches> matches, Optional<Extent> extent, Instant at, Instant looked) {}

  public Census(Traces traces) {
    this.traces = traces;
  }

  /// Forgets all but these, and says which of them are to be counted: first what was not since it
  /// was saved, then what was counted longest ago, so that nothing waits for ever where there is
  /// not time for all of them.
  public List<Monitor> due(List<Monitor> monitors, Instant now) {
    List<Monitor> counted =
        monitors.stream().filter(m -> m.enabled() && m.composite().isEmpty()).toList();
    known.keySet().retainAll(Set.copyOf(counted.stream().map(Monitor::id).toList()));
    return counted.stream()
        .filter(m -> before(m).filter(c -> now.isBefore(c.at().plus(COUNT_EVERY))).isEmpty())
        .sorted(Comparator.comparing(m -> before(m).map(Counted::at).orElse(Instant.MIN)))
        .toList();
  }

  /// Counts one.
  public void count(Monitor m, Instant now) {
    Optional<Counted> fresh = before(m).filter(c -> now.isBefore(c.looked().plus(EXTENT_EVERY)));
    known.put(
        m.id(),
        new Counted(
            m,
            matches(m, now),
            fresh.map(Counted::extent).orElseGet(() -> extent(m, now)),
            now,
            fresh.map(Counted::looked).orElse(now)));
  }

  private Optional<Counted> before(Monitor m) {
    return Optional.ofNullable(known.get(m.id())).filter(c -> c.of().equals(m));
  }

  /// Whether all of these were counted as they are.
  public boolean isComplete(List<Monitor> monitors) {
    return monitors.stream()
        .filter(m -> m.enabled() && m.composite().isEmpty())
        .allMatch(m -> before(m).isPresent());
  }

  /// Empty while it was not counted since it was saved.
  Optional<Matches> matches(Monitor m) {
    return before(m).flatMap(Counted::matches);
  }

  Optional<Extent> extent(Monitor m) {
    return before(m).flatMap(Counted::extent);
  }

  private Optional<Matches> matches(Monitor m, Instant now) {
    try {
      int seen = seen(m, now);
      List<Integer> usually = new ArrayList<>();
      for (int days = 1; days <= USUAL_DAYS; days++) {
        usually.add(seen(m, now.minus(Duration.ofDays(days))));
      }
      return Optional.of(new Matches(seen, seen > 0 || lately(m, now), usually));
    } catch (QueryException e) {
      // That it cannot be evaluated is told of by the monitor itself.
      return Optional.empty();
    }
  }

  private int seen(Monitor m, Instant at) {
    return (int) traces.asSeen(m, at).stream().filter(t -> values(t).findAny().isPresent()).count();
  }

  /// A query of Datadog answers for one instant only: it is asked at each hour.
  private boolean lately(Monitor m, Instant now) {
    Duration day = Duration.ofDays(1);
    if (m.isPlain()) {
      return traces.read(m.target(), new TimeRange(now.minus(day), now)).stream()
          .anyMatch(t -> values(t).findAny().isPresent());
    }
    return Stream.iterate(now, at -> at.isAfter(now.minus(day)), at -> at.minus(COUNT_EVERY))
        .anyMatch(at -> seen(m, at) > 0);
  }

  private static DoubleStream values(Trace t) {
    return Arrays.stream(t.values()).filter(Double::isFinite);
  }

  /// A day at a time, the nearest first, as many as may be read.
  private Optional<Extent> extent(Monitor m, Instant now) {
    if (!isComparedAsItIs(m)) {
      return Optional.empty();
    }
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    long read = 0;
    try {
      for (int day = 0; day < EXTENT_DAYS && read < MOST_VALUES; day++) {
        Instant until = now.minus(Duration.ofDays(day));
        var range = new TimeRange(until.minus(Duration.ofDays(1)), until);
        for (Trace t : traces.read(m.target(), range)) {
          var stats = values(t).summaryStatistics();
          low = Math.min(low, stats.getMin());
          high = Math.max(high, stats.getMax());
          read += t.values().length;
        }
      }
    } catch (QueryException e) {
      return Optional.empty();
    }
    return low <= high ? Optional.of(new Extent(low, high, thresholds(m))) : Optional.empty();
  }

  /// Sums, counts, changes, statuses and what a form makes are other numbers than the values of the
  /// series.
  private static boolean isComparedAsItIs(Monitor m) {
    boolean isReckoned =
        m.over().filter(o -> List.of("sum", "count").contains(o.reducer().value())).isPresent();
    return m.isPlain()
        && m.change().isEmpty()
        && m.runs().isEmpty()
        && m.form().isEmpty()
        && !isReckoned
        && m.comparator().isUpwards() != m.comparator().isDownwards();
  }

  private static List<Double> thresholds(Monitor m) {
    return Stream.concat(Stream.of(m.threshold()), m.levels().flatMap(Levels::warning).stream())
        .toList();
  }
}
