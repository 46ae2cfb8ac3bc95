package tocsin.edge.graphite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;

/// What graphite-web asks when Tocsin is one of its `CLUSTER_SERVERS` or its database of tags, as
/// recorded from it.
class FrontEndTest {
  private static final long NOON = OpenDoor.NOON;
  private static final String FIND = "/metrics/find/?local=1&query=web.*&format=";
  private static final String RENDER =
      "/render/?local=1&noCache=1&from=%d&until=%d&now=%d&target=web.*.cpu&target=none&format="
          .formatted(NOON - 20, NOON, NOON);

  private final OpenDoor door =
      new OpenDoor()
          .with("web.a.cpu", NOON - 10, 1.5)
          .with("web.größe", NOON, 2)
          .with("disk;host=a;rack=r1", NOON, 3)
          .with("disk;host=b;rack=r1", NOON, 4);

  private final List<Object> kept =
      List.of(List.of(NOON - 730 * 86_400, NOON)); // as far back as the shipped rules keep

  private static WebAnswer good(WebAnswer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  @Test
  void findsNodesInBothPackedForms() {
    List<Object> nodes =
        List.of(
            Map.of("path", "web.a", "is_leaf", false),
            Map.of("path", "web.größe", "is_leaf", true, "intervals", kept));

    WebAnswer pickle = good(door.get(FIND + "pickle"));
    WebAnswer packed = good(door.get(FIND + "msgpack&from=-1&until=-1"));

    assertThat(pickle.contentType()).isEqualTo("application/pickle");
    assertThat(Unpacked.pickle(pickle.bytes())).isEqualTo(nodes);
    assertThat(packed.contentType()).isEqualTo("application/x-msgpack");
    assertThat(Unpacked.msgpack(packed.bytes())).isEqualTo(nodes);
  }

  @Test
  void rendersInBothPackedForms() {
    List<Object> series =
        List.of(
            Map.of(
                "name",
                "web.a.cpu",
                "pathExpression",
                "web.*.cpu",
                "consolidationFunc",
                "average",
                "start",
                NOON - 10,
                "end",
                NOON + 10,
                "step",
                10L,
                "valuesPerPoint",
                1L,
                "xFilesFactor",
                0.0,
                "values",
                List.of(1.5, "None")));

    assertThat(Unpacked.pickle(good(door.get(RENDER + "pickle")).bytes())).isEqualTo(series);
    assertThat(Unpacked.msgpack(good(door.get(RENDER + "msgpack")).bytes())).isEqualTo(series);
  }

  @Test
  void readsFormsInParts() {
    String found =
        good(door.post("/tags/findSeries", "multipart/form-data; boundary=b--1", inParts())).text();
    String quoted =
        good(door.post("/tags/findSeries", "multipart/form-data; boundary=\"b--1\"", inParts()))
            .text();

    assertThat(found).isEqualTo("[\"disk;host=b;rack=r1\"]").isEqualTo(quoted);
  }

  private static String inParts() {
    return part("expr", "name=disk") + part("expr", "host=b") + "--b--1--\r\n";
  }

  private static String part(String name, String value) {
    return "--b--1\r\nContent-Disposition: form-data; name=\""
        + name
        + "\"\r\n\r\n"
        + value
        + "\r\n";
  }

  @Test
  void aFormThatIsNoneIsRefusedWithAReasonThatTheFrontEndCanRead() {
    String type = "multipart/form-data; boundary=b--1";
    for (String body : List.of("", "--b--1", part("expr", "name=disk"), "--b--1--x--b-")) {
      WebAnswer answer = door.post("/tags/findSeries", type, body);
      assertThat(answer.status()).as(body).isEqualTo(400);
      assertThat(Json.tree(answer.text()).path("error").asString()).isNotEmpty();
    }
    assertThat(door.post("/tags/findSeries", "multipart/form-data", inParts()).text())
        .contains("with a boundary");
    String many = part("expr", "name=disk").repeat(10_001) + "--b--1--";
    assertThat(door.post("/tags/findSeries", type, many).text())
        .contains("more than 10000 parameters");
  }

  @Test
  void answersForItsOwnTags() {
    String tags = "/tags/autoComplete/tags?local=1&limit=100&tagPrefix=&expr=name%3Ddisk";
    String values =
        "/tags/autoComplete/values?local=1&limit=100&tag=host&valuePrefix=&expr=rack%3Dr1";

    assertThat(good(door.get(tags)).text()).isEqualTo("[\"host\",\"rack\"]");
    assertThat(good(door.get(values)).text()).isEqualTo("[\"a\",\"b\"]");
    assertThat(good(door.get("/tags?filter=%5E(h)&limit=1")).text())
        .isEqualTo("[{\"tag\":\"host\"}]");
    assertThat(Json.tree(good(door.get("/tags/host")).text()).path("values")).hasSize(2);
    assertThat(good(door.get("/metrics/index.json?local=1")).text())
        .isEqualTo("[\"web.a.cpu\",\"web.größe\"]");
  }

  @Test
  void pythonReadsWhatIsPickled() {
    for (String asked : List.of(FIND + "pickle", RENDER + "pickle")) {
      byte[] pickle = good(door.get(asked)).bytes();
      String json =
          python(
              "import json, pickle, sys\nprint(json.dumps(pickle.load(sys.stdin.buffer)))", pickle);

      assertThat(Json.tree(json.replace("null", "\"None\"")))
          .isEqualTo(Json.tree(Json.write(Unpacked.pickle(pickle))));
    }
  }

  /// What a program says that reads these bytes; skips the test where there is no Python.
  private static String python(String program, byte[] input) {
    try {
      Process process = new ProcessBuilder("python3", "-c", program).start();
      process.getOutputStream().write(input);
      process.getOutputStream().close();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      assumeTrue(false, "python3 cannot be run");
      throw new UncheckedIOException(e);
    }
  }
}
