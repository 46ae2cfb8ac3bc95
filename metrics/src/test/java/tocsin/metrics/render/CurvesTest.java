package tocsin.metrics.render;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.metrics.render.Drawings.series;
import static tocsin.metrics.render.Drawings.styled;

import java.util.List;
import org.junit.jupiter.api.Test;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.Style;
import tocsin.metrics.query.Style.Form.Usual;
import tocsin.metrics.render.Picture.Shape;
import tocsin.metrics.render.Strokes.AreaMode;
import tocsin.metrics.render.Strokes.LineMode;

class CurvesTest {
  private static final double GAP = Double.NaN;

  private static List<Shape> shapes(Drawing drawing) {
    return Layout.of(drawing).shapes().stream()
        .filter(Shape.Within.class::isInstance)
        .flatMap(s -> ((Shape.Within) s).shapes().stream())
        .toList();
  }

  private static List<Shape.Line> lines(Drawing drawing) {
    return shapes(drawing).stream()
        .filter(Shape.Line.class::isInstance)
        .map(Shape.Line.class::cast)
        .toList();
  }

  private static List<Shape.Patch> areas(Drawing drawing) {
    return shapes(drawing).stream()
        .filter(Shape.Patch.class::isInstance)
        .map(Shape.Patch.class::cast)
        .toList();
  }

  private static Strokes strokes(LineMode mode, int limit, boolean zero) {
    return new Strokes(mode, limit, 1, AreaMode.NONE, GAP, zero, 1);
  }

