package tocsin.metrics.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.SeriesMatcher.Operator;
import tocsin.metrics.store.SeriesMatcher.TagTest;

class CarefulPatternTest {
  private static final String LONG = "a".repeat(3_000);

  @Test
  void anOrdinaryPatternAnswersForManyNames() {
    CarefulPattern pattern = CarefulPattern.of(".*cpu.*user$");
    for (int i = 0; i < 100_000; i++) {
      assertThat(pattern.found("servers.web" + i + ".cpu.total.user")).isTrue();
    }
  }

  @Test
  void aPatternThatGoesBackAndForthForYearsIsGivenUp() {
    CarefulPattern pattern = CarefulPattern.of("(a+a+a+)+b");
    assertThatThrownBy(() -> pattern.found(LONG))
        .isInstanceOf(PatternGivenUpException.class)
        .hasMessageContaining("(a+a+a+)+b");
  }

  @Test
  void aPatternThatNeedsMoreStackThanThereIsIsGivenUp() {
    CarefulPattern pattern = CarefulPattern.of("(a|b|c)*d");
    String text = "abc".repeat(100_000);
    assertThatThrownBy(() -> pattern.found(text)).isInstanceOf(PatternGivenUpException.class);
  }

  @Test
  void aReplacementCannotGrowWithoutEnd() {
    CarefulPattern pattern = CarefulPattern.of("a");
    assertThat(pattern.replaced("a.a", "bb", 100)).isEqualTo("bb.bb");
    assertThatThrownBy(() -> pattern.replaced(LONG, "x".repeat(50), 1_000))
        .hasMessageContaining("longer than 1000");
  }

  @Test
  void aGlobOfManyStarsIsGivenUp() {
    assertThatThrownBy(() -> Glob.of("*a".repeat(25) + "b").matches(LONG))
        .isInstanceOf(PatternGivenUpException.class);
  }

  @Test
  void aTagExpressionIsGivenUpToo() {
    var tests = new TagTests(List.of(new TagTest("x", Operator.MATCH, "(a+a+a+)+b")));
    SeriesName name = new SeriesName("n;x=" + LONG);
    assertThatThrownBy(() -> tests.test(name)).isInstanceOf(PatternGivenUpException.class);
  }
}
