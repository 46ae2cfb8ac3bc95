package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tocsin.server.host.Alertmanager.PATIENCE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Debian's Alertmanager pages through Tocsin when only an address is changed.
class AlertmanagerTest {
  @TempDir private Path folder;
  private TestHouse house;

  @BeforeEach
  void open() {
    Alertmanager.assumeInstalled();
    house = new TestHouse(folder.resolve("data"), Map.of());
    house.api("PUT", "/teams/db", "{}");
    house.api("PUT", "/services/db", "{\"team\":\"db\"}");
  }

  @AfterEach
  void close() {
    if (house != null) {
      house.close();
    }
  }

  @Test
  void anAlertOpensOneIncidentAndItsEndResolvesIt() throws IOException {
    String key = house.api("POST", "/services/db/integration-keys", "{}").path("key").asString();
    try (Alertmanager alertmanager = start(key)) {
      alertmanager.fires();
      await().atMost(PATIENCE).until(() -> incidents("open") == 1);
      alertmanager.fires();
      alertmanager.ends();

      await().atMost(PATIENCE).until(() -> incidents("closed") == 1);
      assertThat(incidents("open")).isZero();
      String title =
          house.api("GET", "/incidents", "").path("items").get(0).path("title").asString();
      assertThat(title).contains("DiskFull");
    }
  }

  @Test
  void aWrongKeyOpensNothingAndIsNotRetriedForEver() throws IOException {
    try (Alertmanager alertmanager = start("00000000000000000000000000000000")) {
      alertmanager.fires();

      await()
          .atMost(PATIENCE)
          .until(() -> alertmanager.log().contains("unexpected status code 400"));
      assertThat(incidents("open")).isZero();
    }
  }

  private int incidents(String state) {
    return house.api("GET", "/incidents?state=" + state, "").path("items").size();
  }

  private Alertmanager start(String key) throws IOException {
    return new Alertmanager(
        folder,
        """
        pagerduty_configs:
          - routing_key: '%s'
            url: %s/v2/enqueue
            send_resolved: true
        """
            .formatted(key, house.address()));
  }
}
