package tocsin.metrics.datadog.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.metrics.query.QueryException;

class FormulaParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          avg:system.load.1{*}                         | avg system.load.1 [*]
          avg:m{env:prod,!host:x} by {host}            | avg m [(env:prod and not host:x)] by host
          avg:m{env:staging AND (az:a OR az:c)} by {az}| avg m [(env:staging and (az:a or az:c))] by az
          avg:m{env:prod AND location NOT IN (atlanta,seattle)}| avg m [(env:prod and not (location:atlanta or location:seattle))]
          avg:m{a:1 or b:2 and not c:3}                | avg m [(a:1 or (b:2 and not c:3))]
          sum:pods{service:*-canary} by {service}      | sum pods [service:*-canary] by service
          max:m{deploy}                                | max m [deploy:true]
          p95:trace.http{*}                            | p95 trace.http [*]
          avg:m{*} by {host,env}.rollup(max, 60)       | avg m [*] by host+env rollup max 60s
          sum:m{*}.rollup(sum).as_count()              | sum m [*] rollup sum any as COUNT
          sum:m{*}.as_rate().fill(zero)                | sum m [*] fill zero 300 as RATE
          avg:m{*}.fill(last,120)                      | avg m [*] fill last 120
          1 + 2 * 3 - 4                                | ((1.0 + (2.0 * 3.0)) - 4.0)
          (1 + 2) / -3e2                               | ((1.0 + 2.0) / -300.0)
          100 * sum:a{*}.as_count() / sum:b{*}.as_count() | ((100.0 * sum a [*] as COUNT) / sum b [*] as COUNT)
          top(avg:m{*} by {host}, 5, 'mean', 'desc')   | top(avg m [*] by host, 5.0, 'mean', 'desc')
          top5_max(avg:m{*} by {host})                 | top5_max(avg m [*] by host)
          timeshift(avg:m{*}, -3600)                   | timeshift(avg m [*], -3600.0)
          abs(avg:a{*} - avg:b{*})                     | abs((avg a [*] - avg b [*]))
          """)
  void readsFormulas(String text, String tree) {
    assertThat(Written.of(FormulaParser.parse(text))).isEqualTo(tree);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          agv:m{*}                       | 0  | found 'agv' (expected: avg, sum, min, max, p50, p75, p90, p95, p99) at character 0; did you mean avg?
          avg:m{*}.rolup(avg, 60)        | 9  | found 'rolup' (expected: rollup, fill, as_count, as_rate) at character 9; did you mean rollup?
          avg:m{*}.rollup(mean, 60)      | 16 | found 'mean' (expected: avg, sum, min, max, count) at character 16; did you mean min?
          avg:m{*}.rollup(avg, 0)        | 21 | found '0' (expected: a whole number from 1 to 31622400) at character 21
          avg:m{*}.fill(zero, 601)       | 20 | found '6' (expected: a whole number from 1 to 600) at character 20
          avg:m{}                        | 6  | found '}' (expected: '*' for all series, or tags such as env:prod) at character 6
          avg:m{env:}                    | 6  | found 'e' (expected: a tag with its value, such as env:prod) at character 6
          avg:m{a:1,b:2 AND c:3}         | 18 | found 'c' (expected: either ! and commas, or AND, OR, NOT and IN, not both) at character 18
          avg:m                          | 5  | found the end (expected: '{') at character 5
          avg:1m{*}                      | 4  | found '1' (expected: a metric, which begins with a letter) at character 4
          avg:m{*} +                     | 10 | found the end (expected: a query such as avg:system.load.1{*}, a function, or a number) at character 10
          avg:m{*} avg:n{*}              | 9  | found 'a' (expected: an operator or the end) at character 9
          system.load                    | 6  | found '.' (expected: '(' after the function, or ':' after the aggregator, system) at character 6
          1.2.3                          | 0  | found '1' (expected: a number) at character 0
          """)
  void saysWhatIsWrongAndWhere(String text, int position, String said) {
    assertThatThrownBy(() -> FormulaParser.parse(text))
        .isInstanceOfSatisfying(
            QueryException.class,
            e -> {
              assertThat(e.explained()).isEqualTo(said);
              assertThat(e.position()).isEqualTo(position);
            });
  }

  @Test
  void namesTheNearestFunction() {
    assertThatThrownBy(() -> FormulaParser.parse("per_secnd(avg:m{*})"))
        .isInstanceOfSatisfying(
            QueryException.class, e -> assertThat(e.suggestion()).isEqualTo("per_second"));
  }

  @Test
  void refusesBracketsWithoutAnEnd() {
    assertThatThrownBy(() -> FormulaParser.parse("(".repeat(100) + "1" + ")".repeat(100)))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("at most 64 brackets");
    assertThatThrownBy(() -> FormulaParser.parse("avg:m{" + "(".repeat(100) + "a:1}"))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("at most 32 brackets");
  }

  @Test
  void refusesTextWithoutAnEnd() {
    assertThatThrownBy(() -> FormulaParser.parse("1+".repeat(20_000) + "1"))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("at most 20000");
  }
}
