package tocsin.edge.datadog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebAnswer;
import tocsin.metrics.ingest.IngestCounters.Fault;
import tocsin.metrics.store.Feed.Point;
import tools.jackson.databind.JsonNode;

class DatadogDoorTest {
  private static final String ONE = "{\"series\":[%s]}";

  private final OpenDoor door = new OpenDoor();

  private static JsonNode json(WebAnswer answer) {
    return Json.tree(answer.text());
  }

  @Test
  void keepsWhatTheFirstInterfaceSubmits() {
    WebAnswer answer =
        door.post(
            "/api/v1/series",
            ONE.formatted(
                "{\"host\":\"web-01\",\"interval\":10,\"metric\":\"shop.orders\",\"points\":"
                    + "[[1.7E9,20.0],[1.70000001E9,21.5]],\"tags\":[\"env:prod\",\"Service:A b\"],"
                    + "\"type\":\"count\"}"));
    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.text()).isEqualTo("{\"status\":\"ok\"}");
    assertThat(door.points("shop.orders;env=prod;host=web-01;service=a_b"))
        .containsExactly(new Point(1_700_000_000_000L, 20), new Point(1_700_000_010_000L, 21.5));
    assertThat(door.counters().samples()).isEqualTo(2);
  }

  @Test
  void keepsWhatTheSecondInterfaceSubmits() {
    WebAnswer answer =
        door.post(
            "/api/v2/series",
            ONE.formatted(
                "{\"metric\":\"system.load.1\",\"points\":[{\"timestamp\":1700000000,\"value\":0.7}],"
                    + "\"resources\":[{\"name\":\"web-01\",\"type\":\"host\"}],"
                    + "\"tags\":[\"env:prod\",\"deploy\"],\"type\":3,\"unit\":\"byte\"}"));
    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.text()).isEqualTo("{\"errors\":[]}");
    assertThat(door.points("system.load.1;deploy=true;env=prod;host=web-01"))
        .containsExactly(new Point(1_700_000_000_000L, 0.7));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"metric":"m","points":[[1700000000,1]]}                       | m
          {"metric":"a b-c..d","points":[[1700000000,1]]}                | a_b_c.d
          {"metric":"9m","points":[[1700000000,1]]}                      | m
          {"metric":"m","points":[[1700000000,1]],"tags":["r:a","r:b"]}  | m;r=a,b
          {"metric":"m","points":[[1700000000,1]],"tags":["uri:/a/{id}"]}| m;uri=/a/_id_
          {"metric":"m","points":[[1700000000,1]],"tags":[":x","y:",""]} | m
          {"metric":"m","points":[[1700000000,1]],"host":"A","tags":["host:b"]} | m;host=b
          """)
  void bringsNamesIntoDatadogsForm(String sent, String series) {
    door.post("/api/v1/series", ONE.formatted(sent));
    assertThat(door.points(series)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"metric":"m"}                              | FIELDS
          {"metric":"","points":[[1700000000,1]]}     | FIELDS
          {"metric":"m","points":[["x",1]]}           | FIELDS
          {"metric":"m","points":[[1700000000]]}      | FIELDS
          {"metric":"m","points":[[-1,1]]}            | TIME
          {"metric":"m","points":[[17000000000,1]]}   | OUT_OF_RANGE
          """)
  void countsWhatCannotBeKeptAndKeepsTheRest(String sent, Fault fault) {
    String good = "{\"metric\":\"good\",\"points\":[[1700000000,1]]}";
    assertThat(door.post("/api/v1/series", ONE.formatted(sent + "," + good)).status())
        .isEqualTo(202);
    assertThat(door.counters().faults(fault)).isEqualTo(1);
    assertThat(door.points("good")).hasSize(1);
  }

  @Test
  void refusesWhatIsNoListOfSeries() {
    assertThat(door.post("/api/v1/series", "[]").status()).isEqualTo(400);
    WebAnswer answer = door.post("/api/v1/series", "{");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(json(answer).path("errors").path(0).asString()).contains("expected format");
  }

  @Test
  void saysWhatToDoAboutCompressionThatIsNotRead() {
    Map<String, String> headers = Map.of("dd-api-key", "admin", "content-encoding", "zstd");
    WebAnswer answer = door.ask("POST", "/api/v2/series", headers, "?");
    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.text()).contains("serializer_compressor_kind: zlib");
  }

  @Test
  void keepsStatusesOfChecksAsSeries() {
    String one =
        "{\"check\":\"app.is_ok\",\"host_name\":\"web-01\",\"message\":\"down\",\"status\":2,"
            + "\"tags\":[\"env:prod\"],\"timestamp\":1700000000}";
    assertThat(door.post("/api/v1/check_run", "[" + one + "]").status()).isEqualTo(202);
    assertThat(door.post("/api/v1/check_run", one.replace("0000}", "0060}")).status())
        .isEqualTo(202);
    door.post("/api/v1/check_run", one.replace("\"status\":2", "\"status\":7"));
    assertThat(door.points("check.app.is_ok;env=prod;host=web-01"))
        .containsExactly(new Point(1_700_000_000_000L, 2), new Point(1_700_000_060_000L, 2));
    assertThat(door.counters().faults(Fault.FIELDS)).isEqualTo(1);
  }

  @Test
  void keepsEventsAndShowsThemAgain() {
    JsonNode made =
        json(
            door.post(
                "/api/v1/events",
                "{\"title\":\"checkout 4.2\",\"text\":\"Deploy\",\"date_happened\":1700000000,"
                    + "\"priority\":\"low\",\"alert_type\":\"error\",\"host\":\"web-01\","
                    + "\"source_type_name\":\"jenkins\",\"tags\":[\"service:checkout\"]}"));
    assertThat(made.path("status").asString()).isEqualTo("ok");
    String range = "/api/v1/events?start=1699999999&end=1700000001";
    JsonNode list = json(door.get(range + "&tags=service:checkout&sources=jenkins&priority=low"));
    JsonNode event = list.path("events").path(0);
    assertThat(event).isEqualTo(made.path("event"));
    assertThat(event.path("alert_type").asString()).isEqualTo("error");
    assertThat(event.path("tags").toString()).isEqualTo("[\"service:checkout\"]");
    assertThat(json(door.get(range + "&tags=service:other")).path("events")).isEmpty();
    assertThat(json(door.get("/api/v1/events/" + event.path("id"))).path("event")).isEqualTo(event);
    assertThat(door.get("/api/v1/events/77").status()).isEqualTo(404);
    assertThat(door.post("/api/v1/events", "{}").status()).isEqualTo(400);
  }

  @Test
  void answersQueriesInDatadogsForm() {
    door.post(
        "/api/v1/series",
        ONE.formatted(
            "{\"metric\":\"m\",\"host\":\"a\",\"points\":[[1700000000,1],[1700000060,3]]},"
                + "{\"metric\":\"m\",\"host\":\"b\",\"points\":[[1700000000,5]]}"));
    String query = "avg:m%7B*%7D%20by%20%7Bhost%7D.rollup(avg,%2060),sum:m%7B*%7D.as_count()";
    JsonNode answer = json(door.get("/api/v1/query?from=1699999980&to=1700000100&query=" + query));
    assertThat(answer.path("status").asString()).isEqualTo("ok");
    assertThat(answer.path("group_by").toString()).isEqualTo("[\"host\"]");
    assertThat(answer.path("series")).hasSize(3);
    JsonNode first = answer.path("series").path(0);
    assertThat(first.path("scope").asString()).isEqualTo("host:a");
    assertThat(first.path("metric").asString()).isEqualTo("m");
    assertThat(first.path("interval").asInt()).isEqualTo(60);
    assertThat(first.path("pointlist").toString())
        .isEqualTo("[[1699999980000,1.0],[1700000040000,3.0]]");
    assertThat(answer.path("series").path(2).path("query_index").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          from=1&to=2&query=agv:m%7B*%7D | did you mean avg?
          from=2&to=1&query=avg:m%7B*%7D | to: 1 (expected: after from, 2)
          to=1&query=avg:m%7B*%7D        | from: '' (expected: seconds since 1970)
          """)
  void saysWhatIsWrongWithAQuery(String params, String said) {
    WebAnswer answer = door.get("/api/v1/query?" + params);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(json(answer).path("errors").path(0).asString()).contains(said);
  }

  @Test
  void listsMetricsAndHosts() {
    door.post(
        "/api/v1/series",
        ONE.formatted(
            "{\"metric\":\"m.a\",\"host\":\"web-1\",\"points\":[[1700000000,1]]},"
                + "{\"metric\":\"m.b\",\"host\":\"db-1\",\"points\":[[1700000000,5]]}"));
    assertThat(json(door.get("/api/v1/metrics?from=1")).path("metrics").toString())
        .isEqualTo("[\"m.a\",\"m.b\"]");
    assertThat(json(door.get("/api/v1/metrics?from=1&host=db-1")).path("metrics").toString())
        .isEqualTo("[\"m.b\"]");
    JsonNode found = json(door.get("/api/v1/search?q=hosts:web")).path("results");
    assertThat(found.path("hosts").toString()).isEqualTo("[\"web-1\"]");
    assertThat(found.path("metrics")).isEmpty();
  }

  @Test
  void asksForAKey() {
    assertThat(door.get("/api/v1/validate").text()).isEqualTo("{\"valid\":true}");
    assertThat(door.askFromAway("GET", "/api/v1/validate?api_key=admin", Map.of()).status())
        .isEqualTo(200);
    for (String address : List.of("/api/v1/validate", "/api/v1/validate?api_key=wrong")) {
      WebAnswer refused = door.ask("GET", address, Map.of(), "");
      assertThat(refused.status()).isEqualTo(403);
      assertThat(json(refused).path("errors").path(0).asString()).startsWith("Forbidden");
    }
  }

  @Test
  void takesSeriesOfThisMachineWithoutAKeyAndOfOthersWithOneThatMayWrite() {
    Map<String, String> none = Map.of();
    assertThat(door.ask("POST", "/api/v1/series", none, ONE.formatted("")).status()).isEqualTo(202);
    assertThat(door.ask("POST", "/api/v1/check_run", none, "[]").status()).isEqualTo(403);
    assertThat(door.askFromAway("POST", "/api/v1/series", none).status()).isEqualTo(403);
    assertThat(door.askFromAway("POST", "/api/v1/series", Map.of("dd-api-key", "reader")).status())
        .isEqualTo(403);
    assertThat(door.askFromAway("POST", "/api/v1/series", Map.of("dd-api-key", "admin")).status())
        .isEqualTo(202);
  }
}