  @Test
  void aGapBreaksALineAndAPointAloneIsADot() {
    List<Shape.Line> lines = lines(Drawings.of(series("a", 1, 2, GAP, 3, GAP, 4, 5)));

    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst().ys()).hasSize(7);
    assertThat(lines.getFirst().ys()[2]).isNaN();
    assertThat(lines.getLast().ys()[0]).isEqualTo(lines.getFirst().ys()[3]);
  }

  @Test
  void aConnectedLineGoesOverGapsThatAreShortEnough() {
    Frame frame = series("a", 1, GAP, 2, GAP, GAP, 3, 4);

    Look far = Drawings.with(strokes(LineMode.CONNECTED, Integer.MAX_VALUE, false));
    Look near = Drawings.with(strokes(LineMode.CONNECTED, 1, false));

    assertThat(lines(Drawings.of(far, frame)).getFirst().ys()).hasSize(4).doesNotContain(GAP);
    assertThat(lines(Drawings.of(near, frame)).getFirst().ys()).hasSize(5).contains(GAP);
  }

  @Test
  void aStaircaseHoldsEachValueToTheEndOfItsSlot() {
    Look look = Drawings.with(strokes(LineMode.STAIRCASE, 0, false));

    double[] ys = lines(Drawings.of(look, series("a", 1, 5))).getFirst().ys();

    assertThat(ys).hasSize(4);
    assertThat(ys[0]).isEqualTo(ys[1]);
    assertThat(ys[2]).isEqualTo(ys[3]).isLessThan(ys[0]);
  }

  @Test
  void missingValuesMayBeZero() {
    Look look = Drawings.with(strokes(LineMode.SLOPE, 0, true));

    assertThat(lines(Drawings.of(look, series("a", 1, GAP, 2))).getFirst().ys())
        .doesNotContain(GAP);
  }

  @Test
  void ofAStackEachStandsOnThoseBefore() {
    Look look = Drawings.with(Strokes.USUAL.with(AreaMode.STACKED));

    List<Shape.Line> lines =
        lines(Drawings.of(look, series("a", 1, 1), series("b", GAP, 2), series("c", 2, 1)));

    // The second has one value only, so that it is a dot beside its line.
    double one = lines.get(0).ys()[0];
    double three = lines.get(1).ys()[1];
    assertThat(lines.get(3).ys()[0]).as("1 + 2").isEqualTo(three);
    assertThat(lines.get(3).ys()[1]).as("1 + 2 + 1").isLessThan(three);
    assertThat(one).isGreaterThan(three);
  }

  @Test
  void aStackIsMadeOfSeriesOfDifferentSteps() {
    Look look = Drawings.with(Strokes.USUAL.with(AreaMode.STACKED));
    Frame coarse = Frame.of("a", Drawings.START, Drawings.START + 240, 120, new double[] {2, 4});

    List<Shape.Line> lines = lines(Drawings.of(look, coarse, series("b", 0, 0, 0, 0)));

    double[] below = lines.get(0).ys();
    assertThat(lines.get(1).ys()).containsExactly(below[0], below[0], below[1], below[1]);
  }

  @Test
  void totalsOfOneStackAreNotAddedAgain() {
    Style stacked = Style.PLAIN.as(new Style.Form.Stacked("s"));

    List<Shape.Line> lines = lines(Drawings.of(styled(stacked, 1, 1), styled(stacked, 3, 3)));

    assertThat(lines.get(1).ys()[0]).isLessThan(lines.get(0).ys()[0]);
    assertThat(areas(Drawings.of(styled(stacked, 1, 1), styled(stacked, 3, 3)))).hasSize(2);
  }

  @Test
  void areasAreForTheFirstForAllOrForOneThatIsAlone() {
    Frame a = series("a", 1, 2);
    Frame b = series("b", 3, 4);

    assertThat(areas(Drawings.of(a))).hasSize(1);
    assertThat(areas(Drawings.of(a, b))).isEmpty();
    assertThat(areas(Drawings.of(Drawings.with(Strokes.USUAL.with(AreaMode.FIRST)), a, b)))
        .hasSize(1);
    assertThat(areas(Drawings.of(Drawings.with(Strokes.USUAL.with(AreaMode.ALL)), a, b)))
        .hasSize(2);
    assertThat(areas(Drawings.of(Drawings.with(Strokes.USUAL.with(AreaMode.NONE)), a))).isEmpty();
  }

  @Test
  void anAreaBetweenTwoEdgesHasNoLine() {
    Drawing drawing =
        Drawings.of(
            styled(Style.PLAIN.as(Usual.LOWER_EDGE), 1, 2),
            styled(Style.PLAIN.as(Usual.UPPER_EDGE), 3, 4));

    assertThat(lines(drawing)).isEmpty();
    assertThat(areas(drawing)).singleElement().satisfies(p -> assertThat(p.xs()).hasSize(4));
  }

  @Test
  void eachSeriesHasTheColourTheWidthAndTheDashesItAsksFor() {
    Style style = Style.PLAIN.colored("#102030").faded(0.5).wide(7).dashed(3);

    assertThat(lines(Drawings.of(styled(style, 1, 2))).getFirst().stroke())
        .isEqualTo(new Picture.Stroke(new Ink(0x102030, 0.5), 7, 3));
    assertThat(lines(Drawings.of(styled(Style.PLAIN.colored("no colour"), 1, 2))))
        .first()
        .satisfies(l -> assertThat(l.stroke().ink()).isEqualTo(Ink.of(0x5361c7)));
  }

  @Test
  void seriesOnTheRightHaveAScaleOfTheirOwn() {
    List<Shape.Line> lines =
        lines(Drawings.of(series("a", 0, 50), styled(Style.PLAIN.onRight(), 0, 50_000)));

    assertThat(lines.get(1).ys()).containsExactly(lines.get(0).ys());
  }

  @Test
  void nearPointsBecomeOneByTheirConsolidation() {
    var values = new double[6_000];
    java.util.Arrays.setAll(values, i -> i % 2);
    Frame fine =
        Frame.of("a", Drawings.START, Drawings.END, 1, java.util.Arrays.copyOf(values, 600));
    Look wide = Drawings.with(new Strokes(LineMode.SLOPE, 0, 1, AreaMode.NONE, GAP, false, 60));

    assertThat(lines(Drawings.of(wide, fine)).getFirst().ys()).hasSizeLessThan(20);
  }

  @Test
  void whatIsAboveTheTopIsCutThere() {
    var bounds =
        new Axis.Bounds(
            java.util.OptionalDouble.of(0),
            java.util.OptionalDouble.of(10),
            java.util.OptionalDouble.empty(),
            java.util.OptionalDouble.empty());
    Axis axis = new Axis("", bounds, UnitSystem.SI, 0, List.of(), 0, Axis.Pen.USUAL);

    double[] ys = lines(Drawings.of(Drawings.with(axis), series("a", 5, 1e300))).getFirst().ys();

    assertThat(ys[1]).isNegative().isGreaterThan(-10_000);
  }
}
