package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Programs check in at a secret address.
class HeartbeatTest {
  @TempDir private Path data;
  private TestHouse house;
  private String key = "";

  @BeforeEach
  void open() {
    house = new TestHouse(data, Map.of());
    house.api("PUT", "/teams/shop", "{}");
    house.api("PUT", "/services/shop", "{\"team\":\"shop\"}");
    house.api("PUT", "/services/other", "{\"team\":\"shop\"}");
    house.api("PUT", "/heartbeats/backup", "{\"service\":\"shop\",\"every\":\"1h\"}");
    key = house.api("POST", "/services/shop/integration-keys", "{}").path("key").asString("");
  }

  @AfterEach
  void close() {
    house.close();
  }

  private String pulses() {
    return house.api("GET", "/heartbeat-pulses", "").toString();
  }

  @Test
  void aProgramIsHeardOfByItsAddress() {
    assertThat(house.send("GET", "/ping/" + key + "/backup", "").body()).isEqualTo("OK\n");
    assertThat(pulses()).contains("\"signal\":\"SUCCESS\"");
    assertThat(house.send("GET", "/heartbeats", "").body()).contains("well", "every 60 min");

    house.send("POST", "/ping/" + key + "/backup/fail", "no space left");
    assertThat(house.api("GET", "/incidents", "").toString()).contains("no space left");
    house.send("POST", "/ping/" + key + "/backup", "");
    assertThat(house.api("GET", "/incidents?state=open", "").path("items")).isEmpty();
  }

  @Test
  void whoHasNoKeyOfItsServiceIsNotHeard() {
    String others =
        house.api("POST", "/services/other/integration-keys", "{}").path("key").asString("");

    assertThat(house.send("GET", "/ping/nobody/backup", "").statusCode()).isEqualTo(404);
    assertThat(house.send("GET", "/ping/" + others + "/backup", "").statusCode()).isEqualTo(404);
    assertThat(house.send("GET", "/ping/" + key + "/nothing", "").statusCode()).isEqualTo(404);
    assertThat(house.send("GET", "/ping/" + key + "/backup/soon", "").statusCode()).isEqualTo(404);
    assertThat(house.send("GET", "/v2/heartbeats/backup/ping", "").statusCode()).isEqualTo(401);
    house.api("DELETE", "/heartbeats/backup", "");
    assertThat(house.send("GET", "/ping/" + key + "/backup", "").statusCode()).isEqualTo(404);
    assertThat(pulses()).doesNotContain("SUCCESS");
  }

  @Test
  void whatIsWrongWithOneIsNamed() {
    var answer = house.send("PUT", "/api/v1/heartbeats/x", "{\"service\":\"shop\",\"cron\":\"x\"}");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("cron").contains("five fields");
  }
}
