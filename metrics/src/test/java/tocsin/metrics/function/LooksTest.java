package tocsin.metrics.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.QueryLimits;
import tocsin.metrics.query.QueryWindow;
import tocsin.metrics.query.Style;
import tocsin.metrics.query.Style.Form.Usual;
import tocsin.metrics.retention.RetentionRules;
import tocsin.metrics.store.MemoryStore;

class LooksTest {
  private static final long NOW = Instant.parse("2026-01-15T02:00:00Z").getEpochSecond();

  private final QueryEngine engine =
      new QueryEngine(
          new MemoryStore(
              InstantSource.fixed(Instant.ofEpochSecond(NOW)), Duration.ofDays(365), 1_000),
          RetentionRules.SHIPPED,
          QueryLimits.DEFAULT);

  private List<Style> styles(String target) {
    return engine.run(target, new QueryWindow(NOW - 3_600, NOW, NOW, ZoneOffset.UTC)).stream()
        .map(Frame::style)
        .toList();
  }

  @Test
  void functionsThatOnlyChangeTheLookAreKeptByTheSeries() {
    assertThat(styles("color(alpha(lineWidth(dashed(constantLine(1),3),2.5),0.4),'red')"))
        .containsExactly(Style.PLAIN.dashed(3).wide(2.5).faded(0.4).colored("red"));
    assertThat(styles("secondYAxis(constantLine(1))")).containsExactly(Style.PLAIN.onRight());
    assertThat(styles("drawAsInfinite(constantLine(1))"))
        .containsExactly(Style.PLAIN.as(Usual.INFINITE));
  }

  @Test
  void aLookIsKeptThroughFunctionsAroundIt() {
    assertThat(styles("alias(scale(offset(color(constantLine(1),'red'),1),2),'x')"))
        .containsExactly(Style.PLAIN.colored("red"));
  }

  @Test
  void aNewSeriesLooksAsUsual() {
    assertThat(styles("sumSeries(color(constantLine(1),'red'),color(constantLine(2),'blue'))"))
        .containsExactly(Style.PLAIN);
  }

  @Test
  void areasSayWhatTheyAreMadeOf() {
    assertThat(styles("areaBetween(group(constantLine(1),constantLine(2)))"))
        .containsExactly(Style.PLAIN.as(Usual.LOWER_EDGE), Style.PLAIN.as(Usual.UPPER_EDGE));
    assertThat(styles("stacked(constantLine(1),'s')"))
        .containsExactly(Style.PLAIN.as(new Style.Form.Stacked("s")));
  }

  @Test
  void linesThatMatterAndMomentsMayHaveAColour() {
    assertThat(styles("threshold(90,'limit','aabbcc')"))
        .containsExactly(Style.PLAIN.as(Usual.LIMIT).colored("aabbcc"));
    assertThat(styles("verticalLine('-10min')")).containsExactly(Style.PLAIN.as(Usual.MOMENT));
  }
}
