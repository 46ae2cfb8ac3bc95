package tocsin.metrics.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Against slots that are computed for each point.
class SlotsTest {
  private static final int STEP = 10;
  private static final long FIRST = 1_000;
  private static final int COUNT = 400;
  private static final int AT = 3;

  private static long millis(int slot) {
    return (FIRST + (long) slot * STEP) * 1_000;
  }

  private static double[] expected(long[] millis, double[] values) {
    var all = new double[AT + COUNT + 1];
    Arrays.fill(all, AT, AT + COUNT, Double.NaN);
    for (int i = 0; i < millis.length; i++) {
      all[AT + (int) ((millis[i] - millis(0)) / 1_000 / STEP)] = values[i];
    }
    return all;
  }

  private static void check(long[] millis, int each) {
    double[] values = LongStream.of(millis).mapToDouble(m -> m / 7.0).toArray();
    var into = new double[AT + COUNT + 1];
    var slots = new Slots(FIRST, STEP, new Column(into, AT, COUNT));
    for (int i = 0; i < millis.length; i += each) {
      int end = Math.min(millis.length, i + each);
      slots.points(Arrays.copyOfRange(millis, i, end), Arrays.copyOfRange(values, i, end), end - i);
    }

    assertThat(into).containsExactly(expected(millis, values));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 64, 65, 66, 256, 1_000})
  void onePointInEachSlot(int each) {
    check(LongStream.range(0, COUNT).map(i -> millis((int) i)).toArray(), each);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 65, 1_000})
  void pointsAnywhereWithinTheirSlots(int each) {
    var chance = new Random(each);
    check(
        LongStream.range(0, COUNT)
            .map(i -> millis((int) i) + chance.nextInt(STEP * 1_000))
            .toArray(),
        each);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 65, 1_000})
  void theFirstAndLastMomentOfSlots(int each) {
    check(LongStream.range(0, COUNT).map(i -> millis((int) i) + (i % 2) * 9_999).toArray(), each);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void severalInOneSlotAndNoneInOthers(int seed) {
    RandomGenerator chance = new Random(seed);
    long all = (long) COUNT * STEP * 1_000;
    check(
        LongStream.range(0, 20L + chance.nextInt(2 * COUNT))
            .map(i -> millis(0) + chance.nextLong(all))
            .sorted()
            .distinct()
            .toArray(),
        1 + chance.nextInt(200));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 63, 64, 65, 130, 398})
  void oneThatIsMissing(int slot) {
    check(
        LongStream.range(0, COUNT).filter(i -> i != slot).map(i -> millis((int) i)).toArray(),
        1_000);
  }
}
