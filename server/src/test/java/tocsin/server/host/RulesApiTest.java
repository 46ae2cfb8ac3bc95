package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Rules for events are tried and saved by the API, and hold for what comes through a door.
class RulesApiTest {
  private static final String RULES =
      "{\"id\":\"global\",\"rules\":[{\"name\":\"noise\",\"when\":{\"kind\":\"contains\","
          + "\"field\":\"summary\",\"value\":\"test\"},\"then\":{\"end\":\"suppress\"}}]}";
  private static final String EVENT =
      "{\"payload\":{\"summary\":\"A test\",\"source\":\"s\",\"severity\":\"error\"}}";

  @TempDir private Path data;
  private TestHouse house;

  @BeforeEach
  void open() {
    house = new TestHouse(data, Map.of());
    house.api("PUT", "/teams/shop", "{}");
    house.api("PUT", "/services/shop", "{\"team\":\"shop\",\"grouping\":\"key\"}");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aListThatIsNotSavedIsTriedAndChangesNothing() {
    String asked = "{\"service\":\"shop\",\"event\":" + EVENT + ",\"rules\":" + RULES + "}";
    JsonNode tried = house.api("POST", "/orchestrations/test", asked);

    assertThat(tried.path("outcome").path("kind").asString()).isEqualTo("suppressed");
    assertThat(tried.path("looks").path(0).path("matched").asBoolean()).isTrue();
    assertThat(house.api("GET", "/orchestrations", "").path("items")).isEmpty();
  }

  @Test
  void whatARuleSuppressesIsKeptAndCountedAndPagesNobody() {
    house.api("PUT", "/orchestrations/global", RULES);
    String key =
        house.api("POST", "/services/shop/integration-keys", "{}").path("key").asString("");
    String event =
        EVENT.replaceFirst(
            "\\{",
            "{\"routing_key\":\"" + key + "\",\"dedup_key\":\"d\",\"event_action\":\"trigger\",");

    assertThat(house.send("POST", "/v2/enqueue", event).statusCode()).isEqualTo(202);

    assertThat(house.api("GET", "/incidents", "").path("items")).isEmpty();
    assertThat(house.api("GET", "/services/shop/suppressed", "").path("items")).hasSize(1);
    assertThat(house.api("GET", "/orchestrations/global/counts", "").toString())
        .contains("\"suppressed\":1");
    assertThat(house.send("GET", "/orchestration", "").body()).contains("1 rule");
  }

  @Test
  void whatIsWrongWithAListIsNamed() {
    var answer =
        house.send(
            "PUT",
            "/api/v1/orchestrations/global",
            "{\"id\":\"global\",\"rules\":[{\"name\":\"x\",\"then\":{\"end\":\"never\"}}]}");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("rules[0].then.end");
  }

  @Test
  void whatIsHeldBackIsTold() {
    house.api("PUT", "/services/shop", "{\"team\":\"shop\",\"holdBack\":{\"time\":\"10m\"}}");
    String key =
        house.api("POST", "/services/shop/integration-keys", "{}").path("key").asString("");
    house.send(
        "POST",
        "/v2/enqueue",
        "{\"routing_key\":\""
            + key
            + "\",\"dedup_key\":\"d\",\"event_action\":\"trigger\",\"payload\":{\"summary\":\"slow\",\"source\":\"s\",\"severity\":\"warning\"}}");

    assertThat(house.api("GET", "/held-back?service=shop", "").path("items")).hasSize(1);
    assertThat(house.send("GET", "/services/shop", "").body()).contains("Held back");
    house.send(
        "POST",
        "/v2/enqueue",
        "{\"routing_key\":\"" + key + "\",\"dedup_key\":\"d\",\"event_action\":\"resolve\"}");
    assertThat(house.api("GET", "/held-back/stories", "").toString()).contains("transient");
  }
}
