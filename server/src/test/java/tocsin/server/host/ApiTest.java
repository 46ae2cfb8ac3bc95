package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.ground.json.Json;
import tocsin.server.settings.Key;
import tools.jackson.databind.JsonNode;

/// The API and PagerDuty's door on a whole server.
class ApiTest {
  private static final List<String> IN_ORDER =
      List.of(
          "users", "teams", "schedules", "policies", "services", "monitors", "dashboards", "views");

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

  private void saveTheExamples() {
    JsonNode paths = house.api("GET", "/openapi.json", "").path("paths");
    for (String kind : IN_ORDER) {
      JsonNode put = paths.path("/" + kind + "/{id}").path("put");
      JsonNode example =
          put.path("requestBody").path("content").path("application/json").path("example");
      house.api("PUT", "/" + kind + "/" + example.path("id").asString(), example.toString());
    }
  }

  @Test
  void everyExampleOfTheDescriptionCanBeSavedAndReadBack() {
    saveTheExamples();

    for (String kind : IN_ORDER) {
      assertThat(house.api("GET", "/" + kind, "").path("items")).as(kind).hasSize(1);
    }
  }

  @Test
  void anIncidentIsDeclaredAcknowledgedAndResolvedAndItsReviewIsDrafted() {
    saveTheExamples();

    JsonNode declared =
        house.api("POST", "/incidents", "{\"service\":\"checkout\",\"title\":\"It is down\"}");
    String at = "/incidents/" + declared.path("id").asString();
    house.api("POST", at + "/acknowledge", "");
    house.api("POST", at + "/resolve", "{\"text\":\"Reverted\"}");

    assertThat(house.api("GET", at, "").path("incident").path("status").asString())
        .isEqualTo("RESOLVED");
    assertThat(house.api("GET", "/incidents?state=open", "").path("items")).isEmpty();
    org.awaitility.Awaitility.await()
        .until(() -> house.send("GET", "/api/v1/reviews/INC-1", "").statusCode() == 200);
  }

