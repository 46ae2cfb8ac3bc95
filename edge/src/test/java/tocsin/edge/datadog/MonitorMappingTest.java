package tocsin.edge.datadog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.ground.json.Json;
import tocsin.response.monitor.Comparator;
import tocsin.response.monitor.Monitor;
import tocsin.response.monitor.NoData;

class MonitorMappingTest {
  private static final String SENT =
      """
      {"name": "Load", "type": "query alert", "message": "Help",
       "query": "pct_change(avg(last_5m),last_30m):avg:load{env:prod} by {host} >= 50",
       "priority": 1,
       "options": {"thresholds": {"critical": 50, "warning": 40, "critical_recovery": 30},
         "notify_no_data": true, "no_data_timeframe": 20, "require_full_window": true,
         "evaluation_delay": 60, "new_group_delay": 120, "timeout_h": 24}}
      """;

  private static Monitor mapped(String sent) {
    MonitorText text = MonitorText.read(sent);
    return Monitor.parse(Json.write(MonitorMapping.of(text, text.query(), "load", "shop", NAMED)));
  }

  private static final String SLO =
      """
      {"name": "Checkout", "type": "metric",
       "query": {"numerator": "sum:shop.good{env:prod} by {host}.as_count()",
         "denominator": "sum:shop.all{env:prod} by {host}.as_count()"},
       "thresholds": [{"timeframe": "7d", "target": 99.5}, {"timeframe": "30d", "target": 99.9}]}
      """;

  private static final MonitorMapping.Named NAMED =
      new MonitorMapping.Named(n -> "m" + n, _ -> SloText.read(SLO));

  @Test
  void makesAMonitorOfOursOfEverythingThatWasSent() {
    Monitor monitor = mapped(SENT);
    assertThat(monitor)
        .isEqualTo(
            Monitor.parse(
                """
                {"id": "load", "title": "Load", "service": "shop", "message": "Help",
                 "target": "groupByTags(seriesByTag('name=load','env=~(prod)$','host=~.+'),'average','host')",
                 "comparator": "at_least", "threshold": 50, "severity": "SEV1", "route": "page",
                 "over": {"window": "5m", "reducer": "avg", "full": true},
                 "change": {"kind": "percent", "since": "30m"},
                 "levels": {"warning": 40, "recovery": 30},
                 "noData": {"choice": "no_data", "after": "20m"},
                 "delay": "60s", "newGroupDelay": "120s", "resolveAfter": "24h",
                 "per": "tags:host"}
                """));
  }

  @Test
  void keepsAQueryAsItIsWhereNoTargetSaysTheSame() {
    String ratio =
        "sum(last_5m):sum:app.err{*} by {service}.as_count()"
            + " / sum:app.req{*} by {service}.as_count() > 0.05";
    Monitor monitor =
        mapped("{\"type\": \"query alert\", \"name\": \"Errors\", \"query\": \"" + ratio + "\"}");
    assertThat(monitor.query()).contains(ratio);
    assertThat(monitor.target()).isEmpty();
    assertThat(monitor.threshold()).isEqualTo(0.05);
  }

  @Test
  void isSilentAboutMissingDataUnlessItIsAskedFor() {
    String sent = SENT.replace("\"notify_no_data\": true", "\"notify_no_data\": false");
    assertThat(mapped(sent).noData().choice()).isEqualTo(NoData.Choice.KEEP_LAST);
  }

  @Test
  void looksOnWhileItIsSilencedBecauseThatIsADowntime() {
    String muted = SENT.replace("\"timeout_h\": 24", "\"silenced\": {\"*\": null}");
    assertThat(mapped(muted).enabled()).isTrue();
    assertThat(MonitorText.read(muted).unmuted().option("silenced").isMissingNode()).isTrue();
  }

  @Test
  void keepsItsTagsSoThatDowntimesFindIt() {
    String tagged = SENT.replace("\"priority\": 1", "\"tags\": [\"team:a\", \"team:a\", \"b\"]");
    assertThat(mapped(tagged).words()).containsExactly("team:a", "b");
  }

