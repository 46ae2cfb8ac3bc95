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
