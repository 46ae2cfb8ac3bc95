package tocsin.metrics.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChangesTest {
  private final Changes changes = new Changes();

  @Test
  void nothingHasChangedWhereNothingCame() {
    assertThat(changes.unchangedBefore(changes.mark())).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void theEarliestOfWhatCameSinceCounts() {
    changes.since(5_000, 1);
    long mark = changes.mark();
    changes.since(7_000, 2);
    changes.since(6_000, 3);
    changes.since(9_000, 4);
    assertThat(changes.unchangedBefore(mark)).isEqualTo(6_000);
    assertThat(changes.unchangedBefore(mark + 2)).isEqualTo(9_000);
    assertThat(changes.unchangedBefore(mark - 1)).isEqualTo(5_000);
  }

  @Test
  void whatIsTooLongAgoIsNotKnown() {
    long mark = changes.mark();
    for (int second = 0; second < 100_000; second++) {
      changes.since(second * 1_000L, second);
    }
    assertThat(changes.unchangedBefore(mark)).isEqualTo(Long.MIN_VALUE);
    assertThat(changes.unchangedBefore(changes.mark() - 1_000)).isEqualTo(99_000_000L);
  }

  @Test
  void itNeverTellsOfLessThanCame() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    List<Long> came = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      long stamp = i * 100L - (random.nextInt(50) == 0 ? random.nextInt(100_000) : 0);
      came.add(stamp);
      changes.since(stamp, i / 7);
      int mark = random.nextInt(Math.max(1, i - 60), i + 2);
      long least =
          came.subList(mark, i + 1).stream().mapToLong(s -> s).min().orElse(Long.MAX_VALUE);
      assertThat(changes.unchangedBefore(mark)).as("seed %d", seed).isLessThanOrEqualTo(least);
    }
  }
}
