package tocsin.metrics.datadog.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopesTest {
  private static final Map<String, String> WEB =
      Map.of("host", "web-01", "env", "prod", "az", "a", "role", "Web");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          *                          | true
          env:prod                   | true
          env:staging                | false
          !env:staging               | true
          env:prod,host:web-01       | true
          env:prod,!host:web-01      | false
          host:web-*                 | true
          host:*-01                  | true
          host:w*0*1                 | true
          host:*                     | true
          host:*db*                  | false
          host:web-01*1              | false
          rack:*                     | false
          !rack:r1                   | true
          env:Prod                   | true
          role:Web                   | true
          role:web                   | false
          az IN (a,b)                | true
          az NOT IN (a,b)            | false
          rack NOT IN (a,b)          | true
          env:prod AND (az:a OR az:c)| true
          NOT (az:a OR az:c)         | false
          """)
  void meansSeriesByTheirTags(String scope, boolean holds) {
    assertThat(Scopes.holds(new ScopeParser(new Scanner(scope)).whole(), WEB)).isEqualTo(holds);
  }
}
