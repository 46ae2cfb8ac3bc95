package tocsin.metrics.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.metrics.retention.RollUp.Method;
import tocsin.metrics.series.SeriesName;

/// What carbon reads from these files is what we read.
class RetentionRulesTest {
  private static final String ALL = "[all]\npattern = .*\n";

  private static List<Archive> archives(String schemas, String name) {
    return RetentionRules.parse(schemas, "").archives(new SeriesName(name));
  }

  private static RollUp rollUp(String aggregations, String name) {
    return RetentionRules.parse("", aggregations).rollUp(new SeriesName(name));
  }

  @Test
  void theFirstRuleThatMatchesAnywhereInTheNameDecides() {
    String rules =
        """
        [disks]
        pattern = \\.disk\\.
        retentions = 60:1440

        [web]
        pattern = ^web
        retentions = 10s:6h
        """;

    assertThat(archives(rules, "web.disk.used")).containsExactly(new Archive(60, 1_440));
    assertThat(archives(rules, "web.cpu")).containsExactly(new Archive(10, 2_160));
  }

  @Test
  void aNameThatNoRuleMatchesHasAWeekOfMinutes() {
    assertThat(archives("", "a")).containsExactly(new Archive(60, 10_080));
    assertThat(RetentionRules.parse("[w]\npattern = ^w\nretentions = 1s:1d\n", ""))
        .returns(7 * 86_400L, RetentionRules::longestRetentionSeconds);
    assertThat(RetentionRules.parse(ALL + "retentions = 1s:1d\n", ""))
        .returns(86_400L, RetentionRules::longestRetentionSeconds);
  }

  @Test
  void tagsAreMatchedWithTheName() {
    String rules = "[de]\npattern = ;dc=de(;|$)\nretentions = 1s:1h\n";

    assertThat(archives(rules, "cpu;dc=de;host=a")).containsExactly(new Archive(1, 3_600));
    assertThat(archives(rules, "cpu;dc=fr")).containsExactly(new Archive(60, 10_080));
  }

  @ParameterizedTest
  @CsvSource({
    "60:1440, 60, 1440",
    "10s:6h, 10, 2160",
    "1m:1d, 60, 1440",
    "1min:2y, 60, 1051200",
    "1h:1w, 3600, 168",
    "1hours:2weeks, 3600, 336",
    "90:1h, 90, 40",
    "7s:1min, 7, 8"
  })
  void everyWayToWriteARetentionIsRead(String written, int step, long slots) {
    assertThat(archives(ALL + "retentions = " + written + "\n", "a"))
        .containsExactly(new Archive(step, slots));
  }

  @Test
  void archivesAreSortedByTheirStepAsWhisperSortsThem() {
    assertThat(archives(ALL + "retentions = 1h:1y, 1m:30d\n", "a"))
        .containsExactly(new Archive(60, 43_200), new Archive(3_600, 8_760));
  }

  @Test
  void theFormIsConfigParsers() {
    String rules =
        """
        # a comment
        ; another
        [a]
          Pattern: ^a=b:c
          retentions = 10s:6h,
             1m:30d
          priority = 100
        """;

    assertThat(archives(rules, "a=b:c.d")).hasSize(2);
  }

  @Test
  void pythonsNamedGroupsAreRead() {
    String rules = "[g]\npattern = ^(?P<the_host>\\w+)\\.(?P=the_host)$\nretentions = 1s:1d\n";

    assertThat(archives(rules, "a.a")).containsExactly(new Archive(1, 86_400));
    assertThat(archives(rules, "a.b")).containsExactly(new Archive(60, 10_080));
  }

  @ParameterizedTest
  @CsvSource({
    "average, AVERAGE",
    "sum, SUM",
    "last, LAST",
    "max, MAX",
    "min, MIN",
    "avg_zero, AVG_ZERO",
    "absmax, ABSMAX",
    "absmin, ABSMIN"
  })
  void everyMethodOfWhisperIsKnown(String written, Method method) {
    assertThat(rollUp(ALL + "xFilesFactor = 0.25\naggregationMethod = " + written + "\n", "a"))
        .isEqualTo(new RollUp(0.25, method));
  }

  @Test
  void whatAnAggregationRuleLeavesOutIsWhispersDefault() {
    String rules =
        "[a]\npattern = ^a\nxFilesFactor = 0\n[b]\npattern = ^b\naggregationMethod = max\n";

    assertThat(rollUp(rules, "a")).isEqualTo(new RollUp(0, Method.AVERAGE));
    assertThat(rollUp(rules, "b")).isEqualTo(new RollUp(0.5, Method.MAX));
    assertThat(rollUp(rules, "c")).isEqualTo(RollUp.DEFAULT);
  }

  @Test
  void allFaultsAreToldAtOnceWithFileAndLine() {
    var schemas =
        new RuleSource(
            "s.conf",
            """
            stray
            [a]
            pattern = (
            retentions = 10s
            [a]
            pattern = .*
            [b]
            retentions = 10s:1h,1m:1h
            """);
    var aggregations =
        new RuleSource("a.conf", "[m]\npattern = x\nxFilesFactor = 2\naggregationMethod = mean\n");

    assertThatThrownBy(() -> RetentionRules.parse(schemas, aggregations))
        .isInstanceOf(BadRulesException.class)
        .hasMessage(
            """
            s.conf:1: 'stray' (expected: [name] or key = value)
            s.conf:5: [a] stands twice (expected: a name for each rule)
            s.conf:3: [a] pattern '(': Unclosed group
            s.conf:4: [a] retentions '10s' (expected: step:duration, such as 10s:30d)
            s.conf:5: [a] has no retentions (expected: such as 10s:30d,1min:2y)
            s.conf:7: [b] has no pattern (expected: a regular expression)
            s.conf:8: [b] retentions 60 s x 60 after 10 s x 360 (expected: coarser archives reach\
             further)
            a.conf:3: [m] xFilesFactor '2' (expected: a number from 0 to 1)
            a.conf:4: [m] aggregationMethod 'mean' (expected: one of [average, sum, last, max, min,\
             avg_zero, absmax, absmin])\
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1m:1d,1m:2d|has two archives of 60 s",
        "3m:7d,5m:30d|300 s after 180 s (expected: a multiple",
        "1m:2d,5m:1d|coarser archives reach further",
        "1s:10,1m:1d|expected: at least 60 points",
        "0:10|retentions '0:10' (expected: step:duration",
        "1x:1d|retentions '1x:1d'",
        "10s:|retentions '10s:'",
        "10s:5s|retentions '10s:5s'",
        "1y:9999999999y|retentions '1y:9999999999y'"
      })
  void whatWhisperWouldNotMakeIsAFault(String written, String fault) {
    assertThatThrownBy(() -> archives(ALL + "retentions = " + written + "\n", "a"))
        .isInstanceOf(BadRulesException.class)
        .hasMessageContaining(fault);
  }
}
