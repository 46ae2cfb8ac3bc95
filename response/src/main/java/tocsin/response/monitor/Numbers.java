package tocsin.response.monitor;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import tocsin.metrics.datadog.GroupNumber;
import tocsin.metrics.datadog.MonitorNumbers;
import tocsin.metrics.datadog.MonitorPast;
import tocsin.metrics.datadog.Samples;
import tocsin.metrics.datadog.language.MonitorQuery;
import tocsin.metrics.datadog.language.MonitorQuery.OfMetric;
import tocsin.metrics.query.QueryException;
import tocsin.response.monitor.Backtest.Past;

/// Asks for the numbers of monitors of Datadog: one for each group. Blocking, thread-safe.
final class Numbers {
  private static final int READ = 20_000;

  private final Samples samples;

  // Guarded by itself; the eldest goes first.
  private final Map<String, OfMetric> read =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, OfMetric> eldest) {
          return size() > READ;
        }
      };

  Numbers(Samples samples) {
    this.samples = samples;
  }

  /// Each number as a value of this very moment.
  List<Trace> at(Monitor monitor, String query, Instant at) {
    Instant end = end(monitor, at);
    return traces(monitor, end, new MonitorNumbers(read(query)).at(samples, end));
  }

  /// The same of one moment of history after the other, from samples that are read once.
  Past past(Monitor monitor, String query) {
    var past = new MonitorPast(read(query), samples);
    return (m, at) -> {
      Instant end = end(monitor, at);
      return traces(monitor, end, past.at(end));
    };
  }

  /// What one look costs.
  ///
  /// @param values that are read and made
  record Cost(long values, int groups) {}

  Cost cost(Monitor monitor, String query, Instant at) {
    var past = new MonitorPast(read(query), samples);
    int groups = past.at(end(monitor, at)).size();
    return new Cost(past.spent(), groups);
  }

  private static Instant end(Monitor monitor, Instant at) {
    return at.minus(monitor.delay().orElse(Duration.ZERO));
  }

  private static List<Trace> traces(Monitor monitor, Instant end, List<GroupNumber> numbers) {
    List<Trace> traces = new ArrayList<>(numbers.size());
    for (GroupNumber n : numbers) {
      Trace t = new Trace(name(n.tags()), end.toEpochMilli(), 1_000, new double[] {n.value()});
      boolean withheld = monitor.needsFullWindow() && !n.isFull() && !n.isMissing();
      traces.add(withheld ? t.withheld("the window is not full") : t);
    }
    return traces;
  }

  /// The numbers of a query that no monitor has yet.
  List<Trace> at(String query, Instant at) {
    return new MonitorNumbers(read(query))
        .at(samples, at).stream()
            .filter(n -> !n.isMissing())
            .map(n -> new Trace(name(n.tags()), at.toEpochMilli(), 1_000, new double[] {n.value()}))
            .toList();
  }

  private OfMetric read(String query) {
    synchronized (read) {
      return read.computeIfAbsent(query, Numbers::parsed);
    }
  }

  private static OfMetric parsed(String query) {
    if (MonitorQuery.parse(query) instanceof OfMetric metric) {
      return metric;
    }
    throw new QueryException("query: '" + query + "' (expected: a query of a metric)", 0);
  }

  /// `host:a,region:b`, as Datadog writes a group; `*` for all series together.
  private static String name(SortedMap<String, String> tags) {
    return tags.isEmpty()
        ? "*"
        : tags.entrySet().stream().map(e -> e.getKey() + ":" + e.getValue()).collect(joining(","));
  }
}
