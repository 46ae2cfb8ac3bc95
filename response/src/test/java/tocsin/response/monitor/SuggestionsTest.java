package tocsin.response.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import tocsin.ground.time.TimeRange;
import tocsin.metrics.function.QueryEngine;
import tocsin.metrics.query.QueryLimits;
import tocsin.metrics.retention.RetentionRules;
import tocsin.metrics.store.MemoryStore;
import tocsin.metrics.store.SampleBatch;
import tocsin.response.monitor.Suggestions.Suggestion;

class SuggestionsTest {
  private static final Instant NOW = Instant.parse("2026-06-15T00:00:00Z");
  private static final TimeRange WEEK = new TimeRange(NOW.minus(Duration.ofDays(7)), NOW);
  private static final int MINUTES = 7 * 1_440;

  private final MemoryStore store =
      new MemoryStore(InstantSource.fixed(NOW), Duration.ofDays(30), 10_000);
  private final Traces traces =
      new Traces(new QueryEngine(store, RetentionRules.SHIPPED, QueryLimits.DEFAULT));

  private List<Suggestion> suggested(String comparator) {
    Monitor monitor =
        Monitor.parse(
            """
            {"id": "m", "service": "s", "target": "load", "threshold": 0, "every": "1m",
             "comparator": "%s"}
            """
                .formatted(comparator));
    return Suggestions.of(monitor, traces, WEEK);
  }

  @Test
  void suggestsWhatWouldHaveSpokenDailyWeeklyAndNever() throws Exception {
    // Below 11 but for ten minutes on six days at 50, and once at 90.
    fill(i -> i == 5_000 ? 90 : i % 1_440 < 10 && i / 1_440 != 3 ? 50 : 10 + i % 10 / 10.0);

    assertThat(suggested("above"))
        .containsExactly(new Suggestion(11, 7), new Suggestion(50, 1), new Suggestion(90, 0));
  }

  @Test
  void looksTheOtherWayWhereTroubleIsBelow() throws Exception {
    fill(i -> i == 5_000 ? 2 : 100 - i % 10);

    assertThat(suggested("below")).last().isEqualTo(new Suggestion(2, 0));
    assertThat(suggested("below")).hasSize(2);
  }

  @Test
  void suggestsNothingWhereNothingIsKnownOrThereIsNoOneLimit() throws Exception {
    assertThat(suggested("above")).isEmpty();
    fill(i -> i % 7);
    assertThat(suggested("equal")).isEmpty();
  }

  @Test
  void roundsToWhatPeopleWouldWrite() {
    assertThat(Suggestions.candidates(new double[] {0.001, 0.0213, 0.0987}, true, true))
        .containsExactly(0.099, 0.109, 0.119);
    assertThat(Suggestions.candidates(new double[] {5, 5, 5}, true, false))
        .containsExactly(5.0, 5.5, 6.0);
  }

  private void fill(IntToDoubleFunction value) throws Exception {
    int load = store.reference(ByteBuffer.wrap("load".getBytes(StandardCharsets.UTF_8)));
    var batch = new SampleBatch(MINUTES);
    for (int i = 0; i < MINUTES; i++) {
      batch.add(load, WEEK.from().toEpochMilli() + 60_000L * i, value.applyAsDouble(i));
    }
    store.append(batch);
  }
}
