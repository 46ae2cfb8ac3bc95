package tocsin.response.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.ground.time.TimeRange;
import tocsin.metrics.function.QueryEngine;
import tocsin.metrics.query.AbandonedException;
import tocsin.metrics.query.QueryLimits;
import tocsin.metrics.retention.RetentionRules;
import tocsin.metrics.store.MemoryStore;
import tocsin.metrics.store.SampleBatch;

/// Monitors of Datadog's queries on history.
final class QuestionedTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final TimeRange HOURS = new TimeRange(NOON.minus(Duration.ofHours(5)), NOON);
  private static final List<String> QUERIES =
      List.of(
          "avg(last_5m):avg:load{*} by {host} > 55",
          "max(last_10m):max:load{env:prod} by {host} < 40",
          "change(avg(last_5m),last_15m):avg:load{*} > 4",
          "sum(last_5m):sum:load{host:h1}.as_count() / sum:load{*}.as_count() > 0.34");

  private final MemoryStore store = new MemoryStore(() -> NOON, Duration.ofDays(2), 10);
  private final Traces traces =
      new Traces(new QueryEngine(store, RetentionRules.SHIPPED, QueryLimits.DEFAULT));

  @BeforeEach
  void threeHostsWithGaps() {
    Random random = new Random(7);
    for (int h = 0; h < 3; h++) {
      int reference =
          store.reference(
              ByteBuffer.wrap(("load;env=prod;host=h" + h).getBytes(StandardCharsets.UTF_8)));
      double value = 50;
      for (long ago = Duration.ofHours(6).toSeconds(); ago > 0; ago -= 20) {
        value = Math.clamp(value + random.nextGaussian(), 20, 80);
        boolean isThere = random.nextInt(10) > 0 && ago / 1_800 % 5 != h;
        if (isThere) {
          SampleBatch one = new SampleBatch(1);
          one.add(reference, NOON.minusSeconds(ago).toEpochMilli(), value);
          store.append(one);
        }
      }
    }
  }

  private static Monitor monitor(String query, String more) {
    return Monitor.parse(
        "{\"id\":\"m\",\"service\":\"s\",\"query\":\"%s\",\"every\":\"1m\"%s}"
            .formatted(query, more));
  }

  @Test
  void saysAtEveryTickWhatTheLiveEvaluationWouldHaveSaid() {
    for (String query : QUERIES) {
      for (String more :
          List.of(
              "",
              ",\"holdFor\":\"3m\"",
              ",\"fullWindow\":true,\"delay\":\"40s\"",
              ",\"noData\":{\"choice\":\"alert\",\"after\":\"10m\"}")) {
        Monitor m = monitor(query, more);
        var found = new Replay(traces, HOURS).of(m);

        assertThat(found.every()).isEqualTo(m.every());
        assertThat(found.episodes())
            .as(query + more)
            .isEqualTo(Backtest.run(m, traces::asSeen, HOURS));
      }
    }
    assertThat(new Replay(traces, HOURS).of(monitor(QUERIES.getFirst(), "")).episodes())
        .hasSizeGreaterThan(3);
  }

  @Test
  void variantsAreEachWhatTheyWouldBeAlone() {
    Monitor m = monitor(QUERIES.getFirst(), "");
    Grid grid = Grid.around(m, new Replay(traces, HOURS));

    for (int hold = 0; hold < Grid.SIDE; hold++) {
      for (int threshold = 0; threshold < Grid.SIDE; threshold++) {
        Monitor one = m.tried(grid.thresholds().get(threshold), grid.holds().get(hold));
        assertThat(grid.cell(hold, threshold).episodes())
            .isEqualTo(new Replay(traces, HOURS).of(one).episodes());
      }
    }
  }

  @Test
  void tellsSinceWhenThereIsAnythingAndHowMuch() {
    var found = new Replay(traces, HOURS).of(monitor(QUERIES.getFirst(), ""));
    assertThat(found.since()).contains(HOURS.from());
    assertThat(found.series()).isEqualTo(3);

    var longer = new TimeRange(NOON.minus(Duration.ofHours(12)), NOON);
    var later = new Replay(traces, longer).of(monitor(QUERIES.getFirst(), ""));
    assertThat(later.since().orElseThrow())
        .isBetween(NOON.minus(Duration.ofHours(6)), NOON.minus(Duration.ofMinutes(355)));

    assertThat(new Replay(traces, HOURS).of(monitor("avg(last_5m):avg:none{*} > 1", "")).since())
        .isEmpty();
  }

  @Test
  void looksLessOftenOnlyWhereThatIsTooMuch() {
    var days = new TimeRange(NOON.minus(Duration.ofDays(90)), NOON);
    Monitor dear = monitor("avg(last_1d):avg:load{*} by {host} > 55", "");

    Duration every = new Replay(traces, days).of(dear).every();

    assertThat(every).isGreaterThan(dear.every());
    assertThat(every.toSeconds() % dear.every().toSeconds()).isZero();
  }

  @Test
  void stopsWhenNobodyWaits() {
    Replay stopped = new Replay(traces, HOURS, share -> share < 0.5);

    assertThatThrownBy(() -> stopped.of(monitor(QUERIES.getFirst(), "")))
        .isInstanceOf(AbandonedException.class);
  }
}
