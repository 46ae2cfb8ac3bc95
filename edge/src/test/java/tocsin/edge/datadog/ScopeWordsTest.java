package tocsin.edge.datadog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.response.downtime.Scope;

class ScopeWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          *                                | *
          ''                               | *
          env:prod,!host:x                 | env:prod AND -host:x
          env:prod, env:prod , *           | env:prod
          env:(a OR b)                     | env:(a OR b)
          service:a AND env:(b OR c)       | service:a AND env:(b OR c)
          name:"a,b",env:(prod OR "x, y")  | name:"a,b" AND env:(prod OR "x, y")
          """)
  void saysTheirScopesInOurWords(String theirs, String ours) {
    assertThat(ScopeWords.ours(List.of(theirs))).isEqualTo(ours);
    assertThat(Scope.parse(ours)).isNotNull();
  }

  @Test
  void asksForAllTextsThatAreGiven() {
    assertThat(ScopeWords.ours(List.of("env:prod", "host:a,b:c")))
        .isEqualTo("env:prod AND host:a AND b:c");
  }

  @Test
  void cutsOnlyOutsideOfBracketsAndQuotes() {
    assertThat(ScopeWords.parts("(a:b AND c:d) AND name:\"x AND y\" AND e:f"))
        .containsExactly("(a:b AND c:d)", "name:\"x AND y\"", "e:f");
    assertThat(ScopeWords.isSame("a:b AND c:d", "c:d AND a:b")).isTrue();
    assertThat(ScopeWords.isSame("a:b", "a:c")).isFalse();
  }
}
