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
import tools.jackson.databind.node.ObjectNode;

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

  private static final String DRAFT =
      """
      {"steps":[{"delay":"5m","targets":[{"user":"ben"}]},{"delay":"5m","targets":[{"user":"ana"}]}]}
      """;

  @Test
  void aDraftOfAPolicyIsPlayedAndComparedAndWritesNothing() {
    String at = "?at=2026-01-06T03:00:00Z&service=web";
    JsonNode saved = house.api("GET", "/policies/p/rehearsal" + at, "");
    String history = house.api("GET", "/policies/p/history", "").toString();

    JsonNode draft = house.api("POST", "/policies/p/rehearsal" + at, DRAFT);

    assertThat(saved).isEqualTo(house.api("GET", "/services/web/rehearsal" + at, ""));
    assertThat(draft.at("/levels/0/people/0/user").asString()).isEqualTo("ben");
    assertThat(draft.path("differs").get(0).asString()).isEqualTo("Level 1: ben in place of ana.");
    assertThat(house.api("GET", "/policies/p/history", "").toString()).isEqualTo(history);
    assertThat(house.api("GET", "/incidents", "").path("items")).isEmpty();
    house.api("PUT", "/policies/p", DRAFT);
    ((ObjectNode) draft).remove("differs");
    assertThat(house.api("GET", "/policies/p/rehearsal" + at, "")).isEqualTo(draft);
  }

  @Test
  void withoutAServiceAPolicyIsGivenAnUrgentIncidentOfItsOwn() {
    JsonNode draft =
        house.api("POST", "/policies/new/rehearsal?at=2026-01-06T03:00:00Z&severity=SEV5", DRAFT);

    assertThat(draft.path("urgency").asString()).isEqualTo("HIGH");
    assertThat(draft.path("differs").toString()).contains("Level 1 is new: ben, at once.");
    assertThat(house.send("GET", "/api/v1/policies/new", "").statusCode()).isEqualTo(404);
    assertThat(house.send("GET", "/api/v1/services/rehearsal", "").statusCode()).isEqualTo(404);
  }

  @Test
  void aFaultyDraftIsRefusedAsPutRefusesIt() {
    String faulty = "{\"steps\":[{\"delay\":\"1s\",\"targets\":[]}],\"repeats\":99}";

    HttpResponse<String> rehearsed = house.send("POST", "/api/v1/policies/p/rehearsal", faulty);

    HttpResponse<String> saved = house.send("PUT", "/api/v1/policies/p", faulty);
    assertThat(rehearsed.statusCode()).isEqualTo(422);
    assertThat(rehearsed.body()).isEqualTo(saved.body());
    assertThat(house.send("POST", "/api/v1/policies/p/rehearsal?service=none", DRAFT).body())
        .contains("a service that uses policy p");
  }

  @Test
  void aDraftOfAServiceIsPlayedToo() {
    String low = "{\"team\":\"t\",\"policy\":\"p\",\"urgency\":\"low\"}";

    JsonNode draft = house.api("POST", "/services/web/rehearsal?at=2026-01-06T03:00:00Z", low);

    assertThat(draft.path("urgency").asString()).isEqualTo("LOW");
    assertThat(draft.path("differs").get(0).asString())
        .isEqualTo("The urgency is low in place of high.");
    assertThat(house.api("GET", "/services/web", "").at("/body/urgency").asString())
        .isEqualTo("HIGH");
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
