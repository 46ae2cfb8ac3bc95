package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.ground.json.Json;
import tools.jackson.databind.JsonNode;

/// PagerDuty's own client for Node.js, which was given another host and nothing else.
class PagerDutyClientTest {
  private static final String ANA =
      "{\"name\":\"Ana\",\"email\":\"ana@example.com\",\"zone\":\"UTC\",\"contacts\":[],\"rules\":[]}";

  @TempDir private Path folder;

  @Test
  void livesThroughAnIncidentAndReadsEveryList() throws Exception {
    NodeClient.assumeInstalled();
    try (TestHouse house = new TestHouse(folder.resolve("data"), Map.of())) {
      house.api("PUT", "/users/ana", ANA);
      house.api("PUT", "/teams/db", "{}");
      house.api(
          "PUT",
          "/policies/db",
          "{\"steps\":[{\"delay\":\"5m\",\"targets\":[{\"user\":\"ana\"}]}]}");
      house.api("PUT", "/services/db", "{\"team\":\"db\",\"policy\":\"db\"}");
      String given =
          Json.write(
              Map.of(
                  "port", URI.create(house.address()).getPort(),
                  "routingKey",
                      house
                          .api("POST", "/services/db/integration-keys", "{}")
                          .path("key")
                          .asString(),
                  "token", house.api("POST", "/api-keys", "{}").path("key").asString(),
                  "from", "ana@example.com"));

      List<JsonNode> told = NodeClient.run(folder, "pdjs.mjs", List.of(given));

      assertThat(told.stream().map(JsonNode::toString))
          .containsExactly(
              event("trigger", 202, "success", "[\"triggered\"]"),
              event("again", 202, "success", "[\"triggered\"]"),
              event("acknowledge", 202, "success", "[\"acknowledged\"]"),
              "{\"step\":\"change\",\"http\":202,\"says\":\"success\"}",
              event("resolve", 202, "success", "[\"resolved\"]"),
              "{\"step\":\"nonsense\",\"http\":400,\"says\":\"invalid event\"}",
              "{\"step\":\"all\",\"pages\":4,\"incidents\":31,\"total\":31}",
              "{\"step\":\"put acknowledged\",\"http\":200,\"status\":\"acknowledged\"}",
              "{\"step\":\"holder\",\"holder\":\"ana\"}",
              "{\"step\":\"put resolved\",\"http\":200,\"status\":\"resolved\"}",
              "{\"step\":\"put resolved again\",\"http\":400,\"code\":1001}",
              "{\"step\":\"note\",\"http\":201}",
              list("users", "\"ana\""),
              list("services", "\"db\""),
              list("teams", "\"db\""),
              list("escalation_policies", "\"db\""),
              list("schedules", ""),
              "{\"step\":\"oncalls\",\"http\":200,\"ids\":[null]}",
              "{\"step\":\"stranger\",\"http\":401}");
    }
  }

  private static String event(String step, int http, String says, String states) {
    return "{\"step\":\""
        + step
        + "\",\"http\":"
        + http
        + ",\"says\":\""
        + says
        + "\",\"states\":"
        + states
        + "}";
  }

  private static String list(String name, String ids) {
    return "{\"step\":\"" + name + "\",\"http\":200,\"ids\":[" + ids + "]}";
  }
}
