package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RehearsalApiTest {
  @TempDir private Path data;
  private TestHouse house;

  @BeforeEach
  void open() {
    house = new TestHouse(data, Map.of());
    for (String user : new String[] {"ana", "ben"}) {
      house.api(
          "PUT",
          "/users/" + user,
          """
          {"contacts":[{"id":"p","kind":"push"}],"rules":[{"delay":"0s","contact":"p"},
           {"delay":"2m","contact":"p"}]}
          """);
    }
    house.api(
        "PUT",
        "/schedules/s",
        """
        {"zone":"UTC","layers":[{"name":"weekly","start":"2026-01-05T09:00","turn":"7d",
         "people":["ana","ben"]}]}
        """);
    house.api(
        "PUT",
        "/policies/p",
        """
        {"steps":[{"delay":"5m","targets":[{"schedule":"s"}]},
         {"delay":"5m","targets":[{"user":"ben"}]}]}
        """);
    house.api("PUT", "/services/web", "{\"team\":\"t\",\"policy\":\"p\"}");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void saysWhoWouldBePagedLevelByLevelAndWhy() {
    JsonNode preview = house.api("GET", "/services/web/rehearsal?at=2026-01-06T03:00:00Z", "");

    JsonNode first = preview.path("levels").get(0);
    assertThat(preview.path("levels")).hasSize(2);
    assertThat(first.path("people").get(0).path("user").asString()).isEqualTo("ana");
    assertThat(first.path("people").get(0).path("because").asString())
        .isEqualTo("on call in s (layer weekly, turn 1)");
    assertThat(first.path("people").get(0).path("pages")).hasSize(2);
    assertThat(preview.path("levels").get(1).path("after").asLong()).isEqualTo(300);
    assertThat(preview.path("loud").get(0).path("says").asString()).startsWith("it is over");
    assertThat(house.api("GET", "/incidents", "").path("items")).isEmpty();
  }

  @Test
  void saysThatNothingOpensInAMaintenanceWindow() {
    house.api(
        "PUT",
        "/services/web",
        """
        {"team":"t","policy":"p",
         "maintenance":[{"from":"2026-01-06T00:00:00Z","until":"2026-01-07T00:00:00Z"}]}
        """);

    JsonNode preview = house.api("GET", "/services/web/rehearsal?at=2026-01-06T03:00:00Z", "");

    assertThat(preview.path("levels")).isEmpty();
    assertThat(preview.path("loud").get(0).path("says").asString()).contains("maintenance of web");
  }

  @Test
  void refusesWhatItCannotPlayAndSaysWhy() {
    HttpResponse<String> moment = house.send("GET", "/api/v1/services/web/rehearsal?at=noon", "");
    HttpResponse<String> nothing = house.send("GET", "/api/v1/services/nothing/rehearsal", "");
    HttpResponse<String> scenario =
        house.send(
            "POST",
            "/api/v1/rehearsals",
            """
            {"clock_start":"2026-06-01T20:00:00Z","policies":[{"id":"P","rules":[]}],
             "events":[]}
            """);

    assertThat(moment.statusCode()).isEqualTo(400);
    assertThat(moment.body()).contains("noon");
    assertThat(nothing.statusCode()).isEqualTo(404);
    assertThat(scenario.statusCode()).isEqualTo(422);
    assertThat(scenario.body()).contains("policy P steps");
  }

  @Test
  void theDescribedExamplePlays() {
    JsonNode example =
        house
            .api("GET", "/openapi.json", "")
            .path("paths")
            .path("/rehearsals")
            .path("post")
            .path("requestBody")
            .path("content")
            .path("application/json")
            .path("example");

    JsonNode played = house.api("POST", "/rehearsals", example.toString());

    assertThat(played.path("notifications")).hasSize(2);
    assertThat(played.path("final").get(0).path("status").asString()).isEqualTo("acknowledged");
  }
}
