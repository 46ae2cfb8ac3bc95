package tocsin.server.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.metrics.function.QueryEngine;
import tocsin.metrics.query.QueryLimits;
import tocsin.metrics.retention.RetentionRules;
import tocsin.metrics.store.MemoryStore;
import tocsin.metrics.store.SampleBatch;
import tocsin.response.lint.Extent;
import tocsin.response.lint.Matches;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.Traces;

/// What monitors see is counted from the samples that are there, today and on the days before.
class CensusTest {
  private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

  private final MemoryStore store =
      new MemoryStore(InstantSource.fixed(NOW), Duration.ofDays(40), 100_000);
  private final Census census =
      new Census(new Traces(new QueryEngine(store, RetentionRules.SHIPPED, QueryLimits.DEFAULT)));

  private static Monitor monitor(String target, String more) {
    return Monitor.parse(
        """
        {"id": "m", "service": "s", "target": "%s", "threshold": 90, "every": "1m"%s}
        """
            .formatted(target, more));
  }

  private void sample(String series, Instant at, double value) throws Exception {
    int reference = store.reference(ByteBuffer.wrap(series.getBytes(StandardCharsets.UTF_8)));
    var batch = new SampleBatch(1);
    batch.add(reference, at.toEpochMilli(), value);
    store.append(batch);
  }

  private void days(String series, int from, int until) throws Exception {
    for (int day = from; day <= until; day++) {
      sample(series, NOW.minus(Duration.ofDays(day)).minusSeconds(30), day);
    }
  }

  @Test
  void countsSeriesWithValuesNowAndAtTheSameTimeOfTheDaysBefore() throws Exception {
    days("web.a.cpu", 0, 7);
    days("web.b.cpu", 1, 7);
    days("web.c.cpu", 3, 7);
    Monitor m = monitor("web.*.cpu", "");

    census.count(m, NOW);

    assertThat(census.matches(m)).contains(new Matches(1, true, List.of(2, 2, 3, 3, 3, 3, 3)));
    assertThat(census.extent(m)).contains(new Extent(0, 7, List.of(90.0)));
  }

  @Test
  void whatNeverMatchedHasNothingNowAndNothingLately() throws Exception {
    Monitor m = monitor("web.*.cpuu", "");
    census.count(m, NOW);
    assertThat(census.matches(m)).contains(new Matches(0, false, List.of(0, 0, 0, 0, 0, 0, 0)));
    assertThat(census.extent(m)).isEmpty();

    sample("web.a.cpuu", NOW.minus(Duration.ofHours(20)), 1);
    census.count(m, NOW);
    assertThat(census.matches(m).orElseThrow().lately()).isTrue();
  }

  @Test
  void sumsAndChangesAreNotComparedWithTheValuesOfSeries() throws Exception {
    days("web.a.cpu", 0, 7);
    for (String more :
        List.of(
            ", \"over\": {\"window\": \"5m\", \"reducer\": \"sum\"}",
            ", \"change\": {\"kind\": \"percent\", \"since\": \"1h\"}")) {
      Monitor m = monitor("web.*.cpu", more);
      census.count(m, NOW);
      assertThat(census.extent(m)).isEmpty();
    }
  }

  @Test
  void oneIsDueOnceAnHourAndWhenItWasSaved() {
    Monitor m = monitor("web.*.cpu", "");
    Monitor other = monitor("web.*.load", "");
    Monitor off = monitor("web.*.cpu", ", \"enabled\": false");
    assertThat(census.due(List.of(m, off), NOW)).containsExactly(m);

    census.count(m, NOW);

    assertThat(census.due(List.of(m), NOW.plusSeconds(3_599))).isEmpty();
    assertThat(census.due(List.of(m), NOW.plusSeconds(3_600))).containsExactly(m);
    assertThat(census.due(List.of(other), NOW)).containsExactly(other);
    assertThat(census.matches(other)).isEmpty();
    assertThat(census.due(List.of(), NOW)).isEmpty();
    assertThat(census.matches(m)).isEqualTo(Optional.empty());
  }

  @Test
  void aQueryThatCannotBeAnsweredIsNotCounted() {
    Monitor m = monitor("movingAverage(web.a.cpu)", "");
    census.count(m, NOW);
    assertThat(census.matches(m)).isEmpty();
  }

  @Test
  void whatWasNeverCountedGoesFirstAndThenWhatWasLongestAgo() {
    Monitor first = named("first");
    Monitor second = named("second");
    Monitor third = named("third");
    census.count(first, NOW.minus(Duration.ofHours(2)));
    census.count(second, NOW.minus(Duration.ofHours(3)));

    assertThat(census.due(List.of(first, second, third), NOW))
        .containsExactly(third, second, first);
  }

  private static Monitor named(String id) {
    return Monitor.parse(
        "{\"id\": \"%s\", \"service\": \"s\", \"target\": \"a.b\", \"threshold\": 90}"
            .formatted(id));
  }
}
