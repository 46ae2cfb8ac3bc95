package tocsin.metrics.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ScaleTest {
  private static final OptionalDouble NONE = OptionalDouble.empty();

  private static Axis axis(Axis.Bounds bounds, UnitSystem units, double logBase) {
    return new Axis("", bounds, units, logBase, List.of(), 0, Axis.Pen.USUAL);
  }

  private static Scale scale(Axis axis, double... values) {
    Scale.Range range = Scale.Range.NONE;
    for (double v : values) {
      range = range.with(v);
    }
    return Scale.of(axis, range, 200, 11);
  }

  private static List<String> words(Scale scale) {
    return scale.lines().stream().map(scale::words).toList();
  }

  @Test
  void linesStandAtRoundNumbersFromZero() {
    assertThat(words(scale(Axis.USUAL, 3, 97))).containsExactly("0", "20", "40", "60", "80", "100");
  }

  @Test
  void valuesFarFromZeroAreShownLarge() {
    assertThat(words(scale(Axis.USUAL, 1_000_000, 1_000_002)))
        .containsExactly("1000000", "1000000.5", "1000001", "1000001.5", "1000002");
  }

  @Test
  void stepsAreRoundInTheUnitThatIsShown() {
    assertThat(words(scale(axis(Axis.Bounds.FREE, UnitSystem.BINARY, 0), 0, 4L << 30)))
        .containsExactly("0", "1Gi", "2Gi", "3Gi", "4Gi");
    assertThat(words(scale(axis(Axis.Bounds.FREE, UnitSystem.SECONDS, 0), 0, 7_000)))
        .containsExactly("0", "30 min", "1 h", "1.5 h", "2 h");
  }

  @Test
  void whatWasAskedForIsTheBottomAndTheTop() {
    var bounds =
        new Axis.Bounds(OptionalDouble.of(5), OptionalDouble.of(33), NONE, OptionalDouble.of(10));

    Scale scale = scale(axis(bounds, UnitSystem.SI, 0), 0, 1_000);

    assertThat(words(scale)).containsExactly("10", "20", "30");
    assertThat(scale.share(5)).isZero();
    assertThat(scale.share(33)).isEqualTo(1);
  }

  @Test
  void aLimitCutsATopThatWasFound() {
    var bounds = new Axis.Bounds(NONE, NONE, OptionalDouble.of(150), NONE);

    assertThat(scale(axis(bounds, UnitSystem.SI, 0), 0, 5_000).share(150)).isEqualTo(1);
    assertThat(scale(axis(bounds, UnitSystem.SI, 0), 0, 90).share(100)).isEqualTo(1);
  }

  @Test
  void boundsInTheWrongOrderStillMakeAScale() {
    var bounds = new Axis.Bounds(OptionalDouble.of(50), OptionalDouble.of(20), NONE, NONE);

    assertThat(scale(axis(bounds, UnitSystem.SI, 0), 0, 5).lines()).hasSizeBetween(1, 60);
  }

  @Test
  void aStepThatWouldMakeThousandsOfLinesIsNotTaken() {
    var bounds = new Axis.Bounds(NONE, NONE, NONE, OptionalDouble.of(1e-9));

    assertThat(scale(axis(bounds, UnitSystem.SI, 0), 0, 5).lines()).hasSizeLessThan(60);
  }

  @Test
  void aLogarithmicScaleHasPowersAndNoZero() {
    Scale scale = scale(axis(Axis.Bounds.FREE, UnitSystem.SI, 10), 0, 3, 40_000);

    assertThat(words(scale)).containsExactly("1", "10", "100", "1k", "10k", "100k");
    assertThat(scale.share(0)).isNaN();
    assertThat(scale.share(-1)).isNaN();
    assertThat(scale.between()).contains(2.0, 50.0);
  }

  @Test
  void theLargestNumbersThereAreCanBeShown() {
    Scale scale = scale(Axis.USUAL, -Double.MAX_VALUE, Double.MAX_VALUE, Double.NaN);

    assertThat(scale.lines()).isNotEmpty().hasSizeLessThan(60);
    assertThat(scale.share(0)).isBetween(0.0, 1.0);
  }

  @Test
  void aScaleBesideAnotherHasItsLinesInTheSamePlaces() {
    Scale left = scale(Axis.USUAL, 0, 47);
    Scale right = left.beside(Axis.USUAL, Scale.Range.NONE.with(0).with(13_900), 200, 11);

    assertThat(right.lines()).hasSameSizeAs(left.lines());
    assertThat(right.share(right.lines().get(1))).isEqualTo(left.share(left.lines().get(1)));
  }
}
