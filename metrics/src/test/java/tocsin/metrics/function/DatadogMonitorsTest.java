package tocsin.metrics.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tocsin.metrics.query.Consolidation;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.QueryException;

/// What monitors of Datadog compare, as series of a target.
class DatadogMonitorsTest {
  private final KeptSlots store = new KeptSlots();

  private List<Frame> asked(String arguments) {
    return store.ask("datadogMonitor(" + arguments + ")", 60);
  }

  @Test
  void eachGroupIsALineOfItsOwnNamedAsItsAlert() throws Exception {
    store.keep("t;host=a;az=x", 1, 3);
    store.keep("t;host=b;az=x", 5, 7);

    List<Frame> lines = asked("'avg(last_1m):avg:t{*} by {host,az} > 4'");

    assertThat(lines).extracting(Frame::name).containsExactly("az:x,host:a", "az:x,host:b");
    assertThat(lines.getLast().tags()).containsEntry("host", "b");
    assertThat(lines.getLast().consolidation()).isEqualTo(Consolidation.MAX);
    assertThat(known(lines.getLast())).isNotEmpty().allMatch(v -> v >= 5 && v <= 7);
  }

  @Test
  void aLineOfAllIsNamedByTheCallAndShownAtItsLowestWhereThatAlerts() throws Exception {
    store.keep("t;host=a", 1, 1);
    store.keep("t;host=b", 5, 5);

    Frame line = asked("\"avg(last_1m):avg:t{*} < 4\"").getFirst();

    assertThat(line.name()).isEqualTo("datadogMonitor(\"avg(last_1m):avg:t{*} < 4\")");
    assertThat(line.consolidation()).isEqualTo(Consolidation.MIN);
    assertThat(known(line)).isNotEmpty().containsOnly(3.0);
  }

  @Test
  void aDelayMovesTheNumbersLater() throws Exception {
    store.keep("t", 4, 4, 9, 4, 4, 4, 4, 4);
    String query = "'max(last_1m):avg:t{*} > 4'";

    Frame now = asked(query).getFirst();
    Frame later = asked(query + ", '30s'").getFirst();

    assertThat(first(later)).isEqualTo(first(now) + 30);
  }

  private static long first(Frame f) {
    int i = 0;
    while (Double.isNaN(f.value(i))) {
      i++;
    }
    return f.at(i);
  }

  private static List<Double> known(Frame f) {
    return Arrays.stream(f.values()).filter(v -> !Double.isNaN(v)).boxed().toList();
  }

  @Test
  void quotesInAQueryAreEscaped() throws Exception {
    store.keep("t;host=a", 1, 2);

    assertThat(asked("'avg(last_1m):moving_rollup(avg:t{*}, 60, \\'sum\\') > 4'")).hasSize(1);
    assertThat(asked("'avg(last_1m):moving_rollup(avg:t{*}, 60, \"sum\") > 4'")).hasSize(1);
  }

  @Test
  void whatIsNoQueryOfAMetricIsRefused() {
    assertThatThrownBy(() -> asked("'avg(last_5m):avg:t{* > 4'"))
        .isInstanceOf(QueryException.class)
        .hasMessageStartingWith("datadogMonitor: query: found ");
    assertThatThrownBy(() -> asked("'12 && 14'"))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("(expected: a monitor's query of a metric)");
    assertThat(asked("'avg(last_5m):avg:nothing{*} > 4'")).isEmpty();
  }
}
