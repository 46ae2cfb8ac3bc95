package tocsin.server.written;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.response.monitor.Monitor;
import tocsin.server.settings.YamlText;

class RulesTest {
  private static final String RULES =
      """
      groups:
        - name: shop
          interval: 30s
          rules:
            - record: job:up:sum
              expr: sum(up)
            - alert: HighLoad
              expr: avg by (host) (node_load1{env="prod", az=~"a|b"}) > 8
              for: 5m
              keep_firing_for: 10m
              labels: {severity: critical, team: core}
              annotations: {summary: Load is high, description: 'on {{ $labels.host }}', runbook_url: 'https://r/x'}
            - alert: Errors
              expr: rate(errors[5m]) / rate(requests[5m]) > 0.1
      """;

  private static List<Monitor> monitors(Brought brought) {
    return WrittenText.read("x", YamlText.write(brought.file())).stream()
        .map(Written::monitor)
        .toList();
  }

  @Test
  void carriesAlertsInTheFormOfAThresholdAndSaysWhatItLeaves() {
    Brought brought = Rules.read(RULES, "shop");

    assertThat(monitors(brought))
        .containsExactly(
            Monitor.parse(
                """
                {"id": "highload", "title": "Load is high", "service": "shop", "per": "tags:host",
                 "target": "groupByTags(seriesByTag('name=node_load1','env=prod','az=~^(?:a|b)$'),'average','host')",
                 "comparator": "above", "threshold": 8, "every": "30s", "holdFor": "5m",
                 "recoverAfter": "10m", "message": "on {{ $labels.host }}", "runbook": "https://r/x",
                 "severity": "sev2", "resolveAfter": "5m", "tags": ["severity:critical", "team:core"]}
                """));
    assertThat(brought.notes()).hasSize(2);
    assertThat(brought.notes().getFirst()).startsWith("not carried: job:up:sum: a recorded series");
    assertThat(brought.notes().getLast()).startsWith("not carried: Errors: expr: 'rate(errors");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          up == 0                                  | seriesByTag('name=up')
          sum(up) < 3                              | aggregate(seriesByTag('name=up'),'sum')
          max(up{a!="b"}) by (c, d) >= 1e3         | groupByTags(seriesByTag('name=up','a!=b'),'max','c','d')
          avg_over_time(up{a!~"b"}[10m]) <= -1.5   | seriesByTag('name=up','a!=~^(?:b)$')
          """)
  void saysTheSelectorAsATarget(String expression, String target) {
    assertThat(RuleExpression.fields(expression)).containsEntry("target", target);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rate(up[5m]) > 1
          up > on(a) down
          sum(up > 1
          up{a="it's"} > 1
          max(avg_over_time(up[5m])) > 1
          absent(up)
          up[5m] > 1
          """)
  void refusesWhatItCannotSay(String expression) {
    assertThatThrownBy(() -> RuleExpression.fields(expression))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected: ");
  }

  @Test
  void carriesTriggersOfMoira() {
    Brought brought =
        Rules.read(
            """
            {"list": [
              {"name": "Disk full", "targets": ["servers.*.disk"], "warn_value": 80,
               "error_value": 90, "trigger_type": "rising", "ttl": 300, "ttl_state": "ERROR",
               "tags": ["disk"], "desc": "Clean up", "pending_interval": 120},
              {"name": "Low", "targets": ["a.b"], "trigger_type": "expression",
               "expression": "t1 < 10 ? ERROR : (t1 < 20 ? WARN : OK)", "ttl_state": "DEL"},
              {"name": "Two", "targets": ["a", "b"], "error_value": 1}]}
            """,
            "shop");

    assertThat(monitors(brought))
        .containsExactly(
            Monitor.parse(
                """
                {"id": "disk-full", "title": "Disk full", "service": "shop", "per": "series",
                 "target": "servers.*.disk", "comparator": "at_least", "threshold": 90,
                 "levels": {"warning": 80}, "every": "1m", "holdFor": "120s", "severity": "sev2",
                 "noData": {"choice": "alert", "after": "300s"}, "message": "Clean up",
                 "vanished": {"choice": "alert", "after": "300s"}, "tags": ["disk"]}
                """),
            Monitor.parse(
                """
                {"id": "low", "title": "Low", "service": "shop", "per": "series", "target": "a.b",
                 "comparator": "below", "threshold": 10, "levels": {"warning": 20}, "every": "1m",
                 "severity": "sev2", "vanished": {"choice": "forget", "after": "600s"}}
                """));
    assertThat(brought.notes()).containsExactly("not carried: Two: targets: 2 (expected: one, t1)");
  }

  @Test
  void refusesAFileOfSomethingElse() {
    assertThatThrownBy(() -> Rules.read("a: 1", "shop")).hasMessageContaining("(expected: groups");
  }
}