  @Test
  void faultsNameTheirFieldsAllAtOnce() {
    HttpResponse<String> answer =
        house.send("PUT", "/api/v1/services/x", "{\"tier\":9,\"urgency\":\"loud\"}");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Json.tree(answer.body()).path("faults").findValuesAsString("field"))
        .contains("team", "tier", "urgency");
  }

  @Test
  void aStaleRevisionIsAConflictAndWithoutAKeyNobodyComesIn() throws Exception {
    saveTheExamples();
    HttpResponse<String> unknown =
        java.net.http.HttpClient.newHttpClient()
            .send(
                java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create(house.address() + "/api/v1/users"))
                    .build(),
                HttpResponse.BodyHandlers.ofString());

    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(house.send("PATCH", "/api/v1/users", "").statusCode()).isEqualTo(405);
    assertThat(house.send("GET", "/api/v1/nothing", "").statusCode()).isEqualTo(404);
  }

  @Test
  void pagerDutysClientsOpenOneIncidentAndResolveIt() {
    saveTheExamples();
    String key =
        house
            .api("POST", "/services/checkout/integration-keys", "{\"name\":\"alertmanager\"}")
            .path("key")
            .asString();
    String trigger =
        """
        {"routing_key":"%s","event_action":"trigger","dedup_key":"disk",
         "payload":{"summary":"Disk full","source":"db1","severity":"critical"}}\
        """
            .formatted(key);

    assertThat(house.send("POST", "/v2/enqueue", trigger).statusCode()).isEqualTo(202);
    assertThat(house.send("POST", "/v2/enqueue", trigger).statusCode()).isEqualTo(202);
    assertThat(house.api("GET", "/incidents?state=open", "").path("items")).hasSize(1);

    String resolve =
        "{\"routing_key\":\"" + key + "\",\"event_action\":\"resolve\",\"dedup_key\":\"disk\"}";
    assertThat(house.send("POST", "/v2/enqueue", resolve).statusCode()).isEqualTo(202);
    assertThat(house.api("GET", "/incidents?state=open", "").path("items")).isEmpty();

    String wrong = trigger.replace(key, "00000000000000000000000000000000");
    assertThat(house.send("POST", "/v2/enqueue", wrong).statusCode()).isEqualTo(400);
  }

  @Test
  void whatWasSentToCarbonIsFoundAndDrawn() {
    house.carbon("office.lamp.watts 42 " + java.time.Instant.now().getEpochSecond());

    org.awaitility.Awaitility.await()
        .until(() -> house.send("GET", "/metrics/find?query=office.*", "").body().contains("lamp"));
    assertThat(
            house.send("GET", "/render?target=office.lamp.watts&from=-5min&format=raw", "").body())
        .contains("42.0");
    assertThat(house.send("GET", "/graphite/version", "").statusCode()).isEqualTo(200);
    assertThat(house.send("GET", "/metrics", "").body()).contains("tocsin_samples_total");
  }

  @Test
  void theLastLineThatWasNotKeptCanBeSeenWithItsReason() {
    house.carbon("office.lamp.watts fortytwo 1750069800");

    org.awaitility.Awaitility.await()
        .until(() -> house.send("GET", "/ingest", "").body().contains("lastNotKept"));
    assertThat(house.send("GET", "/ingest", "").body())
        .contains("office.lamp.watts fortytwo 1750069800", "\"why\":\"value\"", "\"value\":1");
  }

  @Test
  void whatWasPickledIsDrawnAndWhatNobodyCanReadIsShown() {
    long now = java.time.Instant.now().getEpochSecond();
    house.pickle("(l(S'office.fan;floor=2'\n(L" + now + "L\nF1200.5\ntta.");
    house.pickle("cos\nsystem\n(S'true'\ntR.");

    org.awaitility.Awaitility.await()
        .until(() -> house.send("GET", "/ingest", "").body().contains("GLOBAL os.system"));
    assertThat(
            house
                .send("GET", "/render?target=office.fan%3Bfloor%3D2&from=-5min&format=raw", "")
                .body())
        .contains("1200.5");
    JsonNode pickle = Json.tree(house.send("GET", "/ingest", "").body()).path("pickle");
    assertThat(pickle.path("tuples").asInt()).isEqualTo(1);
    assertThat(pickle.path("notKept").path("pickle").asInt()).isEqualTo(1);
    assertThat(house.send("GET", "/metrics", "").body())
        .contains("tocsin_pickle_tuples_total 1.0", "tocsin_pickle_bad_pickle_total 1.0");
  }

  @Test
  void aPortThatIsTakenIsNamedWithTheSettingThatMovesIt(@TempDir Path other) {
    String taken = "127.0.0.1:" + house.picklePort();

    assertThatThrownBy(() -> new TestHouse(other, Map.of(Key.PICKLE, taken)))
        .isInstanceOf(StartException.class)
        .hasMessageContainingAll("pickle " + taken, "--pickle HOST:PORT");
    new TestHouse(other, Map.of(Key.PICKLE, "none")).close();
  }

  @Test
  void whatIsBeyondTheLimitsOfASenderIsShownWithThem(@TempDir Path other) {
    try (var small = new TestHouse(other, Map.of(Key.MAX_SERIES_OF_SOURCE, "1"))) {
      small.carbon("lamp.one 1 -1\nlamp.two 2 -1");
      org.awaitility.Awaitility.await()
          .until(() -> small.send("GET", "/ingest", "").body().contains("lamp.two"));

      JsonNode all = Json.tree(small.send("GET", "/ingest", "").body());
      assertThat(all.path("limits").path("seriesOfSource").path("most").asInt()).isEqualTo(1);
      assertThat(all.path("limits").path("series").path("most").asInt()).isEqualTo(2_000_000);
      JsonNode sender = all.path("sources").get(0);
      assertThat(sender.path("source").asString()).isEqualTo("127.0.0.1");
      assertThat(sender.path("newSeriesRefused").asInt()).isEqualTo(1);
      assertThat(small.send("GET", "/metrics", "").body())
          .contains(
              "tocsin_plaintext_bad_too_many_series_of_source_total 1.0", "tocsin_sources 1.0");
      assertThat(small.send("GET", "/settings/ingest", "").body())
          .contains("a new series beyond those of its sender", "lamp.two", "at most 1<");
    }
  }
}
