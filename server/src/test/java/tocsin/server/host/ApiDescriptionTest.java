package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.ground.json.Json;
import tools.jackson.databind.JsonNode;

/// The description of the API against the API itself, and what only programs do.
class ApiDescriptionTest {
  private static final String SCHEDULE =
      """
      {"zone":"UTC","layers":[{"start":"2026-01-01T00:00","turn":"7d","people":["ana"]}]}\
      """;

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
  void everyCallThatIsDescribedIsThere() {
    JsonNode paths = house.api("GET", "/openapi.json", "").path("paths");
    List<String> strange = new ArrayList<>();
    paths
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(call -> {
                  String method = call.getKey().toUpperCase(java.util.Locale.ROOT);
                  String at = path.getKey().replaceAll("\\{\\w+}", "nothing");
                  HttpResponse<String> answer = house.send(method, "/api/v1" + at, "");
                  boolean there =
                      answer.statusCode() < 500
                          && answer.statusCode() != 405
                          && !answer.body().contains("There is nothing at");
                  if (!there) {
                    strange.add(method + " " + at + ": " + answer.statusCode());
                  }
                }));

    assertThat(paths.size()).isGreaterThan(40);
    assertThat(strange).isEmpty();
  }

  @Test
  void parametersOfTheAddressAreDescribedAndAnUnknownStateIsNoEmptyAnswer() {
    JsonNode list =
        house.api("GET", "/openapi.json", "").path("paths").path("/incidents").path("get");

    assertThat(list.path("parameters").findValuesAsString("name"))
        .containsExactly("state", "limit", "after");
    HttpResponse<String> answer = house.send("GET", "/api/v1/incidents?state=triggered", "");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("state: 'triggered' (expected: open or closed");
  }

  @Test
  void anEarlierRevisionIsRestored() {
    house.api("PUT", "/teams/t", "{\"name\":\"First\"}");
    house.api("PUT", "/teams/t", "{\"name\":\"Second\"}");

    house.api("POST", "/teams/t/restore", "{\"revision\":1}");

    JsonNode now = house.api("GET", "/teams/t", "");
    assertThat(now.path("body").path("name").asString()).isEqualTo("First");
    assertThat(now.path("revision").asInt()).isEqualTo(3);
    assertThat(house.send("POST", "/api/v1/teams/t/restore", "{\"revision\":9}").statusCode())
        .isEqualTo(404);
    assertThat(house.send("POST", "/api/v1/teams/t/restore", "{}").statusCode()).isEqualTo(422);
  }

  @Test
  void anOverrideIsAddedAndWins() {
    house.api("PUT", "/users/ana", "{}");
    house.api("PUT", "/users/ben", "{}");
    house.api("PUT", "/schedules/s", SCHEDULE);

    house.api(
        "POST",
        "/schedules/s/overrides",
        "{\"who\":\"ben\",\"from\":\"2026-01-01T00:00:00Z\",\"until\":\"2036-01-01T00:00:00Z\"}");

    JsonNode now = house.api("GET", "/on-call", "").path("items").get(0);
    assertThat(now.path("user").asString()).isEqualTo("ben");
    HttpResponse<String> bad =
        house.send("POST", "/api/v1/schedules/s/overrides", "{\"who\":\"ben\"}");
    assertThat(bad.statusCode()).isEqualTo(422);
    assertThat(Json.tree(bad.body()).path("faults").findValuesAsString("field").toString())
        .contains("from", "until");
  }

  @Test
  void theKeyOfWebhooksIsNotTheKeyOfLinks() {
    String key = house.api("GET", "/webhook-key", "").path("key").asString();

    assertThat(key).matches("[0-9a-f]{64}");
  }

  @Test
  void aLongFirstAnswerComesWholeToClientsThatOfferHttp2() {
    for (int i = 0; i < 40; i++) {
      // Each with a connection of its own, whose first answer this is.
      try (HttpClient client = HttpClient.newHttpClient()) {
        assertThat(house.send(client, "GET", "/api/v1/openapi.json", "").body()).endsWith("}");
      }
    }
  }
}
