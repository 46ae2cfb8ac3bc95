package tocsin.metrics.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.QueryException;

/// One error budget for each group of series.
class ErrorBudgetsTest {
  private static final String BAD = "seriesByTag('name=bad'), seriesByTag('name=all'), 'bad', 90, ";

  private final KeptSlots store = new KeptSlots();

  private Map<String, Double> newest(String target) {
    Map<String, Double> newest = new TreeMap<>();
    store.ask(target, 1).forEach(f -> newest.put(f.name(), f.value(f.size() - 1)));
    return newest;
  }

  @Test
  void eachHostHasABudgetOfItsOwn() throws Exception {
    store.keep("bad;host=a;pod=1", 1, 0, 2);
    store.keep("bad;host=a;pod=2", 1, 0, 0);
    store.keep("all;host=a;pod=1", 10, 10, 10);
    store.keep("all;host=a;pod=2", 10, 10, 10);
    store.keep("all;host=b", 5, 5, 5);

    // 4 of 60 are two thirds of one in ten; b has none
    Map<String, Double> used = newest("budgetUsed(" + BAD + "'30s', 'host')");
    assertThat(used).containsOnlyKeys("host:a", "host:b").containsEntry("host:b", 0.0);
    assertThat(used.get("host:a")).isCloseTo(4 / 60.0 * 1_000, within(1e-9));
    assertThat(newest("budgetUsed(" + BAD + "'10s', 'host', 'pod')"))
        .containsEntry("host:a,pod:1", 200.0)
        .containsEntry("host:a,pod:2", 0.0)
        .containsEntry("host:b,pod:none", 0.0);
    assertThat(newest("budgetUsed(" + BAD + "'10s')")).containsOnlyKeys("budgetUsed");
  }

  @Test
  void theLowerOneOfTwoWindowsBurns() throws Exception {
    store.keep("a.x.bad", 10, 10, 0, 0);
    store.keep("a.x.all", 10, 10, 10, 0);
    store.keep("a.y.bad", 0, 0, 5, 5);
    store.keep("a.y.all", 10, 10, 10, 10);

    String burn = "burnRate(a.*.bad, a.*.all, 'bad', 90, '40s', '%s', 1)";
    assertThat(newest(burn.formatted("20s"))).isEqualTo(Map.of("x", 0.0, "y", 2.5));
    assertThat(newest(burn.formatted("10s"))).containsEntry("x", 0.0).containsEntry("y", 2.5);
  }

  @Test
  void goodEventsMayBeCounted() throws Exception {
    store.keep("a.x.good", 8, 10);
    store.keep("a.x.all", 10, 10);

    assertThat(newest("budgetUsed(a.*.good, a.*.all, 'good', 80, '20s', 1)").get("x"))
        .isCloseTo(50, within(1e-9));
  }

  @Test
  void thereIsNoNumberWithoutEvents() throws Exception {
    store.keep("a.x.bad", 1, 0, 0);
    store.keep("a.x.all", 5, 0, 0);

    Frame used = store.ask("budgetUsed(a.*.bad, a.*.all, 'bad', 80, '20s', 1)", 3).getFirst();
    assertThat(used.values()).containsExactly(100, 100, Double.NaN);
  }

  @Test
  void aNumberIsTheSameWhateverWindowIsAskedFor() throws Exception {
    double[] bad = new double[200];
    double[] all = new double[200];
    for (int i = 0; i < all.length; i++) {
      bad[i] = i % 7 == 0 ? 3 : 0;
      all[i] = 10 + i % 5;
    }
    store.keep("a.x.bad", bad);
    store.keep("a.x.all", all);
    String target = "burnRate(a.*.bad, a.*.all, 'bad', 99, '5min', '30s', 1)";
    Frame whole = store.ask(target, 100).getFirst();

    for (int slots : List.of(1, 7, 40)) {
      Frame part = store.ask(target, slots).getFirst();
      assertThat(part.size()).isEqualTo(slots);
      for (int i = 0; i < slots; i++) {
        assertThat(part.value(i)).isEqualTo(whole.value(100 - slots + i));
      }
    }
  }

  @Test
  void whatIsNoObjectiveIsRefused() {
    assertThatThrownBy(() -> store.ask("budgetUsed(a, b, 'bad', 100, '1h')", 1))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("objective: 100 (expected: percent, above 0 and below 100)");
    assertThatThrownBy(() -> store.ask("budgetUsed(a, b, 'worse', 99, '1h')", 1))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("counts");
    assertThat(store.ask("budgetUsed(a, b, 'bad', 99, '1h')", 1)).isEmpty();
  }
}
