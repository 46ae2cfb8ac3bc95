package tocsin.server.monitors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tocsin.response.monitor.Monitor;

final class SketchTest {
  @Test
  void keepsEveryFieldOfAMonitorThroughTheForm() {
    Monitor monitor =
        Monitor.parse(
            """
            {"id": "m", "service": "s", "target": "a.*", "threshold": 0.05, "comparator": "below",
             "holdFor": "90s", "every": "30s", "slot": "1m", "lateness": "2m", "recoverAfter": "1d",
             "noData": {"choice": "alert", "after": "3h"}, "severity": "sev1", "route": "chat",
             "message": "x", "runbook": "y", "enabled": false}
            """);

    assertThat(Sketch.of(monitor, 3).monitor()).contains(monitor);
  }

  @Test
  void carriesAlongWhatTheFormDoesNotShow() {
    Monitor monitor =
        Monitor.parse(
            """
            {"id": "m", "service": "s", "target": "a.*", "threshold": 5, "per": "series",
             "levels": {"warning": 4, "recovery": 3}, "over": {"window": "5m", "reducer": "p95"},
             "change": {"kind": "percent", "since": "1h"}, "tally": {"least": 3, "of": 5},
             "vanished": {"choice": "alert", "after": "10m"}, "delay": "1m",
             "newGroupDelay": "1m", "resolveAfter": "1d"}
            """);

    assertThat(Sketch.of(monitor, 3).monitor()).contains(monitor);
  }

  @Test
  void carriesTheSeasonsOfDeviations() {
    Monitor monitor =
        Monitor.parse(
            """
            {"id": "m", "service": "s", "target": "a.*", "threshold": 4,
             "change": {"kind": "deviations", "since": "7d", "seasons": 5}}
            """);

    assertThat(Sketch.of(monitor, 3).get("change.seasons")).isEqualTo("5");
    assertThat(Sketch.of(monitor, 3).monitor()).contains(monitor);
  }

  @Test
  void takesAQueryOfDatadogWhereTargetsStand() {
    String query = "avg(last_5m):avg:load{*} by {host} > 4";
    Sketch sketch = new Sketch(Map.of("target", query, "threshold", "9", "comparator", "below"));

    Monitor monitor = sketch.monitor().orElseThrow();
    assertThat(monitor.query()).contains(query);
    assertThat(monitor.threshold()).isEqualTo(4);
    assertThat(Sketch.of(monitor, 1).get("target")).isEqualTo(query);
    assertThat(sketch.drawn()).isEqualTo("datadogMonitor('" + query + "')");
    assertThat(sketch.ownLimit()).isEqualTo("4");
    assertThat(sketch.limit()).isEqualTo("4");
    Sketch unfinished = sketch.with("holdFor", "soon");
    assertThat(unfinished.drawn()).isEqualTo(sketch.drawn());
    assertThat(unfinished.limit()).isEqualTo("9");
    assertThat(new Sketch(Map.of("target", "a.b", "threshold", "9")).ownLimit()).isEmpty();
  }

  @Test
  void takesMonitorsThatAreJoinedWhereTargetsStand() {
    Sketch sketch = new Sketch(Map.of("target", "db && !(errors || x)", "threshold", "9"));

    assertThat(sketch.joins()).isTrue();
    assertThat(sketch.drawn()).isEmpty();
    assertThat(sketch.monitor().orElseThrow().composite()).contains("db && !(errors || x)");
    assertThat(new Sketch(Map.of("target", "seriesByTag('name=~a||b')")).joins()).isFalse();
    assertThat(new Sketch(Map.of("target", "sum(a.b)")).joins()).isFalse();
  }

  @Test
  void canBeTriedBeforeItHasANameAndAService() {
    Sketch sketch = new Sketch(Map.of("target", "a.b", "threshold", "5"));

    assertThat(sketch.monitor()).isPresent();
    assertThat(sketch.faults()).extracting(f -> f.field()).contains("id", "service");
  }

  @Test
  void isNoMonitorWhileTheLimitIsNoNumber() {
    assertThat(new Sketch(Map.of("target", "a.b", "threshold", "five")).monitor()).isEmpty();
  }
}
