package tocsin.response.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.ground.time.TimeRange;
import tocsin.metrics.function.QueryEngine;
import tocsin.metrics.query.QueryLimits;
import tocsin.metrics.retention.RetentionRules;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.Changes;
import tocsin.metrics.store.PathNode;
import tocsin.metrics.store.SampleSource;
import tocsin.metrics.store.SeriesMatcher;
import tocsin.metrics.store.TagCount;

final class ReplayTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private final Recorded store = new Recorded();
  private final Traces traces =
      new Traces(new QueryEngine(store, RetentionRules.SHIPPED, QueryLimits.DEFAULT));
  private final TimeRange day = new TimeRange(NOON.minus(Duration.ofDays(1)), NOON);

  @Test
  void findsWhatTheLiveEvaluationWouldHaveFound() {
    fill(3_600, 1_200, 900);
    Monitor m = Monitors.above10("\"holdFor\": \"1m\"");

    var found = new Replay(traces, day).of(m);

    assertThat(found.episodes())
        .isEqualTo(Backtest.run(m, (x, at) -> traces.asSeen(x, at), day))
        .hasSize(1);
    assertThat(found.since()).contains(NOON.minusSeconds(3_600));
    assertThat(found.every()).isEqualTo(m.every());
  }

  @Test
  void looksLessOftenWhereEachLookAsksTheStoreAndSaysSo() {
    fill(86_400, 7_200, 3_600);
    Monitor m =
        Monitor.parse(
            "{\"id\":\"m\",\"service\":\"s\",\"target\":\"integral(a.b)\",\"threshold\":10}");

    var found = new Replay(traces, day).of(m);

    assertThat(found.every()).isGreaterThan(m.every());
  }

  @Test
  void findsNothingWhereNothingIsStored() {
    var found = new Replay(traces, day).of(Monitors.above10(""));

    assertThat(found.episodes()).isEmpty();
    assertThat(found.since()).isEqualTo(Optional.<Instant>empty());
    assertThat(found.series()).isZero();
  }

  private void fill(long fromSecondsAgo, long badFrom, long badUntil) {
    store.from = NOON.getEpochSecond() - fromSecondsAgo;
    store.badFrom = NOON.getEpochSecond() - badFrom;
    store.badUntil = NOON.getEpochSecond() - badUntil;
  }

  /// One series with a value each ten seconds, above 10 for a while.
  private static final class Recorded implements SampleSource {
    private long from = NOON.getEpochSecond() + 1;
    private long badFrom;
    private long badUntil;
    private final Changes changes = new Changes();

    @Override
    public List<SeriesName> find(SeriesMatcher matcher, int limit, Runnable pass) {
      return from > NOON.getEpochSecond() ? List.of() : List.of(SeriesName.parse("a.b"));
    }

    @Override
    public Changes changes() {
      return changes;
    }

    @Override
    public List<PathNode> nodes(String glob, int limit, Runnable pass) {
      return List.of();
    }

    @Override
    public List<TagCount> tags(String prefix, int limit) {
      return List.of();
    }

    @Override
    public List<TagCount> values(String tag, String prefix, int limit) {
      return List.of();
    }

    @Override
    public void read(SeriesName series, long fromMillis, long untilMillis, PointConsumer to) {
      for (long t = from; t <= NOON.getEpochSecond(); t += 10) {
        if (t * 1_000 >= fromMillis && t * 1_000 < untilMillis) {
          to.point(t * 1_000, t >= badFrom && t < badUntil ? 11 : 1);
        }
      }
    }
  }
}
