package tocsin.response.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tocsin.ground.json.Json;
import tocsin.ground.time.TimeRange;
import tocsin.metrics.function.QueryEngine;
import tocsin.metrics.function.TargetCorpus;
import tocsin.metrics.query.QueryException;
import tocsin.metrics.query.QueryLimits;
import tocsin.metrics.retention.RetentionRules;
import tocsin.metrics.store.MemoryStore;
import tocsin.metrics.store.SampleBatch;

/// What people have on their walls and in their alerts can carry a monitor.
class TargetsCarryMonitorsTest {
  private static final Instant NOW = Instant.parse("2014-06-15T12:00:00Z");
  private static final int MINUTES = 60;
  private static final TimeRange HALF_HOUR = new TimeRange(NOW.minus(Duration.ofMinutes(30)), NOW);

  private final MemoryStore store =
      new MemoryStore(InstantSource.fixed(NOW), Duration.ofDays(3_650), 10_000);
  private final Traces traces =
      new Traces(new QueryEngine(store, RetentionRules.SHIPPED, QueryLimits.DEFAULT));

  /// The monitor as it is kept: written, checked and read again.
  private static Monitor saved(String target) {
    Map<String, Object> body =
        Map.of(
            "id",
            "m",
            "service",
            "s",
            "target",
            target,
            "threshold",
            106,
            "every",
            "1m",
            "per",
            "series");
    return Json.read(Json.write(Monitor.parse(Json.write(body))), Monitor.class);
  }

  @ParameterizedTest
  @MethodSource("tocsin.metrics.function.TargetCorpus#targets")
  void everyTargetIsSavedJudgedAndBacktestedAsItWasLive(String target) throws Exception {
    if (target.startsWith(TargetCorpus.MISSPELT)) {
      return;
    }
    for (String name : TargetCorpus.series(target)) {
      fill(name);
    }
    Monitor monitor = saved(target);

    Judgement judged = Evaluation.judge(monitor, traces.asSeen(monitor, NOW), Progress.NEW, NOW);
    List<Backtest.Episode> live = Backtest.run(monitor, traces::asSeen, HALF_HOUR);
    Replay.Found found = new Replay(traces, HALF_HOUR).of(monitor);

    assertThat(judged.readings().isEmpty() && !TargetCorpus.mayBeEmpty(target))
        .as("nothing is judged")
        .isFalse();
    assertThat(found.episodes()).isEqualTo(live);
  }

  @Test
  void aMonitorOnAFunctionThatIsNotThereSaysWhichOneWasMeant() throws Exception {
    Monitor monitor =
        saved(
            TargetCorpus.targets()
                .filter(t -> t.startsWith(TargetCorpus.MISSPELT))
                .findFirst()
                .orElseThrow());

    assertThatThrownBy(() -> traces.asSeen(monitor, NOW))
        .isInstanceOfSatisfying(
            QueryException.class,
            e -> assertThat(e.explained()).contains("did you mean nonNegativeDerivative?"));
  }

  private void fill(String name) throws Exception {
    int reference = store.reference(ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8)));
    var batch = new SampleBatch(MINUTES);
    long first = NOW.minus(Duration.ofMinutes(MINUTES - 1)).toEpochMilli();
    for (int i = 0; i < MINUTES; i++) {
      batch.add(reference, first + 60_000L * i, 100 + i % 7 * 3);
    }
    store.append(batch);
  }
}
