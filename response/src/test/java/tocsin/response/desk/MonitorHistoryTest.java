package tocsin.response.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tocsin.ground.json.Json;
import tocsin.response.monitor.MonitorFact;

class MonitorHistoryTest {
  private final Watching w = new Watching();

  @Test
  void keepsAllGroupsThatChangeAtOneInstantTheNewestFirst() {
    w.monitor("errors", "checkout", "{}");

    w.fires("errors", "host:a");
    w.fires("errors", "host:b");
    w.recovers("errors", "host:a");

    assertThat(w.house.journal().rows("monitor_history", "errors", Long.MAX_VALUE, 10))
        .extracting(r -> Json.read(r.body(), MonitorFact.class))
        .extracting(f -> f.getClass().getSimpleName() + " " + f.key())
        .containsExactly("Recovered host:a", "Fired host:b", "Fired host:a");
  }
}
