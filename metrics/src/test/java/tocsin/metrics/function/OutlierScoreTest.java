package tocsin.metrics.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.QueryException;

/// How far series are from the others of their time.
class OutlierScoreTest {
  private static final int SLOTS = 300;
  private static final double NONE = Double.NaN;

  private final KeptSlots store = new KeptSlots();

  @Test
  void seriesKeepTheirNamesAndTheSlotsThatWereAskedFor() throws Exception {
    store.keep("t;host=a", 10, 10);
    store.keep("t;host=b", 12, 12);
    store.keep("t;host=c", 14, 30);

    List<Frame> scores = store.ask("outlierScore(seriesByTag('name=t'))", 2);

    assertThat(scores)
        .extracting(Frame::name)
        .containsExactlyInAnyOrder("t;host=a", "t;host=b", "t;host=c");
    Frame c = scores.stream().filter(f -> f.name().endsWith("c")).findFirst().orElseThrow();
    // 0.6745 * (14 - 12) / 2 and 0.6745 * (30 - 12) / 2
    assertThat(c.values()).containsExactly(0.6745, 6.0705);
    assertThat(c.at(0)).isEqualTo(KeptSlots.NEWEST - KeptSlots.STEP);
    assertThat(c.tags()).containsEntry("host", "c");
  }

  @Test
  void sidesAndWhatIsNearEnoughAreChosen() throws Exception {
    store.keep("a.x", 10);
    store.keep("a.y", 12);
    store.keep("a.z", 30);

    assertThat(newest("outlierScore(a.*)")).containsExactly(0.6745, 0, 6.0705);
    assertThat(newest("outlierScore(a.*, 0, 'above')")).containsExactly(-0.6745, 0, 6.0705);
    assertThat(newest("outlierScore(a.*, 0, 'below')")).containsExactly(0.6745, 0, -6.0705);
    assertThat(newest("outlierScore(a.*, 18)")).containsExactly(0, 0, 6.0705);
    assertThat(newest("outlierScore(a.*, 18.5)")).containsExactly(0, 0, 0);
    assertThat(newest("outlierScore(a.{x,z})")).containsExactly(NONE, NONE);
  }

  private double[] newest(String target) {
    return store.ask(target, 1).stream().mapToDouble(f -> f.value(f.size() - 1)).toArray();
  }

  @Test
  void aScoreIsTheSameWhateverWindowIsAskedFor() throws Exception {
    for (int seed = 0; seed < 20; seed++) {
      var random = new Random(seed);
      for (int s = 0; s < 8; s++) {
        int gaps = random.nextInt(3);
        double[] values = new double[SLOTS];
        Arrays.setAll(values, i -> random.nextInt(3) < gaps ? NONE : random.nextGaussian());
        store.keep("r" + seed + "." + s, values);
      }
      String target = "outlierScore(r" + seed + ".*)";
      List<Frame> whole = store.ask(target, SLOTS);

      for (int slots : List.of(1, 2, 5, 17, 60, 200)) {
        List<Frame> part = store.ask(target, slots);
        for (int s = 0; s < part.size(); s++) {
          double[] values = whole.get(s).values();
          assertThat(part.get(s).values())
              .as("seed %d, %d slots of %s", seed, slots, part.get(s).name())
              .isEqualTo(Arrays.copyOfRange(values, SLOTS - slots, SLOTS));
        }
      }
    }
  }

  @Test
  void whatIsNoDistanceOrSideIsRefused() {
    assertThatThrownBy(() -> store.ask("outlierScore(constantLine(1),-1)", 1))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("least: -1 (expected: 0 or more)");
    assertThatThrownBy(() -> store.ask("outlierScore(constantLine(1),0,'left')", 1))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("side");
    assertThat(store.ask("outlierScore(nothing.*)", 1)).isEmpty();
  }
}
