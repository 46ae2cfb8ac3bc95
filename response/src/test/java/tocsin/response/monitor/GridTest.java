package tocsin.response.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

/// Variants of a monitor that go through history together.
final class GridTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final TimeRange HALF_A_DAY = new TimeRange(NOON.minus(Duration.ofHours(12)), NOON);

  private final MemoryStore store = new MemoryStore(() -> NOON, Duration.ofDays(1), 100);
  private final Traces traces =
      new Traces(
          new QueryEngine(
              store,
              RetentionRules.parse("[all]\npattern = .*\nretentions = 10s:1d\n", ""),
              QueryLimits.DEFAULT));

  /// Values that wander about, with gaps, and a series that comes late and one that goes.
  @BeforeEach
  void fill() {
    Random random = new Random(7);
    for (int n = 0; n < 4; n++) {
      double value = 8;
      long first = NOON.minus(Duration.ofHours(n == 2 ? 5 : 13)).getEpochSecond();
      long last = n == 3 ? NOON.minus(Duration.ofHours(4)).getEpochSecond() : NOON.getEpochSecond();
      SampleBatch batch = new SampleBatch(10_000);
      byte[] name = ("a.h" + n).getBytes(StandardCharsets.UTF_8);
      int reference = store.reference(ByteBuffer.wrap(name));
      for (long t = first / 10 * 10; t <= last; t += 10) {
        value = Math.clamp(value + random.nextGaussian(), 0, 16);
        if (random.nextInt(20) > 0) {
          batch.add(reference, t * 1_000, value);
        }
      }
      store.append(batch);
    }
  }

  @Test
  void eachCellSaysWhatThatMonitorWouldHaveSaidAlone() {
    Monitor m = Monitors.above10("\"holdFor\": \"60s\", \"recoverAfter\": \"60s\"");

    Grid grid = Grid.around(m, new Replay(traces, HALF_A_DAY));

    int alerts = 0;
    for (int h = 0; h < Grid.SIDE; h++) {
      for (int t = 0; t < Grid.SIDE; t++) {
        Monitor alone = m.varied(grid.thresholds().get(t), grid.holds().get(h), m.every());
        var looked = Backtest.run(alone, (x, at) -> traces.asSeen(x, at), HALF_A_DAY);
        assertThat(grid.cell(h, t).episodes())
            .as("%s for %s", alone.threshold(), alone.holdFor())
            .isEqualTo(looked);
        alerts += looked.size();
      }
    }
    assertThat(alerts).isGreaterThan(100);
  }

  @Test
  void tellsHowFarItIs() {
    List<Double> shares = new ArrayList<>();

    new Replay(traces, HALF_A_DAY, shares::add).of(Monitors.above10(""));

    assertThat(shares).isSorted().last().isEqualTo(1.0);
  }

  @Test
  void endsWhenItIsStopped() {
    Replay stopped = new Replay(traces, HALF_A_DAY, share -> false);

    assertThatThrownBy(() -> Grid.around(Monitors.above10(""), stopped))
        .isInstanceOf(AbandonedException.class);
  }
}
