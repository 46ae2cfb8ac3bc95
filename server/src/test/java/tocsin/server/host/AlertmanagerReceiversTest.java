package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tocsin.server.host.Alertmanager.PATIENCE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Every receiver of Debian's Alertmanager that Tocsin has a door for, each with a service of its
/// own, in one life of an alert: it fires, is told again, ends, and fires anew.
class AlertmanagerReceiversTest {
  private static final List<String> INTEGRATIONS =
      List.of("pagerduty", "webhook", "opsgenie", "victorops", "slack");

  @TempDir private Path folder;

  @Test
  void eachReceiverOpensKeepsEndsAndOpensAnew() throws IOException {
    Alertmanager.assumeInstalled();
    try (TestHouse house = new TestHouse(folder.resolve("data"), Map.of());
        Alertmanager alertmanager = new Alertmanager(folder, receivers(house))) {
      alertmanager.fires();
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(services(house, "open")).isEqualTo(each(1)));

      // Every receiver is told of the alert again while it lasts.
      var told = new TreeMap<String, Integer>();
      INTEGRATIONS.forEach(i -> told.put(i, alertmanager.figure("notifications_total", i)));
      await()
          .atMost(PATIENCE)
          .until(() ->
              INTEGRATIONS.stream()
                  .allMatch(i ->
                      alertmanager.figure("notifications_total", i)
                          >= told.getOrDefault(i, 0) + 2));
      assertThat(services(house, "open")).isEqualTo(each(1));
      assertThat(services(house, "closed")).isEmpty();

      alertmanager.ends();
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(services(house, "closed")).isEqualTo(each(1)));
      assertThat(services(house, "open")).isEmpty();

      alertmanager.fires();
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(services(house, "open")).isEqualTo(each(1)));
      assertThat(services(house, "closed")).isEqualTo(each(1));
      for (String integration : INTEGRATIONS) {
        assertThat(alertmanager.figure("notifications_failed_total", integration))
            .as(integration + " in " + alertmanager.log())
            .isZero();
      }
    }
  }

  private static Map<String, Integer> each(int incidents) {
    var all = new TreeMap<String, Integer>();
    INTEGRATIONS.forEach(i -> all.put(i, incidents));
    return all;
  }

  /// How many incidents each service has.
  private static Map<String, Integer> services(TestHouse house, String state) {
    var counts = new TreeMap<String, Integer>();
    for (JsonNode incident : house.api("GET", "/incidents?state=" + state, "").path("items")) {
      counts.merge(incident.path("service").asString(), 1, Integer::sum);
    }
    return counts;
  }

  private static String receivers(TestHouse house) {
    house.api("PUT", "/teams/db", "{}");
    String at = house.address();
    return """
    pagerduty_configs:
      - {url: %s/v2/enqueue, routing_key: '%s'}
    webhook_configs:
      - {url: %s/alertmanager/%s}
    opsgenie_configs:
      - {api_url: %s/opsgenie/, api_key: '%s'}
    victorops_configs:
      - {api_url: %s/victorops/, api_key: '%s', routing_key: everyone}
    slack_configs:
      - {api_url: '%s/slack/services/T0/B0/%s', channel: '#ops', send_resolved: true}
    """
        .formatted(
            INTEGRATIONS.stream().flatMap(i -> List.of(at, key(house, i)).stream()).toArray());
  }

  private static String key(TestHouse house, String service) {
    house.api("PUT", "/services/" + service, "{\"team\":\"db\"}");
    return house
        .api("POST", "/services/" + service + "/integration-keys", "{}")
        .path("key")
        .asString();
  }
}
