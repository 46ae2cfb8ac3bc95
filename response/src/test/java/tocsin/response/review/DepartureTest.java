package tocsin.response.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tocsin.response.monitor.Trace;

final class DepartureTest {
  private static final double GAP = Double.NaN;
  private static final Paths HEAP = new Paths("shop", "a1", "heap");

  @Test
  void isTheFirstOfSixValuesOutsideTheUsualRange() {
    Trace trace = after(usual(), 10, 20, 20, 20, 20, 20, 20);

    assertThat(Departure.of(trace, HEAP, second(200)))
        .hasValueSatisfying(d -> assertThat(d.since()).isEqualTo(second(210)));
  }

  @Test
  void isNotASpikeThatComesBack() {
    assertThat(Departure.of(after(usual(), 20, 20, 10, 20, 20, 20, 20, 20), HEAP, second(200)))
        .isEmpty();
  }

  @Test
  void passesOverGaps() {
    Trace trace = after(usual(), 20, GAP, 20, 20, GAP, 20, 20, 20);

    assertThat(Departure.of(trace, HEAP, second(200)))
        .hasValueSatisfying(d -> assertThat(d.since()).isEqualTo(second(200)));
  }

  @Test
  void isUnknownWithoutEnoughHistory() {
    double[] few = {10, 11};

    assertThat(Departure.of(after(few, 20, 20, 20, 20, 20, 20), HEAP, second(20))).isEmpty();
  }

  @Test
  void findsInstancesInTargets() {
    assertThat(Paths.of("divideSeriesLists(a.b.*.heap.used, a.b.*.heap.max)"))
        .containsExactly(new Paths("a.b", "*", "heap.used"), new Paths("a.b", "*", "heap.max"));
    assertThat(Paths.of("movingSum(a.b.c, '5min')")).isEmpty();
    assertThat(new Paths("a.b", "*", "x").read("a.b.i1.heap.used"))
        .contains(new Paths("a.b", "i1", "heap.used"));
  }

  private static double[] usual() {
    double[] values = new double[20];
    for (int i = 0; i < values.length; i++) {
      values[i] = 10 + i % 3;
    }
    return values;
  }

  private static Trace after(double[] before, double... values) {
    double[] all = Arrays.copyOf(before, before.length + values.length);
    System.arraycopy(values, 0, all, before.length, values.length);
    return new Trace("shop.a1.heap", 0, 10_000, all);
  }

  private static Instant second(long t) {
    return Instant.ofEpochSecond(t);
  }
}
