package tocsin.response.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tocsin.response.monitor.Monitors.above10;
import static tocsin.response.monitor.Monitors.trace;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.ground.time.TimeRange;
import tocsin.response.monitor.Backtest.Episode;

final class BacktestTest {
  @Test
  void tellsEachAlarmFromItsBeginningToItsEnd() {
    // Above 10 from 100 to 140 and from 200 on.
    Backtest.Past past =
        (m, at) -> {
          long t = at.getEpochSecond();
          return List.of(trace("x", t, t >= 200 || (t >= 100 && t < 150) ? 11 : 1));
        };

    var episodes = Backtest.run(above10("\"recoverAfter\": \"10s\""), past, seconds(3, 250));

    assertThat(episodes)
        .containsExactly(
            new Episode("x", second(100), Optional.of(second(160))),
            new Episode("x", second(200), Optional.empty()));
  }

  @Test
  void refusesMoreEvaluationsThanItCanBear() {
    assertThatThrownBy(
            () -> Backtest.run(above10(""), (m, at) -> List.of(), seconds(0, 10_000_000)))
        .hasMessageContaining("at most 200000 evaluations");
  }

  private static TimeRange seconds(long from, long until) {
    return new TimeRange(second(from), second(until));
  }

  private static Instant second(long t) {
    return Instant.ofEpochSecond(t);
  }
}
