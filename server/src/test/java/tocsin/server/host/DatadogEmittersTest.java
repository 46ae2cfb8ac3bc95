package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.ground.json.Json;
import tocsin.server.host.RawRequest.Answer;

/// What Datadog's clients were recorded to send, sent to a whole server.
class DatadogEmittersTest {
  private static final Path CORPUS = Path.of("../corpus/emitters");
  private static final String THEIR_KEY = "00000000000000000000000000000000";

  @SuppressWarnings("NullAway.Init")
  @TempDir
  private Path data;

  @SuppressWarnings("NullAway.Init")
  private TestHouse house;

  @BeforeEach
  void open() {
    house = new TestHouse(data, Map.of());
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Answer send(String file, String key) throws IOException {
    return RawRequest.read(CORPUS.resolve(file)).replacing(THEIR_KEY, key).send(house.address());
  }

  private Answer api(String file) throws IOException {
    return send("java-datadog-api-client/" + file, TestHouse.KEY);
  }

  @Test
  void theirOwnKeysAreRefused() throws IOException {
    Answer answer = send("java-datadog-api-client/001.http", THEIR_KEY);
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body()).contains("{\"errors\":[\"Forbidden");
  }

  @Test
  void theJavaClientIsAnsweredAsItExpects() throws IOException {
    assertThat(api("001.http")).isEqualTo(new Answer(200, "{\"valid\":true}"));
    assertThat(api("002.http")).isEqualTo(new Answer(202, "{\"status\":\"ok\"}"));
    assertThat(api("004.http")).isEqualTo(new Answer(202, "{\"errors\":[]}"));
    assertThat(api("005.http")).isEqualTo(new Answer(202, "{\"errors\":[]}"));
    assertThat(api("007.http").body()).startsWith("{\"from_date\":1700000000000");
    assertThat(api("017.http")).isEqualTo(new Answer(202, "{\"status\":\"ok\"}"));
    assertThat(api("018.http").status()).isEqualTo(202);
  }

  @Test
  void theJavaClientKeepsMonitorsAndDashboards() throws IOException {
    house.api("PUT", "/teams/shop", "{}");
    assertThat(api("008.http")).isEqualTo(new Answer(200, "{}"));
    assertThat(api("009.http").status()).isEqualTo(200);
    // The client takes packed answers, which a recorded request cannot unpack.
    String id =
        Json.tree(house.send("GET", "/api/v1/monitor", "").body()).path(0).path("id").asString();
    for (String file : new String[] {"010.http", "013.http", "016.http"}) {
      RawRequest recorded =
          RawRequest.read(CORPUS.resolve("java-datadog-api-client/" + file))
              .replacing(THEIR_KEY, TestHouse.KEY);
      assertThat(recorded.send(house.address()).status()).as(file).isEqualTo(404);
      Answer answer = recorded.replacing("666486743", id).send(house.address());
      assertThat(answer.status()).as(file + ": " + answer.body()).isEqualTo(200);
    }
    // Composites are watched; this one joins monitors that are not there.
    assertThat(api("014.http").body())
        .contains("monitor 1234 (expected: the id of a monitor that is there)");
    assertThat(api("020.http").status()).isEqualTo(200);
    assertThat(api("022.http"))
        .isEqualTo(new Answer(404, "{\"errors\":[\"dashboard abc-def-ghi not found\"]}"));
  }

  @Test
  void micrometerNeedsNoKeyOnThisMachine() throws IOException {
    for (String file : new String[] {"001.http", "002.http", "003.http"}) {
      assertThat(send("micrometer-datadog/" + file, THEIR_KEY))
          .isEqualTo(new Answer(202, "{\"status\":\"ok\"}"));
    }
    String depth =
        "/api/v1/query?from=1795474900&to=1795475000&query=max:queue.depth%7Benv:prod%7D";
    assertThat(
            Json.tree(house.send("GET", depth, "").body())
                .path("series")
                .path(0)
                .path("pointlist")
                .path(0)
                .path(1)
                .asDouble())
        .isEqualTo(17);
  }

  @Test
  void ourOwnInterfaceKeepsItsAddresses() {
    assertThat(house.api("GET", "/series?match=*", "").path("items").isArray()).isTrue();
    assertThat(house.send("GET", "/datadog/api/v1/validate", "").body())
        .isEqualTo("{\"valid\":true}");
  }
}
