package tocsin.metrics.datadog;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.metrics.datadog.language.MonitorQuery;
import tocsin.metrics.datadog.language.MonitorQuery.OfMetric;

/// Each row: series with a value a minute, a monitor, and its numbers at 12:05.
class MonitorNumbersTest {
  private static List<GroupNumber> numbers(String series, String query, Instant at) {
    return new MonitorNumbers((OfMetric) MonitorQuery.parse(query)).at(Minutes.of(series), at);
  }

  private static String written(List<GroupNumber> numbers) {
    return numbers.stream()
        .map(n -> Minutes.tags(n.tags().toString()) + Minutes.written(n.value()))
        .collect(joining(" ; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          m = 1 2 3 4 5                | avg(last_5m):avg:m{*} > 0    | 3
          m = 1 2 3 4 5                | sum(last_5m):avg:m{*} > 0    | 15
          m = 1 2 3 4 5                | max(last_5m):avg:m{*} > 0    | 5
          m = 1 2 3 4 5                | min(last_5m):avg:m{*} > 0    | 1
          m = 1 2 3 4 5 6 7            | max(last_5m):avg:m{*} > 0    | 5
          m = 1 2 3 4 5                | sum(last_2m):avg:m{*} > 0    | 9
          m;h=x = 1 2 3 4 5 ; m;h=y = 2 2 2 2 2 | avg(last_5m):avg:m{*} by {h} > 0 | h=x: 3 ; h=y: 2
          a = 10 10 10 ; b = 0 1 -     | sum(last_5m):avg:a{*}.fill(null) / avg:b{*}.fill(null) > 0 | 10
          n = 1 2 3 4 5 ; d = 5 5 5 5 5| sum(last_5m):sum:n{*}.rollup(sum) / sum:d{*}.rollup(sum) > 0 | 3
          n = 1 2 3 4 5 ; d = 5 5 5 5 5| sum(last_5m):sum:n{*}.as_count() / sum:d{*}.as_count() > 0   | 0.6
          n = 1 2 3 4 5 ; d = 5 5 5 5 5| sum(last_5m):100 * (sum:n{*}.as_count() / sum:d{*}.as_count()) > 0 | 60
          n = - - - - - 9 ; d = 5 5 5 5 5| sum(last_5m):sum:n{*}.as_count() / sum:d{*}.as_count() > 0 | -
          n = - - - - - 9 ; d = 5 5 5 5 5| sum(last_5m):default_zero(sum:n{*}.as_count()) / sum:d{*}.as_count() > 0 | 0
          n;s=a = 1 1 1 1 1 ; d;s=a = 4 4 4 4 4 ; d;s=b = 2 2 2 2 2 | sum(last_5m):sum:n{*} by {s}.as_count() / sum:d{*} by {s}.as_count() > 0 | s=a: 0.25
          m = 0 60 120 180 240         | avg(last_2m):per_second(avg:m{*}) > 0 | 1
          m = 1 2 3 4 5                | avg(last_2m):moving_rollup(avg:m{*}, 120, 'sum') > 0 | 8
          m = 1 1 1 4 6                | change(avg(last_2m),last_3m):avg:m{*} > 0 | 4
          m = 1 1 1 4 6                | pct_change(avg(last_2m),3m_ago):avg:m{*} > 0 | 400
          m = 0 0 0 4 6                | pct_change(avg(last_2m),3m_ago):avg:m{*} > 0 | -
          m = 1 2 3 4 5                | sum(current_1h):sum:m{*}.as_count() > 0 | 15
          m = 1 2 3 4 5                | sum(last_1h):avg:m{*}.rollup(sum, 60) > 0 | 15
          m = 1 2 3 4 5                | sum(last_1h):avg:m{*} > 0    | 3
          """)
  void giveOneNumberForEachGroup(String series, String query, String numbers) {
    assertThat(written(numbers(series, query, Minutes.minute(5)))).isEqualTo(numbers);
  }

  @Test
  void lookAtTheWindowToTheSecond() {
    String series = "m = 1 2 3 4 5 6";
    Instant later = Minutes.minute(5).plusSeconds(30);
    assertThat(written(numbers(series, "sum(last_5m):sum:m{*}.as_count() > 0", later)))
        .isEqualTo("20");
    assertThat(written(numbers(series, "max(last_5m):avg:m{*} > 0", Minutes.minute(5))))
        .isEqualTo("5");
  }

  @ParameterizedTest
  @CsvSource({
    "1 1 1 1 1, true",
    "- 1 1 1 1, false",
    "1 - - - 1, true",
    "1 - - - -, false",
  })
  void knowWhetherTheWindowIsFull(String values, boolean isFull) {
    String query = "avg(last_5m):avg:m{*}.fill(null) > 0";
    assertThat(numbers("m = " + values, query, Minutes.minute(5)))
        .singleElement()
        .satisfies(n -> assertThat(n.isFull()).isEqualTo(isFull));
  }

  @Test
  void sayHowFarBackTheyLook() {
    var change = "change(avg(last_5m),last_30m):avg:m{*} > 0";
    assertThat(new MonitorNumbers((OfMetric) MonitorQuery.parse(change)).reach(Minutes.minute(5)))
        .isEqualTo(Duration.ofMinutes(35));
  }
}