  @Test
  void changesOnlyWhatIsSaid() {
    MonitorText changed =
        MonitorText.read(SENT)
            .changedBy(MonitorText.read("{\"name\":\"New\",\"options\":{\"timeout_h\":1}}"));
    assertThat(changed.text("name")).isEqualTo("New");
    assertThat(changed.option("timeout_h").asInt()).isEqualTo(1);
    assertThat(changed.option("notify_no_data").asBoolean()).isTrue();
    assertThat(changed.text("message")).isEqualTo("Help");
  }

  private static String sent(String type, String query, String options) {
    return Json.write(
        Map.of(
            "name",
            "Both",
            "type",
            type,
            "query",
            query,
            "options",
            Json.tree("{" + options + "}")));
  }

  @Test
  void joinsMonitorsOfOursWhereACompositeNamesNumbers() {
    Monitor monitor = mapped(sent("composite", "12 && !(34 || !56)", "\"notify_no_data\": true"));
    assertThat(monitor.composite()).contains("m12 && !(m34 || !m56)");
    assertThat(monitor.noData().choice()).isEqualTo(NoData.Choice.NO_DATA);
    assertThat(mapped(sent("composite", "1 || 2 && 3", "")).composite())
        .contains("m1 || (m2 && m3)");
  }

  private static final String CHECK =
      "\"db.up\".over(\"env:prod\").exclude(\"host:x\").by(\"host\").last(4).count_by_status()";

  @Test
  void countsRunsOfAServiceCheck() {
    Monitor monitor =
        mapped(
            sent(
                "service check",
                CHECK,
                "\"thresholds\": {\"critical\": 3, \"warning\": 2, \"ok\": 1},"
                    + "\"notify_no_data\": true, \"no_data_timeframe\": 5"));
    assertThat(monitor)
        .isEqualTo(
            Monitor.parse(
                """
                {"id": "load", "title": "Both", "service": "shop", "severity": "SEV3", "route": "page",
                 "target": "seriesByTag('name=check.db.up','env=~(prod)$','host!=~(x)$','host=~.+')",
                 "runs": {"critical": 3, "warning": 2, "ok": 1}, "per": "tags:host",
                 "noData": {"choice": "no_data", "after": "5m"},
                 "vanished": {"choice": "no_data", "after": "5m"}}
                """));
  }

  @Test
  void watchesEachCombinationOfTagsOrAllTogether() {
    Monitor each = mapped(sent("service check", CHECK.replace("by(\"host\")", "by(\"*\")"), ""));
    assertThat(each.per().orElseThrow().value()).isEqualTo("series");
    Monitor all = mapped(sent("service check", CHECK.replace(".by(\"host\")", ""), ""));
    assertThat(all.per()).isEmpty();
    assertThat(all.noData().choice()).isEqualTo(NoData.Choice.KEEP_LAST);
  }

  @Test
  void saysWhatIsNotWatchedOfServiceChecks() {
    assertThatThrownBy(() -> mapped(sent("service check", CHECK.replace("count", "pct"), "")))
        .hasMessageContaining(".pct_by_status() is not watched yet");
    assertThatThrownBy(
            () -> mapped(sent("service check", CHECK, "\"thresholds\": {\"critical\": 5}")))
        .hasMessageContaining("last(4) (expected: at least last(5)");
    assertThatThrownBy(() -> mapped(sent("service check", CHECK, "\"thresholds\": {\"ok\": 0}")))
        .hasMessageContaining("ok is 0 (expected: how many runs, 1 to 100)");
  }

  @Test
  void watchesTheErrorBudgetOfAnObjectiveForEachOfItsGroups() {
    String query = "error_budget(\"abc\").over(\"7d\") > 75";

    assertThat(
            mapped(sent("slo alert", query, "\"thresholds\": {\"critical\": 75, \"warning\": 50}")))
        .isEqualTo(
            Monitor.parse(
                """
                {"id": "load", "title": "Both", "service": "shop", "severity": "SEV3", "route": "page",
                 "target": "groupByTags(seriesByTag('name=shop.good','env=~(prod)$','host=~.+'),'sum','host')",
                 "form": {"kind": "budget", "counts": "good", "objective": 99.5, "period": "7d",
                   "total": "groupByTags(seriesByTag('name=shop.all','env=~(prod)$','host=~.+'),'sum','host')"},
                 "threshold": 75, "levels": {"warning": 50}, "per": "tags:host"}
                """));
  }

