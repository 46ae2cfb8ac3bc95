package tocsin.metrics.datadog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tocsin.metrics.datadog.Computed.Grouped;
import tocsin.metrics.datadog.language.MonitorQuery;
import tocsin.metrics.datadog.language.MonitorQuery.OfMetric;
import tocsin.metrics.query.OverLimitException;
import tocsin.metrics.query.QueryLimits;

/// What a monitor compared over time. Series have a value a minute.
class MonitorHistoryTest {
  private static final String LOAD = "avg(last_5m):avg:m{*} by {h} > 4";
  private static final String SERIES = "m;h=x = 1 2 3 4 5 6 7 8 ; m;h=y = - - - - - 2 2 2";

  private static OfMetric query(String text) {
    return (OfMetric) MonitorQuery.parse(text);
  }

  private static Grouped history(String query, Samples samples, int from, int until) {
    return new MonitorHistory(query(query))
        .over(samples, Minutes.minute(from), Minutes.minute(until), _ -> {});
  }

  @Test
  void eachMomentHasTheNumbersThatATickOfTheMonitorHadThen() {
    Samples samples = Minutes.of(SERIES);
    for (String query :
        new String[] {
          LOAD,
          "max(last_2m):avg:m{*} by {h} > 4",
          "sum(last_5m):sum:m{h:x}.as_count() / sum:m{*}.as_count() > 0.5",
          "change(avg(last_2m),last_3m):avg:m{*} > 0",
        }) {
      Grouped lines = history(query, samples, 3, 9);
      assertThat(lines.grid().count()).isEqualTo(36);
      for (int i = 0; i < lines.grid().count(); i++) {
        Instant at = Instant.ofEpochSecond(lines.grid().at(i));
        for (GroupNumber n : new MonitorNumbers(query(query)).at(samples, at)) {
          Double drawn = value(lines, n.tags(), i);
          assertThat(drawn).as(query + " at " + at).isEqualTo(Double.valueOf(n.value()));
        }
      }
    }
  }

  private static double value(Grouped lines, Map<String, String> tags, int i) {
    return lines.groups().stream()
        .filter(g -> g.tags().equals(tags))
        .findFirst()
        .map(g -> g.values()[i])
        .orElse(Double.NaN);
  }

  @Test
  void aGroupThatCameLaterHasNoNumbersBefore() {
    Grouped lines = history(LOAD, Minutes.of(SERIES), 4, 8);

    assertThat(lines.groups()).hasSize(2);
    double[] late = lines.groups().getLast().values();
    assertThat(late[0]).isNaN();
    assertThat(late[late.length - 1]).isEqualTo(2);
  }

  @Test
  void whatBeganMinutesAgoIsDrawnFinelyInAGraphOfAWeek() {
    int week = 7 * 24 * 60;

    Grouped lines = history(LOAD, Minutes.of(SERIES), 8 - week, 8);

    assertThat(lines.grid().step()).isEqualTo(10);
    assertThat(lines.grid().count()).isBetween(40, 60);
    assertThat(lines.groups()).hasSize(2);
  }

  @Test
  void theStepGrowsWithTheTime() {
    assertThat(MonitorHistory.grid(0, 3_600, MonitorHistory.MOST_MOMENTS))
        .isEqualTo(new Grid(10, 10, 360));
    assertThat(MonitorHistory.grid(7, 86_407, MonitorHistory.MOST_MOMENTS))
        .isEqualTo(new Grid(60, 60, 1_440));
    assertThat(MonitorHistory.grid(0, 7 * 86_400, MonitorHistory.MOST_MOMENTS).step())
        .isEqualTo(600);
    assertThat(MonitorHistory.grid(0, 5_000L * 86_400, 10).count()).isBetween(1, 10);
    assertThat(MonitorHistory.grid(5, 6, 10).count()).isZero();
  }

  @Test
  void whatReadsMuchIsLookedAtLessOften() {
    AtomicInteger cheap = new AtomicInteger();
    AtomicInteger dear = new AtomicInteger();
    StringBuilder many = new StringBuilder("m;h=0 = 1 2 3");
    for (int h = 1; h < 200; h++) {
      many.append(" ; m;h=").append(h).append(" = 1 2 3");
    }
    Samples samples = Minutes.of(many.toString());
    Instant until = Minutes.minute(60 * 24 * 7);
    Instant from = until.minus(Duration.ofHours(1));
    String query = "avg(last_%s):avg:m{*}%s > 4";
    new MonitorHistory(query(query.formatted("5m", "")))
        .over(samples, from, until, _ -> cheap.incrementAndGet());
    new MonitorHistory(query(query.formatted("10080m", "")))
        .over(samples, from, until, _ -> dear.incrementAndGet());

    assertThat(cheap.get()).isEqualTo(361);
    assertThat(dear.get()).isBetween(3, 11);
  }

  @Test
  void allMomentsTogetherAreOneQuestion() {
    QueryLimits few = new QueryLimits(10, 2_000, 2_000, 10, Duration.ofSeconds(10), 0);
    Samples samples = new Samples(Minutes.of(SERIES).source(), few);

    // One of them reads 20 values, and the ten series hold for each by itself.
    assertThat(history(LOAD, samples, 7, 8).groups()).hasSize(2);
    assertThatThrownBy(() -> history(LOAD, samples, 0, 30))
        .isInstanceOf(OverLimitException.class)
        .hasMessageContaining("more than 2000 values");
  }
}
