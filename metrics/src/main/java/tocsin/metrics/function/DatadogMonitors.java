package tocsin.metrics.function;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;
import tocsin.metrics.datadog.Computed.Grouped;
import tocsin.metrics.datadog.Group;
import tocsin.metrics.datadog.MonitorHistory;
import tocsin.metrics.datadog.language.MonitorQuery;
import tocsin.metrics.datadog.language.MonitorQuery.OfMetric;
import tocsin.metrics.query.Consolidation;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.OverLimitException;
import tocsin.metrics.query.QueryException;

/// What monitors of Datadog compare, as series.
final class DatadogMonitors {
  private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\'\"])");

  private DatadogMonitors() {}

  /// One series for each group, called as its alert is, with its tags; see [MonitorHistory] for the
  /// step and the cost. What was too late for the window, its delay, is as late here. Where the
  /// graph is narrow the value that is nearest to an alert is shown.
  static List<Frame> numbers(Call call) {
    OfMetric monitor = monitor(call);
    long delay = call.has("delay") ? call.interval("delay") : 0;
    long until = Math.min(call.window().untilSeconds(), call.window().nowSeconds()) - delay;
    long from = Math.min(call.window().fromSeconds() - delay, until);
    Grouped found;
    try {
      found =
          new MonitorHistory(monitor)
              .over(
                  call.samples(),
                  Instant.ofEpochSecond(from),
                  Instant.ofEpochSecond(until),
                  call::work);
    } catch (OverLimitException e) {
      throw e;
    } catch (QueryException e) {
      throw call.bad("query", e.explained());
    }
    Consolidation nearest = nearest(monitor);
    return found.groups().stream()
        .filter(g -> Arrays.stream(g.values()).anyMatch(v -> !Double.isNaN(v)))
        .map(g -> frame(call, g, found, delay).consolidatedBy(nearest))
        .toList();
  }

  private static OfMetric monitor(Call call) {
    String text = ESCAPED.matcher(call.text("query")).replaceAll("$1");
    try {
      if (MonitorQuery.parse(text) instanceof OfMetric metric) {
        return metric;
      }
    } catch (QueryException e) {
      throw call.bad("query", e.explained());
    }
    throw call.bad("query", "'" + text + "' (expected: a monitor's query of a metric)");
  }

  private static Frame frame(Call call, Group group, Grouped found, long delay) {
    double[] values = call.room(group.values().length);
    System.arraycopy(group.values(), 0, values, 0, values.length);
    long start = found.grid().first() + delay;
    long step = found.grid().step();
    String name = group.tags().isEmpty() ? call.source() : name(group.tags());
    return Frame.of(name, start, start + step * values.length, step, values)
        .with(group.tags())
        .from(call.source())
        .needing(call.xFilesFactor());
  }

  /// `host:a,region:b`, as Datadog writes a group.
  private static String name(SortedMap<String, String> tags) {
    return tags.entrySet().stream().map(e -> e.getKey() + ":" + e.getValue()).collect(joining(","));
  }

  private static Consolidation nearest(OfMetric monitor) {
    return switch (monitor.condition().comparison()) {
      case ABOVE, ABOVE_OR_EQUAL -> Consolidation.MAX;
      case BELOW, BELOW_OR_EQUAL -> Consolidation.MIN;
      case EQUAL, NOT_EQUAL -> Consolidation.AVERAGE;
    };
  }
}
