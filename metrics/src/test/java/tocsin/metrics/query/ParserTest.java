package tocsin.metrics.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ParserTest {
  @Test
  void whatIsPipedIntoAFunctionIsItsFirstArgument() {
    assertThat(Parser.parse("a.b | scale(2)"))
        .isInstanceOfSatisfying(
            Expr.Call.class,
            call -> {
              assertThat(call.function()).isEqualTo("scale");
              assertThat(call.arguments().getFirst()).isEqualTo(new Expr.Path("a.b", 0));
            });
  }

  @Test
  void bracesMayHoldCommas() {
    assertThat(Parser.parse("a.{b,c}.d")).isEqualTo(new Expr.Path("a.{b,c}.d", 0));
  }

  @Test
  void aVariableGivenFromOutsideWinsOverTheOneInTheTemplate() {
    assertThat(Parser.parse("template(a.$host,host=\"web\")", Map.of("host", "db")))
        .isEqualTo(new Expr.Path("a.db", 9));
  }

  @Test
  void aTargetThatGoesOnAfterItsEndIsRefusedWithThePlace() {
    assertThatThrownBy(() -> Parser.parse("scale(a.b,2))"))
        .isInstanceOfSatisfying(QueryException.class, e -> assertThat(e.position()).isEqualTo(12));
  }

  @Test
  void templatesInTemplatesAreReadTwiceEachOnly() {
    int levels = 190;
    String target = "template(".repeat(levels) + "a.$x" + ", x=1)".repeat(levels);
    assertThat(Parser.parse(target)).isEqualTo(new Expr.Path("a.1", 9 * levels));
  }

  @Test
  void theInnermostTemplateThatHasAVariableFillsIt() {
    assertThat(Parser.parse("template(template(a.$x.$y, x=1), x=2, y=3)"))
        .isEqualTo(new Expr.Path("a.1.$y", 18));
  }

  @Test
  void aValueMayBeATemplateThatComesToOne() {
    assertThat(Parser.parse("template(template(a.$x, x=template($y, y=3)), z=1)"))
        .isEqualTo(new Expr.Path("a.3", 18));
  }

  @Test
  void variablesMayNotMakeManyPathsLongTogether() {
    String paths = "$a,".repeat(20) + "$a";
    assertThatThrownBy(
            () -> Parser.parse("template(group(" + paths + "),a=\"" + "x".repeat(40_000) + "\")"))
        .isInstanceOfSatisfying(QueryException.class, e -> assertThat(e.position()).isEqualTo(21))
        .hasMessageContaining("shorter");
  }

  @Test
  void aPathThatIsCutOffIsRefused() {
    assertThatThrownBy(() -> Parser.parse("scale(a.b.,2)"))
        .isInstanceOfSatisfying(
            QueryException.class,
            e ->
                assertThat(e.explained())
                    .isEqualTo("found ',' (expected: a node after the last '.') at character 10"));
  }

  @Test
  void afterAPipeACallWithNamesAloneEndsTheTarget() {
    assertThat(Parser.parse("a.b|scale(factor=2)|limit(1)")).isEqualTo(new Expr.Path("a.b", 0));
    assertThatThrownBy(() -> Parser.parse("sum(a.b|scale(factor=2))"))
        .hasMessageContaining("a first argument without a name");
    assertThatThrownBy(() -> Parser.parse("scale(factor=2)"))
        .hasMessageContaining("a first argument without a name");
  }
}
