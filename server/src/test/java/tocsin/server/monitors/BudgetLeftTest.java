package tocsin.server.monitors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.Reading;

/// What is left of error budgets on the page of their monitor.
class BudgetLeftTest {
  private static final Instant NOW = Instant.parse("2026-01-15T02:00:00Z");

  private static Monitor with(String form) {
    return Monitor.parse(
        ("{'id':'m','service':'s','target':'bad','threshold':2,'form':" + form + "}")
            .replace('\'', '"'));
  }

  private static final Monitor BUDGET = with("{'kind':'budget','total':'all','objective':99.9}");

  @Test
  void theLeastIsFirstAndWhatIsMissingIsDrawnWhereNothingIsLeft() {
    List<BudgetLeft> left =
        BudgetLeft.of(
            BUDGET,
            List.of(
                new Reading.Clear("host:a", 12.345),
                new Reading.Holds("host:b", 130, NOW),
                new Reading.Missing("host:c"),
                new Reading.Holds("host:d", 100, NOW)));

    assertThat(left)
        .containsExactly(
            new BudgetLeft("host:b", "130 % used: all of it and more", "M0 0h30v8H0z", "f"),
            new BudgetLeft("host:d", "100 % used: all of it", "M0 0h0v8H0z", "f"),
            new BudgetLeft("host:a", "87.66 % left, 12.34 % used", "M0 0h87.66v8H0z", "l"));
  }

  @Test
  void oneOfTheWholeMonitorHasNoName() {
    assertThat(BudgetLeft.of(BUDGET, List.of(new Reading.Clear("budget_used", 25))))
        .containsExactly(new BudgetLeft("", "75 % left, 25 % used", "M0 0h75v8H0z", "l"));
  }

  @Test
  void aBarIsNoLongerThanItsPlace() {
    assertThat(
            BudgetLeft.of(BUDGET, List.of(new Reading.Holds("all", 9_000, NOW))).getFirst().bar())
        .isEqualTo("M0 0h100v8H0z");
    assertThat(BudgetLeft.of(BUDGET, List.of(new Reading.Clear("all", -5))).getFirst().bar())
        .isEqualTo("M0 0h100v8H0z");
  }

  @Test
  void whatHasNoBudgetShowsNone() {
    List<Reading> readings = List.of(new Reading.Clear("all", 25));
    assertThat(BudgetLeft.of(with("{'kind':'forecast'}"), readings)).isEmpty();
  }
}
