package tocsin.metrics.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.Style;
import tocsin.metrics.render.Picture.Shape;

class LegendTest {
  private static List<String> words(Drawing drawing) {
    return Layout.of(drawing).shapes().stream()
        .filter(Shape.Words.class::isInstance)
        .map(s -> ((Shape.Words) s).text())
        .toList();
  }

  private static Frame[] many(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Drawings.series("servers.web" + i + ".cpu", i, i + 0.25))
        .toArray(Frame[]::new);
  }

  @Test
  void aNameIsFollowedByTheLastValue() {
    Frame frame = Drawings.series("load", 1, 2.345, Double.NaN);

    assertThat(words(Drawings.of(frame))).containsSequence("load", "2.35");
  }

  @Test
  void ofAStackTheValueIsThatOfTheSeriesAlone() {
    Look look = Drawings.with(Strokes.USUAL.with(Strokes.AreaMode.STACKED));

    assertThat(words(Drawings.of(look, Drawings.series("a", 30), Drawings.series("b", 5))))
        .containsSequence("a", "30", "b", "5");
  }

  @Test
  void aNameThatHasFiguresInItGetsNoOther() {
    Frame frame = Drawings.series("load (avg: 1.5)", 1, 7);

    assertThat(words(Drawings.of(frame)).getLast()).isEqualTo("load (avg: 1.5)");
  }

  @Test
  void moreNamesThanThereIsRoomForAreCounted() {
    List<String> words = words(Drawings.of(many(60)));

    long shown = words.stream().filter(w -> w.startsWith("servers.")).count();
    assertThat(shown).isBetween(5L, 40L);
    assertThat(words).contains("and " + (60 - shown) + " more");
  }

  @Test
  void whoAsksForALegendGetsMoreOfIt() {
    Look look = Look.LIGHT.with(Surround.USUAL.with(Surround.Legend.SHOWN));

    assertThat(words(Drawings.of(look, many(20)))).noneMatch(w -> w.endsWith(" more"));
    assertThat(words(Drawings.of(many(30)))).anyMatch(w -> w.endsWith(" more"));
  }

  @Test
  void ofALongNameTheMiddleIsLeftOut() {
    Frame frame = Drawings.series("servers." + "very-".repeat(60) + "long.cpu", 1);

    assertThat(words(Drawings.of(frame)))
        .anyMatch(w -> w.startsWith("servers.very-") && w.contains("…") && w.endsWith("long.cpu"));
  }

  @Test
  void aSeriesOfTheRightScaleSaysSo() {
    Frame right = Drawings.series("b", 1).styled(Style.PLAIN.onRight());

    assertThat(words(Drawings.of(Drawings.series("a", 1), right))).contains("b (right)");
  }

  @Test
  void theSameNameMayStandThereOnce() {
    Surround usual = Surround.USUAL;
    var once =
        new Surround(
            usual.legend(),
            true,
            usual.grid(),
            usual.times(),
            usual.values(),
            usual.axisOnRight(),
            usual.timeForm(),
            usual.margin(),
            usual.type());
    Frame[] twins = {Drawings.series("twin", 1), Drawings.series("twin", 2)};

    assertThat(words(Drawings.of(twins))).filteredOn("twin"::equals).hasSize(2);
    assertThat(words(Drawings.of(Look.LIGHT.with(once), twins)))
        .filteredOn("twin"::equals)
        .hasSize(1);
  }
}
