package tocsin.response.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import tocsin.ground.json.Json;

final class MonitorTest {
  @Test
  void needsATargetAndAThresholdAndTheServiceItSpeaksFor() {
    assertThatThrownBy(() -> Monitor.parse("{\"every\": \"10ms\", \"route\": \"fax\"}"))
        .hasMessageContaining("id: is missing")
        .hasMessageContaining("service: is missing")
        .hasMessageContaining("target: is missing")
        .hasMessageContaining("threshold: is missing")
        .hasMessageContaining("every: '10ms'")
        .hasMessageContaining("route: 'fax' (expected: one of [page, chat])");
  }

  @Test
  void readsBackWhatItWasStoredAs() {
    Monitor monitor =
        Monitors.above10(
            "\"holdFor\": \"2m\", \"every\": \"1s\", \"comparator\": \"at_most\","
                + " \"noData\": {\"choice\": \"alert\", \"after\": \"5m\"},"
                + " \"severity\": \"sev2\", \"route\": \"chat\", \"enabled\": false");

    assertThat(Monitor.parse(Json.write(monitor))).isEqualTo(monitor);
    assertThat(monitor.holdFor()).isEqualTo(Duration.ofMinutes(2));
    assertThat(monitor.condition()).isEqualTo("<= 10 for 120 s");
  }

  @Test
  void isEvaluatedNoMoreThanOnceASecond() {
    assertThatThrownBy(() -> Monitors.above10("\"every\": \"0s\""))
        .hasMessageContaining("expected: from 1 s");
  }
}
