package tocsin.metrics.tap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tocsin.metrics.store.SampleBatch;

class TapTest {
  private static final double NEVER = Double.POSITIVE_INFINITY;

  private final Tap tap = new Tap();
  private final List<String> taken = new ArrayList<>();

  private void bring(int reference, double value) {
    SampleBatch batch = new SampleBatch(1);
    batch.add(reference, 1_000, value);
    tap.bring(batch, new int[] {0}, 1);
  }

  private List<String> taken() {
    taken.clear();
    tap.drain((reference, _, value) -> taken.add(reference + "=" + value));
    return taken;
  }

  @Test
  void bringsNothingBeforeSomebodyWatches() {
    tap.watch(3, 0, 1, false);
    bring(3, 2);
    assertThat(taken()).isEmpty();
  }

  @Test
  void bringsWhatIsNotCalmOfAWatchedSeries() {
    tap.open();
    tap.watch(3, Double.NEGATIVE_INFINITY, 100, false);
    bring(3, 100);
    bring(3, 100.5);
    bring(4, 1e9);
    bring(70_000, 1e9);
    assertThat(taken()).containsExactly("3=100.5");
    assertThat(taken()).isEmpty();
  }

  @Test
  void bringsAllOfASeriesForWhichNothingIsCalm() {
    tap.open();
    tap.watch(3, NEVER, -NEVER, false);
    bring(3, 1);
    bring(3, 2);
    assertThat(taken()).containsExactly("3=1.0", "3=2.0");
  }

  @Test
  void bringsWhatIsCalmOfAListedSeries() {
    tap.open();
    tap.watch(3, 0, 10, true);
    bring(3, 5);
    bring(3, 11);
    assertThat(taken()).containsExactly("3=5.0", "3=11.0");
    tap.watch(3, 0, 10, false);
    bring(3, 5);
    assertThat(taken()).isEmpty();
  }

  @Test
  void bringsNothingOfASeriesThatWasLeft() {
    tap.open();
    tap.watch(3, 0, 1, false);
    tap.watch(900, 0, 1, false);
    tap.leave(3);
    bring(3, 2);
    bring(900, 2);
    assertThat(taken()).containsExactly("900=2.0");
  }

  @Test
  void countsWhatDoesNotFitAndKeepsTheOldest() {
    tap.open();
    tap.watch(1, NEVER, -NEVER, false);
    IntStream.range(0, (1 << 16) + 10).forEach(i -> bring(1, i));
    assertThat(tap.lost()).isEqualTo(10);
    assertThat(taken()).hasSize(1 << 16).startsWith("1=0.0");
    bring(1, 7);
    assertThat(taken()).containsExactly("1=7.0");
  }

  @Test
  void namesOnlyRise() {
    tap.open();
    tap.named(5);
    tap.named(4);
    assertThat(tap.names()).isEqualTo(5);
    bring(0, 1);
    tap.upheaval();
    assertThat(tap.upheavals()).isEqualTo(1);
  }

  @Test
  void aCallToOneWhoIsAwakeIsNotForgotten() {
    tap.open();
    tap.wake();
    tap.await(Long.MAX_VALUE);
    tap.named(1);
    tap.await(Long.MAX_VALUE);
    tap.watch(3, 0, 10, true);
    bring(3, 11);
    tap.await(Long.MAX_VALUE);
    assertThat(taken()).containsExactly("3=11.0");
  }
}
