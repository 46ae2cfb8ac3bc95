package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.ground.json.Json;
import tools.jackson.databind.JsonNode;

/// Deleting, renaming and listing of series on a whole server.
class SeriesApiTest {
  private final long now = RealWorld.clock().instant().getEpochSecond();
  private final long old = now - 40 * 86_400L;

  @SuppressWarnings("NullAway.Init")
  @TempDir
  private Path data;

  @SuppressWarnings("NullAway.Init")
  private TestHouse house;

  @BeforeEach
  void open() {
    house = new TestHouse(data, Map.of());
    house.carbon("web.a.cpu 1 " + now);
    house.carbon("web.b.cpu 1 " + old);
    house.carbon("web.c.mem 1 " + old);
    house.carbon("cpu;host=a 1 " + now);
    await().until(() -> names("/series?match=web.**").size() == 3);
    await().until(() -> names("/series?expr=name=cpu").size() == 1);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private List<String> names(String path) {
    return house.api("GET", path, "").path("items").findValuesAsString("name");
  }

  @Test
  void seriesAreListedAndThoseThatAreSilentWithTheirLastStamp() {
    JsonNode first = house.api("GET", "/series?match=web.*.*&limit=1", "");
    JsonNode silent = house.api("GET", "/series?match=web.**&silent-for=30d", "");

    assertThat(first.path("items")).hasSize(1);
    assertThat(first.path("more").asBoolean()).isTrue();
    assertThat(silent.path("items").findValuesAsString("name"))
        .containsExactly("web.b.cpu", "web.c.mem");
    assertThat(silent.path("items").findValuesAsString("last"))
        .containsOnly(java.time.Instant.ofEpochSecond(old).toString());
    assertThat(names("/series?match=web.**&silent-for=60d")).isEmpty();
    assertThat(names("/series?match=cpu;host=a")).containsExactly("cpu;host=a");
  }

  @Test
  void whatIsMeantMustBeSaidAndReadable() {
    for (String asked :
        List.of("", "?match=a&expr=b=c", "?match=a%7Bb", "?expr=a", "?match=a&silent-for=long")) {
      assertThat(house.send("GET", "/api/v1/series" + asked, "").statusCode())
          .as(asked)
          .isEqualTo(400);
    }
    assertThat(house.send("DELETE", "/api/v1/series?match=web.**&dry-run=no", "").body())
        .contains("dry-run: 'no' (expected: true or false)");
  }

  @Test
  void nothingIsDeletedUntilItIsMeant() {
    JsonNode dry = house.api("DELETE", "/series?match=web.**&silent-for=30d", "");

    assertThat(dry.path("count").asInt()).isEqualTo(2);
    assertThat(dry.path("names").toString()).isEqualTo("[\"web.b.cpu\",\"web.c.mem\"]");
    assertThat(dry.path("deleted").asBoolean()).isFalse();
    assertThat(names("/series?match=web.**")).hasSize(3);

    JsonNode meant = house.api("DELETE", "/series?match=web.**&silent-for=30d&dry-run=false", "");

    assertThat(meant.path("count").asInt()).isEqualTo(2);
    assertThat(meant.path("deleted").asBoolean()).isTrue();
    assertThat(names("/series?match=web.**")).containsExactly("web.a.cpu");
    assertThat(house.send("GET", "/metrics/find?query=web.*&format=json", "").body())
        .doesNotContain("web.b", "web.c");
  }

  @Test
  void aSeriesGetsAnotherNameOnceItIsFree() {
    String rename = "{\"from\":\"%s\",\"to\":\"%s\",\"dryRun\":%s}";
    assertThat(post(rename.formatted("web.a.cpu", "web.b.cpu", true))).isEqualTo(409);
    assertThat(post(rename.formatted("nowhere", "x", false))).isEqualTo(404);
    assertThat(post("{\"from\":\"web.a.cpu\"}")).isEqualTo(422);
    assertThat(post(rename.formatted("web.a.cpu", "web.a.load", true))).isEqualTo(200);
    assertThat(names("/series?match=web.a.*")).containsExactly("web.a.cpu");

    assertThat(post(rename.formatted("web.a.cpu", "web.a.load", false))).isEqualTo(200);

    assertThat(names("/series?match=web.a.*")).containsExactly("web.a.load");
    assertThat(house.send("GET", "/render?target=web.a.load&from=-1h&format=raw", "").body())
        .contains("1.0");
  }

  private int post(String body) {
    return house.send("POST", "/api/v1/series/rename", body).statusCode();
  }

  @Test
  void onlyAdministratorsDeleteAndRename() throws Exception {
    String key =
        house
            .api("POST", "/api-keys", "{\"name\":\"x\",\"role\":\"responder\"}")
            .path("key")
            .asString();

    assertThat(as(key, "DELETE", "/api/v1/series?match=**&dry-run=false", "")).isEqualTo(403);
    assertThat(as(key, "POST", "/api/v1/series/rename", "{\"from\":\"a\",\"to\":\"b\"}"))
        .isEqualTo(403);
    assertThat(as(key, "POST", "/tags/delSeries", "path=cpu;host=a")).isEqualTo(403);
    assertThat(as(key, "GET", "/api/v1/series?match=**", "")).isEqualTo(200);
    String reader =
        house
            .api("POST", "/api-keys", "{\"name\":\"y\",\"role\":\"reader\"}")
            .path("key")
            .asString();
    assertThat(as(reader, "POST", "/tags/tagSeries?path=cpu;host=b", "")).isEqualTo(403);
    assertThat(as(reader, "POST", "/tags/findSeries?expr=name=cpu", "")).isEqualTo(200);
    assertThat(names("/series?match=web.**")).hasSize(3);
  }

  @Test
  void graphitesClientsDeleteByTagsOnly() {
    HttpResponse<String> answer =
        house.send("POST", "/tags/delSeries?path=cpu;host=a&path=web.a.cpu", "");

    assertThat(answer.body()).isEqualTo("true");
    assertThat(Json.tree(house.send("GET", "/tags/findSeries?expr=name=cpu", "").body())).isEmpty();
    assertThat(names("/series?match=web.a.*")).containsExactly("web.a.cpu");
  }

  private int as(String key, String method, String path, String body)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(house.address() + path))
              .header("authorization", "Bearer " + key)
              .method(method, BodyPublishers.ofString(body))
              .build();
      return client.send(request, BodyHandlers.ofString()).statusCode();
    }
  }
}
