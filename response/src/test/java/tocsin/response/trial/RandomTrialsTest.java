package tocsin.response.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RandomTrialsTest {
  private static final int SEEDS = Integer.getInteger("tocsin.trials", 1_500);

  /// Late samples, samples that come twice, silences, restarts: judged as they arrive, tick by tick
  /// and over history.
  @Test
  void saysTheSameInEveryWayOfJudging() {
    for (long seed = 0; seed < SEEDS; seed++) {
      var drawn = RandomTrial.of(seed);
      List<String> byTick = Said.ordered(ByTick.play(drawn.trial()));
      assertThat(Said.ordered(OnArrival.play(drawn.trial(), Set.of())))
          .as("on arrival: %s", drawn)
          .isEqualTo(byTick);
      assertThat(Said.ordered(OnArrival.play(drawn.trial(), drawn.restarts())))
          .as("with restarts: %s", drawn)
          .isEqualTo(byTick);
      assertThat(Said.ordered(InHistory.play(drawn.trial())))
          .as("over history: %s", drawn)
          .isEqualTo(byTick);
    }
  }
}
