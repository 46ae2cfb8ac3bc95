package tocsin.response.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.ground.time.TimeRange;
import tocsin.metrics.function.QueryEngine;
import tocsin.metrics.query.QueryLimits;
import tocsin.metrics.retention.RetentionRules;
import tocsin.metrics.store.MemoryStore;
import tocsin.metrics.store.SampleBatch;

final class ReplayTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private final MemoryStore store = new MemoryStore(() -> NOON, Duration.ofDays(2), 10);
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

  /// One series with a value each ten seconds, above 10 for a while.
  private void fill(long fromSecondsAgo, long badFrom, long badUntil) {
    int reference = store.reference(ByteBuffer.wrap("a.b".getBytes(StandardCharsets.UTF_8)));
    SampleBatch batch = new SampleBatch(10_000);
    for (long ago = fromSecondsAgo; ago >= 0; ago -= 10) {
      boolean isBad = ago <= badFrom && ago > badUntil;
      batch.add(reference, NOON.minusSeconds(ago).toEpochMilli(), isBad ? 11 : 1);
    }
    store.append(batch);
  }
}
