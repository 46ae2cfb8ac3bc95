package tocsin.metrics.datadog.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.metrics.datadog.language.MonitorQuery.Condition;
import tocsin.metrics.datadog.language.Window.Unit;
import tocsin.metrics.query.QueryException;

class MonitorQueryTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          avg(last_5m):avg:system.cpu.user{env:prod,!host:x} by {host} > 90 | avg 5 MINUTE | avg system.cpu.user [(env:prod and not host:x)] by host | > 90.0
          sum(last_10m):sum:app.err{env:prod} by {service}.as_count() / sum:app.req{env:prod} by {service}.as_count() > 0.05 | sum 10 MINUTE | (sum app.err [env:prod] by service as COUNT / sum app.req [env:prod] by service as COUNT) | > 0.05
          avg(last_30m):outliers(avg:system.cpu.user{role:es} by {host}, 'dbscan', 7) > 0 | avg 30 MINUTE | outliers(avg system.cpu.user [role:es] by host, 'dbscan', 7.0) | > 0.0
          avg(last_1h):anomalies(avg:system.cpu.system{name:cassandra}, 'basic', 3, direction='above', alert_window='last_5m', interval=20, count_default_zero='true') >= 1 | avg 1 HOUR | anomalies(avg system.cpu.system [name:cassandra], 'basic', 3.0, alert_window='last_5m', count_default_zero='true', direction='above', interval=20.0) | >= 1.0
          max(last_1w):forecast(max:disk.used{*} by {host}, 'linear', 1, interval=3600, history='1w', model='default') >= 0.9 | max 1 WEEK | forecast(max disk.used [*] by host, 'linear', 1.0, history='1w', interval=3600.0, model='default') | >= 0.9
          min(last_1mo):min:m{*} <= -1.5 | min 1 MONTH | min m [*] | <= -1.5
          avg(last_1d):avg:m{*} == 0     | avg 1 DAY | avg m [*] | == 0.0
          avg(last_4h):avg:m{*} != 0     | avg 4 HOUR | avg m [*] | != 0.0
          """)
  void readsMonitorsOfMetrics(String text, String window, String formula, String condition) {
    assertThat(MonitorQuery.parse(text))
        .isInstanceOfSatisfying(
            MonitorQuery.Metric.class,
            m -> {
              assertThat(m.window())
                  .isInstanceOfSatisfying(
                      Window.Last.class,
                      w ->
                          assertThat(m.over().word() + " " + w.count() + " " + w.unit())
                              .isEqualTo(window));
              assertThat(Written.of(m.formula())).isEqualTo(formula);
              assertThat(m.condition().comparison().sign() + " " + m.condition().threshold())
                  .isEqualTo(condition);
            });
  }

  @Test
  void readsWindowsThatBeginWithTheDay() {
    assertThat(MonitorQuery.parse("sum(current_1d):sum:m{*}.as_count() > 5"))
        .isInstanceOfSatisfying(
            MonitorQuery.Metric.class,
            m -> assertThat(m.window()).isEqualTo(new Window.Current(Unit.DAY)));
  }

  @ParameterizedTest
  @CsvSource({"last_30m,30", "5m_ago,5", "4h_ago,240", "1d_ago,1440"})
  void readsMonitorsOfChanges(String shift, long minutes) {
    String text = "pct_change(avg(last_5m)," + shift + "):avg:system.load.1{*} > -50";
    assertThat(MonitorQuery.parse(text))
        .isEqualTo(
            new MonitorQuery.Change(
                true,
                Reduction.AVG,
                new Window.Last(5, Unit.MINUTE),
                Duration.ofMinutes(minutes),
                FormulaParser.parse("avg:system.load.1{*}") instanceof Formula.Term t
                    ? new Formula.Term(
                        t.over(), t.metric(), t.scope(), t.by(), t.shape(), text.indexOf("avg:s"))
                    : new Formula.Amount(0, 0),
                new Condition(Comparison.ABOVE, -50)));
  }

  @Test
  void readsMonitorsOfChecks() {
    String text = "\"db.up\".over(\"env:prod\").by(\"host\").last(4).count_by_status()";
    assertThat(MonitorQuery.parse(text))
        .isEqualTo(
            new MonitorQuery.Check(
                "db.up", List.of("env:prod"), List.of(), List.of("host"), 4, false));
    assertThat(
            MonitorQuery.parse(
                "\"up\".over(\"a:1\",\"b:2\").exclude(\"c:3\").by(\"*\").last(1).pct_by_status()"))
        .isEqualTo(
            new MonitorQuery.Check(
                "up", List.of("a:1", "b:2"), List.of("c:3"), List.of("*"), 1, true));
  }

  @ParameterizedTest
  @CsvSource({
    "12345 && !67890, (12345 && !67890)",
    "1 || 2 && 3, (1 || (2 && 3))",
    "!(1 || 2) && 3, (!(1 || 2) && 3)",
  })
  void readsComposites(String text, String tree) {
    assertThat(MonitorQuery.parse(text))
        .isInstanceOfSatisfying(
            MonitorQuery.Composite.class, c -> assertThat(Written.of(c.of())).isEqualTo(tree));
  }

  @Test
  void readsMonitorsOfObjectives() {
    String burn = "burn_rate(\"id\").over(\"30d\").long_window(\"1h\").short_window(\"5m\") > 14.4";
    assertThat(MonitorQuery.parse(burn))
        .isEqualTo(
            new MonitorQuery.BurnRate(
                "id",
                Duration.ofDays(30),
                Duration.ofHours(1),
                Duration.ofMinutes(5),
                new Condition(Comparison.ABOVE, 14.4)));
    assertThat(MonitorQuery.parse("error_budget(\"id\").over(\"7d\") > 75"))
        .isEqualTo(
            new MonitorQuery.ErrorBudget(
                "id", Duration.ofDays(7), new Condition(Comparison.ABOVE, 75)));
  }

  @Test
  void readsMonitorsOfEvents() {
    String text = "events(\"source:jenkins status:error\").rollup(\"count\").last(\"10m\") > 3";
    assertThat(MonitorQuery.parse(text))
        .isEqualTo(
            new MonitorQuery.Events(
                "source:jenkins status:error",
                List.of("count"),
                List.of(),
                Duration.ofMinutes(10),
                new Condition(Comparison.ABOVE, 3)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          agv(last_5m):avg:m{*} > 1          | 0  | did you mean avg?
          logs("x").index("*") > 1           | 0  | found 'logs' (expected: avg, sum
          avg(last_5x):avg:m{*} > 1          | 4  | did you mean last_5m?
          avg(last_0m):avg:m{*} > 1          | 4  | last_1m to last_10080m
          avg(last_169h):avg:m{*} > 1        | 4  | last_1h to last_168h
          change(avg(last_3d),1h_ago):avg:m{*} > 1 | 11 | last_1d to last_2d
          change(avg(last_1w),1h_ago):avg:m{*} > 1 | 11 | minutes, hours or days where a change
          change(avg(last_5m),1h):avg:m{*} > 1 | 20 | last_30m
          avg(last_5m):avg:m{*}              | 21 | one of >, >=
          avg(last_5m):avg:m{*} > x          | 24 | a number
          avg(last_5m):avg:m{*} > 1 x        | 26 | the end
          avg(last_5m):sum:a{*}.as_count() / sum:b{*}.as_count() > 1 | 13 | did you mean sum?
          "up".last(101).count_by_status()   | 5  | last(1) to last(100)
          "up".last(1)                       | 12 | .count_by_status() or .pct_by_status()
          "up".lst(1).count_by_status()      | 5  | did you mean last?
          "up".last(1).last(2).count_by_status() | 13 | found 'last' again
          burn_rate("id").over("30d").long_window("49h") > 1 | 28 | 1h to 48h
          burn_rate("id").over("30d").long_window("1h").short_window("1h") > 1 | 46 | less than the long window
          events("x").last("5m") > 1         | 23 | .rollup("count")
          1 && 2 &&                          | 9  | a whole number
          """)
  void saysWhatIsWrongAndWhere(String text, int position, String said) {
    assertThatThrownBy(() -> MonitorQuery.parse(text))
        .isInstanceOfSatisfying(
            QueryException.class,
            e -> {
              assertThat(e.explained()).contains(said);
              assertThat(e.position()).isEqualTo(position);
            });
  }

  @Test
  void joinsTenMonitorsAtMost() {
    assertThatThrownBy(() -> MonitorQuery.parse("1&&2&&3&&4&&5&&6&&7&&8&&9&&10&&11"))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("found 11 monitors (expected: at most 10)");
  }
}
