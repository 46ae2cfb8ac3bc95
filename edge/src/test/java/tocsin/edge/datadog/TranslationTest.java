package tocsin.edge.datadog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.metrics.datadog.language.FormulaParser;

class TranslationTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      textBlock =
          """
          avg:m{*} => aggregate(group(seriesByTag('name=m'),m),'average')
          sum:m{env:prod} => aggregate(seriesByTag('name=m','env=~(prod)$'),'sum')
          max:m{env:prod,!host:web-09} => aggregate(seriesByTag('name=m','env=~(prod)$','host!=~(web-09)$'),'max')
          min:m{*} by {host,az} => groupByTags(seriesByTag('name=m','host=~.+','az=~.+'),'min','host','az')
          avg:m{s:*-canary} => aggregate(seriesByTag('name=m','s=~(.*-canary)$'),'average')
          avg:m{env:Prod} => aggregate(seriesByTag('name=m','env=~(Prod|prod)$'),'average')
          avg:m{v:1.2} => aggregate(seriesByTag('name=m','v=~(1[.]2)$'),'average')
          avg:m{a IN (x,y) AND b NOT IN (z)} => aggregate(seriesByTag('name=m','a=~(x|y)$','b!=~(z)$'),'average')
          avg:m{a:x OR a:y} => aggregate(seriesByTag('name=m','a=~(x|y)$'),'average')
          sum:m{a:1}.as_count() => aggregate(seriesByTag('name=m','a=~(1)$'),'sum')
          avg:m{a:1}.rollup(max, 60) => aggregate(summarize(seriesByTag('name=m','a=~(1)$'),'60s','max'),'average')
          """)
  void saysWhatATermSays(String query, String target) {
    assertThat(Translation.of(FormulaParser.parse(query))).isEqualTo(target);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          avg:a{*} / avg:b{*}     | arithmetic and functions
          abs(avg:a{*})           | arithmetic and functions
          avg:m{a:1 OR b:2}       | this scope is not watched yet
          avg:m{NOT (a:1 AND b:2)}| this scope is not watched yet
          avg:m{*}.as_rate()      | .as_rate() and .fill()
          p95:m{*}                | p95 is not watched yet
          avg:m{a:'}              | found a quote
          """)
  void refusesWhatItCannotSay(String query, String said) {
    assertThatThrownBy(() -> Translation.of(FormulaParser.parse(query)))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining(said);
  }
}
