package tocsin.metrics.datadog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.metrics.datadog.Computed.Grouped;
import tocsin.metrics.query.AbandonedException;
import tocsin.metrics.query.OverLimitException;
import tocsin.metrics.query.QueryException;
import tocsin.metrics.query.QueryLimits;

/// Each row: series with a value a minute; a query over five minutes in buckets of one minute; what
/// it gives.
class DatadogQueryTest {
  private static final int MINUTES = 5;

  // Terms have no rollup here, so that the rows are short.
  private static Grouped run(String series, String query) {
    String each = query.replace("}!", "}.rollup(avg, 60)");
    return DatadogQuery.parse(each).run(Minutes.of(series), Minutes.NOON, Minutes.minute(MINUTES));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          m;host=x = 1 2 3 4 5 ; m;host=y = 3 4 5 6 7  | avg:m{*}!            | 2 3 4 5 6
          m;host=x = 1 2 3 4 5 ; m;host=y = 3 4 5 6 7  | sum:m{*}!            | 4 6 8 10 12
          m;host=x = 1 2 3 4 5 ; m;host=y = 3 4 1 6 7  | max:m{*}!            | 3 4 3 6 7
          m;host=x = 1 2 3 4 5 ; m;host=y = 3 4 1 6 7  | min:m{*}!            | 1 2 1 4 5
          m;host=x = 1 ; m;host=y = 3 ; m;host=z = 9   | p50:m{*}!            | 3 - - - -
          m;host=x = 1 2 3 4 5 ; m;host=y = 3 4 5 6 7  | avg:m{*} by {host}.rollup(avg, 60) | host=x: 1 2 3 4 5 ; host=y: 3 4 5 6 7
          m;host=x = 1 2 3 4 5 ; m;host=y = 3 4 5 6 7  | avg:m{host:y}!       | 3 4 5 6 7
          m;host=x = 1 2 3 4 5 ; m;host=y = 3 4 5 6 7  | avg:m{!host:y}!      | 1 2 3 4 5
          m;host=x = 1 2 3 4 5 ; m;host=y = 3 4 5 6 7  | avg:m{host:Y}!       | 3 4 5 6 7
          m;host=x = 1 2 3 4 5 ; m;host=y = 3 4 5 6 7  | avg:m{host:*}!       | 2 3 4 5 6
          m;host=x = 1 2 3 4 5 ; m;host=y = 3 4 5 6 7  | avg:m{host IN (x,z)}!| 1 2 3 4 5
          m = 1 2 3 4 5 ; m;host=y = 3 4 5 6 7         | sum:m{*}!            | 4 6 8 10 12
          m = 1 2 3 4 5 ; m;host=y = 3 4 5 6 7         | sum:m{!host:y}!      | 1 2 3 4 5
          m = 1 2 3 4 5 ; m;host=y = 3 4 5 6 7         | sum:m{*} by {host}.rollup(avg, 60) | host=y: 3 4 5 6 7
          servers.web-1.load = 1 2 3 4 5               | avg:servers.web-1.load{*}! | 1 2 3 4 5
          n = 1 2 3 4 5                                | avg:m{*}!            | ``
          """)
  void picksSeriesByTheirTagsAndMakesGroups(String series, String query, String groups) {
    assertThat(Minutes.written(run(series, query))).isEqualTo(groups);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          m = 1 - 3 4 -         | avg:m{*}!                            | 1 2 3 4 -
          m = 1 - 3 4 -         | avg:m{*}.rollup(avg, 60).fill(null)  | 1 - 3 4 -
          m = 1 - 3 4 -         | avg:m{*}.rollup(avg, 60).fill(zero)  | 1 0 3 4 0
          m = - 2 - - 5         | avg:m{*}.rollup(avg, 60).fill(last)  | - 2 2 2 5
          m = 2 - - - -         | avg:m{*}.rollup(avg, 60).fill(last, 120) | 2 2 2 - -
          m = 1 - - 4 5         | avg:m{*}.rollup(avg, 60).fill(linear, 120) | 1 - - 4 5
          m = 1 - 3 4 -         | sum:m{*}.rollup(sum, 60).as_count()  | 1 - 3 4 -
          m = 60 - 120 30 -     | sum:m{*}.rollup(sum, 60).as_rate()   | 1 - 2 0.5 -
          m;h=x = 1 - 3 ; m;h=y = 1 1 1 | sum:m{*}!                    | 2 3 4 - -
          m = 1 2 3 4 5         | sum:m{*}.rollup(sum, 120)            | 3 7 5
          m = 1 2 3 4 5         | avg:m{*}.rollup(count, 120)          | 2 2 1
          m = 1 2 3 4 5         | avg:m{*}.rollup(max, 300)            | 5
          """)
  void fillsWhatIsMissing(String series, String query, String groups) {
    assertThat(Minutes.written(run(series, query))).isEqualTo(groups);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a = 10 10 10 ; b = 0 1 -            | avg:a{*}! / avg:b{*}!    | - 10 - - -
          a = 1 2 3 4 5 ; b = 5 5 5 5 5       | avg:a{*}! + avg:b{*}! * 2| 11 12 13 14 15
          a = 1 2 3 4 5                       | 100 - avg:a{*}!          | 99 98 97 96 95
          a = 1 2 3 4 5                       | -avg:a{*}! / 2           | -0.5 -1 -1.5 -2 -2.5
          a;h=x = 1 1 1 1 1 ; a;h=y = 2 2 2 2 2 ; b;h=x = 4 4 4 4 4 | avg:b{*} by {h}.rollup(avg, 60) - avg:a{*} by {h}.rollup(avg, 60) | h=x: 3 3 3 3 3
          a;h=x = 1 1 1 1 1 ; a;h=y = 2 2 2 2 2 | avg:a{*} by {h}.rollup(avg, 60) / sum:a{*}! * 3 | h=x: 1 1 1 1 1 ; h=y: 2 2 2 2 2
          a = 1 2 3 4 5 ; b = 2 2 2 2 2       | avg:a{*}! * avg:b{*}.rollup(avg, 120) | 2 6 10
          """)
  void computesBucketByBucket(String series, String query, String groups) {
    assertThat(Minutes.written(run(series, query))).isEqualTo(groups);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          m = -1 2 -3 0 5         | abs(avg:m{*}!)                 | 1 2 3 0 5
          m = 8 1 0 2 4           | log2(avg:m{*}!)                | 3 0 - 1 2
          m = 100 1 -1 10 1       | log10(avg:m{*}!)               | 2 0 - 1 0
          m = 1 2 3 4 5           | clamp_min(avg:m{*}!, 3)        | 3 3 3 4 5
          m = 1 2 3 4 5           | clamp_max(avg:m{*}!, 3)        | 1 2 3 3 3
          m = 1 2 3 4 5           | cutoff_min(avg:m{*}!, 3)       | - - 3 4 5
          m = 1 2 3 4 5           | cutoff_max(avg:m{*}!, 3)       | 1 2 3 - -
          m = 1 2 3 4 5           | cumsum(avg:m{*}!)              | 1 3 6 10 15
          m = 1 2 3 4 5           | integral(avg:m{*}!)            | 60 180 360 600 900
          m = 1 3 2 4 5           | diff(avg:m{*}!)                | - 2 -1 2 1
          m;h=x = 9 10 0 2 3 ; m;h=y = 5 6 7 8 9 | monotonic_diff(sum:m{*}!) | - 2 1 3 2
          m = 0 60 30 90 120      | per_second(avg:m{*}!)          | - 1 - 1 0.5
          m = 0 60 30 90 120      | derivative(avg:m{*}!)          | - 1 -0.5 1 0.5
          m = 0 60 30 90 120      | per_minute(avg:m{*}!)          | - 60 - 60 30
          m = 0 60 30 90 120      | dt(avg:m{*}!)                  | - 60 60 60 60
          m = 60 60 30 90 120     | throughput(avg:m{*}!)          | 1 1 0.5 1.5 2
          m = 4 8 8 8 0           | ewma_3(avg:m{*}!)              | 4 6 7 7.5 3.75
          m = 1 9 2 8 3           | median_3(avg:m{*}!)            | 1 5 2 8 3
          m = 1 2 3 4 5           | moving_rollup(avg:m{*}!, 120, 'sum') | 1 3 5 7 9
          m = 1 2 3 4 5           | moving_rollup(avg:m{*}!, 180)  | 1 1.5 2 3 4
          m = 1 2 3 4 5           | trend_line(avg:m{*}!)          | 1 2 3 4 5
          m = 1 - 3 4 -           | default_zero(sum:m{*}.rollup(sum, 60).as_count()) | 1 0 3 4 0
          n = 1                   | default_zero(avg:m{*}!)        | 0 0 0 0 0
          m = 1 - - 4 -           | fill(sum:m{*}.rollup(sum, 60).as_count(), 'last') | 1 1 1 4 4
          m;h=x = 1 0 1 ; m;h=y = 0 0 1 | count_nonzero(avg:m{*} by {h}.rollup(avg, 60)) | 1 0 2 0 0
          m;h=x = 1 0 1 ; m;h=y = 0 - - | count_not_null(avg:m{*} by {h}.rollup(avg, 60)) | 2 1 1 0 0
          m;h=x = 1 2 3 ; m;h=y = 3 2 0 ; m;h=z = 9 - - | top(avg:m{*} by {h}.rollup(avg, 60), 1, 'last', 'desc') | h=z: 9 - - - -
          m;h=x = 1 2 3 ; m;h=y = 3 2 0 ; m;h=z = 9 - - | top(avg:m{*} by {h}.rollup(avg, 60), 1, 'last', 'asc') | h=y: 3 2 0 - -
          m;h=x = 1 2 3 ; m;h=y = 3 2 0 | top5_max(avg:m{*} by {h}.rollup(avg, 60)) | h=x: 1 2 3 - - ; h=y: 3 2 0 - -
          m;h=x = 1 2 3 ; m;h=y = 3 2 0 | bottom5_sum(avg:m{*} by {h}.rollup(avg, 60)) | h=y: 3 2 0 - - ; h=x: 1 2 3 - -
          m;h=w = 1 2 ; m;h=x = 1 1 ; m;h=y = 2 1 ; m;h=z = 90 90 | outliers(avg:m{*} by {h}.rollup(avg, 60), 'dbscan', 5) | h=w: 0 0 - - - ; h=x: 0 0 - - - ; h=y: 0 0 - - - ; h=z: 1 1 - - -
          m;h=w = 1 2 ; m;h=x = 1 1 ; m;h=y = 2 1 ; m;h=z = 90 90 | outliers(avg:m{*} by {h}.rollup(avg, 60), 'mad', 5, 80) | h=w: 0 0 - - - ; h=x: 0 0 - - - ; h=y: 0 0 - - - ; h=z: 1 1 - - -
          m;h=w = 1 2 ; m;h=z = 90 90 | outliers(avg:m{*} by {h}.rollup(avg, 60), 'dbscan', 5) | h=w: 0 0 - - - ; h=z: 0 0 - - -
          m = 1 2 3 4 5           | timeshift(avg:m{*}!, -120)     | - - 1 2 3
          m = 1 2 3 4 5           | avg:m{*}! - timeshift(avg:m{*}!, -60) | - 1 1 1 1
          m = 1 2 3 4 5           | hour_before(avg:m{*}!)         | ` - - - - -`
          """)
  void appliesFunctions(String series, String query, String groups) {
    String written = Minutes.written(run(series, query));
    assertThat(written).isEqualTo(groups.strip().replace("` -", "-"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          forecast(avg:m{*}, 'linear', 1)      | forecast() is not computed here
          top(avg:m{*}, 0)                     | a whole number from 1 to 100
          top(avg:m{*}, 5, 'maen')             | did you mean mean?
          top(avg:m{*})                        | a number as argument 2
          timeshift(avg:m{*}, 60)              | seconds into the past
          calendar_shift(avg:m{*}, 'x')        | '-1d', '-7d', '-1w' or '-1mo'
          avg:m{*} by {a} / avg:m{*} by {b}    | do not meet
          avg:m{*}.rollup(avg, 60) / avg:m{*}.rollup(avg, 45) | do not meet
          avg:m{*} + 'x'                       | found '''
          """)
  void saysWhatCannotBeComputed(String query, String said) {
    assertThatThrownBy(() -> run("m = 1", query))
        .isInstanceOfSatisfying(
            QueryException.class, e -> assertThat(e.explained()).contains(said));
  }

  @Test
  void enlargesNarrowRollupsOfLongGraphsToMultiples() {
    var until = Minutes.NOON.plus(Duration.ofDays(1));
    Grouped week =
        DatadogQuery.parse("avg:m{*}.rollup(max, 60)")
            .run(Minutes.of("m = 1 2"), Minutes.NOON, until);
    assertThat(week.grid().step()).isEqualTo(300);
    assertThat(week.grid().count()).isEqualTo(288);
  }

  @Test
  void countsWhatItCosts() {
    Samples many = Minutes.of("m;h=x = 1 2 3 4 ; m;h=y = 1 2 3 4");
    var fewSeries = new QueryLimits(1, 100, 100, 64, Duration.ofSeconds(1), 0);
    var fewValues = new QueryLimits(10, 12, 100, 64, Duration.ofSeconds(1), 0);
    DatadogQuery query = DatadogQuery.parse("avg:m{*}.rollup(avg, 60)");
    for (QueryLimits limits : List.of(fewSeries, fewValues)) {
      assertThatThrownBy(() ->
              query.run(new Samples(many.source(), limits), Minutes.NOON, Minutes.minute(MINUTES)))
          .isInstanceOf(OverLimitException.class);
    }
    assertThatThrownBy(() ->
            query.run(
                new Samples(many.source(), QueryLimits.DEFAULT, () -> true),
                Minutes.NOON,
                Minutes.minute(MINUTES)))
        .isInstanceOf(AbandonedException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sum:m{*}.as_count()                       | true
          avg:m{*}                                  | false
          avg:m{*}.fill(null) / 2                   | true
          abs(sum:m{*}.as_rate())                   | true
          cumsum(sum:m{*}.as_count())               | false
          top(sum:m{*} by {h}.as_count(), 5)        | false
          """)
  void knowsWhatDependsOnWhatComesLater(String query, boolean isCausal) {
    assertThat(DatadogQuery.parse(query).isCausal()).isEqualTo(isCausal);
  }
}
