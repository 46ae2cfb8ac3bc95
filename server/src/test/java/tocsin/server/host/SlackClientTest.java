package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.ground.json.Json;
import tools.jackson.databind.JsonNode;

/// Slack's own client of incoming webhooks, with an address of ours.
class SlackClientTest {
  @TempDir private Path folder;

  @Test
  void redOpensAndGreenEnds() throws Exception {
    NodeClient.assumeInstalled();
    try (TestHouse house = new TestHouse(folder.resolve("data"), Map.of())) {
      house.api("PUT", "/teams/db", "{}");
      house.api("PUT", "/services/db", "{\"team\":\"db\"}");
      String key = house.api("POST", "/services/db/integration-keys", "{}").path("key").asString();
      String url = house.address() + "/slack/services/T0/B0/" + key;

      List<JsonNode> told =
          NodeClient.run(folder, "slack-webhook.mjs", List.of(Json.write(Map.of("url", url))));

      assertThat(told).extracting(t -> t.path("text").asString()).containsOnly("ok");
      assertThat(states(house, "open")).containsExactly("Backup of db-1");
      assertThat(states(house, "closed")).containsExactly("Backup of db-1");
    }
  }

  private static List<String> states(TestHouse house, String state) {
    return house
        .api("GET", "/incidents?state=" + state, "")
        .path("items")
        .valueStream()
        .map(i -> i.path("title").asString())
        .toList();
  }
}
