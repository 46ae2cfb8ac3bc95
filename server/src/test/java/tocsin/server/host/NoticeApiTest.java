package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What people are told of their shifts, over HTTP and through a courier.
class NoticeApiTest {
  private static final String LOG = "\"contacts\":[{\"kind\":\"console\",\"id\":\"log\"}]";

  @TempDir private Path data;
  private TestHouse house;

  @BeforeEach
  void open() {
    house = new TestHouse(data, Map.of());
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aCourierHasItSoonAfterItIsDueAndThePersonsPageSaysSo() {
    house.api(
        "PUT",
        "/users/ana",
        "{\"name\":\"Ana\",%s,\"notices\":{\"always\":true,\"rules\":[{\"when\":\"on\",\"contact\":\"log\"}]}}"
            .formatted(LOG));
    Instant soon = RealWorld.clock().instant().plusSeconds(2);
    house.api(
        "PUT",
        "/schedules/shop",
        "{\"name\":\"Shop\",\"zone\":\"UTC\",\"layers\":[{\"start\":\"%s\",\"turn\":\"7d\",\"people\":[\"ana\"]}]}"
            .formatted(soon));

    JsonNode told =
        await()
            .until(
                () -> house.api("GET", "/users/ana/notices", "").at("/items/0"),
                n -> n.path("state").asString("").equals("SENT"));

    assertThat(told.path("subject").asString("")).isEqualTo("You are on call for Shop now");
    assertThat(house.send("GET", "/people/ana", "").body())
        .contains("Told of their shifts", "When Ana goes on call, by", "You are on call for Shop");
  }

  @Test
  void whatIsFaultyIsSaidWithTheRemedy() {
    String body =
        house
            .send(
                "PUT",
                "/api/v1/users/ana",
                "{%s,\"notices\":{\"rules\":[{\"when\":\"soon\",\"lead\":\"3d\",\"contact\":\"fax\"}]}}"
                    .formatted(LOG))
            .body();

    assertThat(body).contains("at most 48h", "the id of one of the contacts", "soon");
  }
}