  @Test
  void watchesHowFastTheBudgetOfAnObjectiveBurns() {
    String query =
        "burn_rate(\"abc\").over(\"30d\").long_window(\"6h\").short_window(\"30m\") >= 6";
    Monitor monitor = mapped(sent("slo alert", query, ""));

    assertThat(monitor.form())
        .isEqualTo(
            Monitor.parse(
                    """
                    {"id": "m", "service": "s", "target": "a", "threshold": 6,
                     "form": {"kind": "burn", "counts": "good", "objective": 99.9,
                       "longWindow": "6h", "shortWindow": "30m",
                       "total": "groupByTags(seriesByTag('name=shop.all','env=~(prod)$','host=~.+'),'sum','host')"}}
                    """)
                .form());
    assertThat(monitor.comparator()).isEqualTo(Comparator.AT_LEAST);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          error_budget("a").over("90d") > 75 | slo alert | over 90 d (expected: a timeframe of the objective
          error_budget("a").over("7d") > 75 | query alert | another kind than query alert
          avg(last_5m):avg:m{*} > 1 | slo alert | another kind than slo alert (expected: error_budget
          avg(last_1h):anomalies(avg:m{*}, 'basic', 3) >= 1 | query alert | anomalies() is not computed here (expected: a monitor of Tocsin that judges a change of kind 'deviations'
          avg(last_1h):abs(2 * anomalies(avg:m{*}, 'basic', 3)) >= 1 | query alert | anomalies() is not computed here
          max(last_1w):forecast(max:m{*}, 'linear', 1) >= 1 | query alert | a form of kind 'forecast'
          avg(last_1h):outliers(avg:m{*} by {h}, 'scaledMAD', 3) > 0 | query alert | outliers() that are scaled are not computed here (expected: 'DBSCAN' or 'MAD'
          avg(last_1h):outliers(avg:m{*}, 'MAD', 3) > 0 | query alert | outliers() of one group (expected: a query with by
          avg(last_1h):autosmooth(avg:m{*}) > 0 | query alert | autosmooth() is not computed here (expected: the metric without it)
          """)
  void saysWhatIsWatchedInsteadOfWhatIsNot(String query, String type, String said) {
    assertThatThrownBy(() -> mapped(sent(type, query, "")))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining(said);
  }

  @Test
  void outliersAreWatchedAsTheyAreWritten() {
    String query = "avg(last_30m):outliers(avg:cpu{role:es} by {host}, 'dbscan', 7) > 0";
    assertThat(mapped(sent("query alert", query, "")).query()).contains(query);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "type": "metric"      | "type": "monitor"   | type: 'monitor' (expected: metric
          "name": "Checkout"    | "name": " "         | name: is missing
          sum:shop.good         | avg:shop.good       | query.numerator: 'avg:shop.good
          sum:shop.all          | sum:shop.all{       | query.denominator
          {env:prod} by {host}.as_count()", | {env:prod}.as_count()", | grouped differently
          "7d"                  | "8d"                | timeframe '8d' (expected: 7d, 30d or 90d)
          99.5                  | 100                 | target 100 (expected: above 0, below 100)
          """)
  void saysWhatIsWrongWithAnObjective(String here, String other, String said) {
    assertThat(SloText.read(SLO).by()).containsExactly("host");
    assertThatThrownBy(() -> SloText.read(SLO.replace(here, other)))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "critical": 50         | "critical": 51   | Alert threshold (51.0) does not match
          "name": "Load"         | "name": ""       | name: is missing
          query alert            | event alert      | type: 'event alert'
          query alert            | composite        | another kind than composite (expected: 123
          query alert            | service check    | another kind than service check
          last_5m                | last_5x          | did you mean last_5m?
          "priority": 1          | "priority": 6    | priority: 6 (expected: 1 to 5)
          """)
  void saysWhatIsWrong(String here, String other, String said) {
    assertThatThrownBy(() -> mapped(SENT.replace(here, other)))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining(said);
  }
}
