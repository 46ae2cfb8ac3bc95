package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Shifts that are to change hands, over HTTP. Ana and Ben have a day each, Ana the one that is on.
class CoverApiTest {
  @TempDir private Path data;
  private final LocalDate today = LocalDate.ofInstant(RealWorld.clock().instant(), ZoneOffset.UTC);
  private TestHouse house;

  @BeforeEach
  void open() {
    house = new TestHouse(data, Map.of());
    house.api("PUT", "/users/ana", "{\"name\":\"Ana\"}");
    house.api("PUT", "/users/ben", "{\"name\":\"Ben\"}");
    house.api(
        "PUT",
        "/schedules/shop",
        "{\"zone\":\"UTC\",\"layers\":[{\"start\":\"%sT00:00\",\"turn\":\"24h\",\"people\":[\"ana\",\"ben\"]}]}"
            .formatted(today));
  }

  @AfterEach
  void close() {
    house.close();
  }

  private String day(int ahead) {
    return "\"from\":\"%sT00:00\",\"until\":\"%sT00:00\""
        .formatted(today.plusDays(ahead), today.plusDays(ahead + 1));
  }

  private HttpResponse<String> post(String path, String body) {
    return house.send("POST", "/api/v1" + path, body);
  }

  @Test
  void aSwapThatIsAcceptedIsARevisionWithTwoOverrides() {
    JsonNode asked =
        house.api(
            "POST",
            "/schedules/shop/covers",
            "{\"who\":\"ana\",%s,\"of\":[\"ben\"],\"inReturn\":{%s},\"note\":\"dentist\"}"
                .formatted(day(4), day(7)));
    String id = asked.path("id").asString("");
    assertThat(house.api("GET", "/covers", "").at("/items/0/note").asString(""))
        .isEqualTo("dentist");

    JsonNode taken = house.api("POST", "/covers/" + id + "/accept", "{\"who\":\"ben\"}");

    assertThat(taken.path("revision").asInt()).isEqualTo(2);
    assertThat(house.api("GET", "/schedules/shop", "").at("/body/overrides").size()).isEqualTo(2);
    assertThat(house.api("GET", "/covers", "").path("items").size()).isZero();
    assertThat(house.api("GET", "/schedules/shop/covers", "").at("/items/0/taker").asString(""))
        .isEqualTo("ben");
    house.api("POST", "/schedules/shop/restore", "{\"revision\":1}");
    assertThat(house.api("GET", "/schedules/shop", "").at("/body/overrides").size()).isZero();
  }

  @Test
  void whatIsFaultyOrTooLateIsSaidWithTheRemedy() {
    assertThat(post("/schedules/shop/covers", "{\"from\":\"soon\"}").body())
        .contains("'soon' (expected: 2026-01-05T09:00", "until", "who");
    HttpResponse<String> others =
        post("/schedules/shop/covers", "{\"who\":\"ana\",%s}".formatted(day(5)));
    assertThat(others.statusCode()).isEqualTo(409);
    assertThat(others.body()).contains("ana is not on call from");
    assertThat(post("/schedules/none/covers", "{}").statusCode()).isEqualTo(404);
    assertThat(post("/covers/cover-9/accept", "{\"who\":\"ben\"}").statusCode()).isEqualTo(404);

    String id =
        house
            .api("POST", "/schedules/shop/covers", "{\"who\":\"ana\",%s}".formatted(day(4)))
            .path("id")
            .asString("");
    house.api("POST", "/covers/" + id + "/decline", "{\"who\":\"ben\"}");
    assertThat(house.api("GET", "/covers", "").at("/items/0/declined/0").asString(""))
        .isEqualTo("ben");
    house.api("POST", "/covers/" + id + "/withdraw", "");
    HttpResponse<String> late = post("/covers/" + id + "/accept", "{\"who\":\"ben\"}");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("ana needs nobody any more");
  }
}
