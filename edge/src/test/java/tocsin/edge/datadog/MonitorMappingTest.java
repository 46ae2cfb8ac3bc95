package tocsin.edge.datadog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.ground.json.Json;
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
    return Monitor.parse(
        Json.write(MonitorMapping.of(text, text.query(), "load", "shop", n -> "m" + n)));
  }

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
