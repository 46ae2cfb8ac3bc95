package tocsin.response.monitor;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import tocsin.metrics.datadog.GroupNumber;
import tocsin.metrics.datadog.MonitorNumbers;
import tocsin.metrics.datadog.Samples;
import tocsin.metrics.datadog.language.MonitorQuery;
import tocsin.metrics.datadog.language.MonitorQuery.OfMetric;
import tocsin.metrics.query.QueryException;

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
    Instant end = at.minus(monitor.delay().orElse(java.time.Duration.ZERO));
    long millis = end.toEpochMilli();
    List<Trace> traces = new ArrayList<>();
    for (GroupNumber n : new MonitorNumbers(read(query)).at(samples, end)) {
      Trace t = new Trace(name(n.tags()), millis, 1_000, new double[] {n.value()});
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
