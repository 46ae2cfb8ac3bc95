package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.ground.json.Json;
import tocsin.server.host.Grafana.Panel;
import tocsin.server.host.Grafana.Shown;
import tools.jackson.databind.JsonNode;

/// Every call that Grafana's data source for Graphite makes, on a whole server, and what its code
/// expects back.
class GrafanaTest {
  @TempDir private static Path data;
  private static TestHouse house;
  private static Grafana grafana;
  private static long now;

  @BeforeAll
  static void open() {
    now = RealWorld.clock().instant().getEpochSecond();
    house = new TestHouse(data, Map.of());
    grafana = new Grafana(house.address());
    house.carbon("fleet.web-01.cpu 1 " + (now - 60));
    house.carbon("fleet.web-02.cpu 2 " + (now - 60));
    house.carbon("fleet.db-1.mem 3 " + (now - 60));
    house.carbon("cpu;host=web-01;dc=eu 4 " + (now - 60));
    house.carbon("cpu;host=web-02;dc=eu 5 " + (now - 60));
    await().until(() -> expanded("fleet.*.*").size() == 3);
    await().until(() -> list("/tags/findSeries?expr=name=cpu").size() == 2);
  }

  @AfterAll
  static void close() {
    grafana.close();
    house.close();
  }

  private static JsonNode good(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Json.tree(answer.body());
  }

  private static List<String> list(String path) {
    return good(grafana.get(path)).valueStream().map(JsonNode::asString).toList();
  }

  private static List<String> expanded(String pattern) {
    return good(grafana.get("/metrics/expand?query=" + pattern))
        .path("results")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  /// Only `text` and `expandable` are read of nodes.
  private List<String> names(String pattern) {
    String times = "?from=" + (now - 3600) + "&until=" + now;
    JsonNode nodes = good(grafana.post("/metrics/find" + times, "query=" + pattern));
    return nodes
        .valueStream()
        .map(n -> n.path("text").asString() + (n.path("expandable").asInt() == 1 ? "." : ""))
        .toList();
  }

  @Test
  void aDataSourceIsSavedWhenALineOfHundredsComesBack() {
    for (int most : List.of(100, 300)) {
      JsonNode series =
          good(
              grafana.post(
                  "/render",
                  "target=constantLine(100)&from=-1h&until=now&format=json&maxDataPoints=" + most));
      assertThat(series.get(0).path("datapoints").get(0).get(0).asDouble()).isEqualTo(100);
    }
    assertThat(good(grafana.get("/metrics/find?query=*"))).isNotEmpty();
  }

  @Test
  void namesComeBackWholeWithTheLetterOfTheirQuery() {
    List<Shown> shown =
        grafana.render(
            Map.of(
                "A", "fleet.*.cpu",
                "B", "alias(sumSeries(fleet.*.cpu), 'all of them (sum), \"quoted\"')",
                "C", "seriesByTag('name=cpu', 'host=~web-.*')",
                "D", "summarize(fleet.web-01.cpu, '5min', 'max', false)",
                "E", "fleet.db-1.mem | scale(10) | aliasByNode(1)"));

    assertThat(shown)
        .extracting(s -> s.letter() + " " + s.name())
        .containsExactlyInAnyOrder(
            "A fleet.web-01.cpu",
            "A fleet.web-02.cpu",
            "B all of them (sum), \"quoted\"",
            "C cpu;dc=eu;host=web-01",
            "C cpu;dc=eu;host=web-02",
            "D summarize(fleet.web-01.cpu, \"5min\", \"max\")",
            "E db-1");
    assertThat(shown)
        .filteredOn(s -> s.letter().equals("E"))
        .flatExtracting(Shown::values)
        .contains(30.0);
  }

  @Test
  void timesComeInEveryWayThatItWritesThem() {
    for (String from : List.of("-6h", "-30min", "-2mon", "-1d", "" + (now - 3600))) {
      String body = "target=fleet.web-01.cpu&until=now&format=json&from=" + from;
      assertThat(good(grafana.post("/render", body))).as(from).hasSize(1);
    }
  }

  @Test
  void tagsOfASeriesComeWithIt() {
    JsonNode series =
        good(grafana.post("/render", "target=seriesByTag('host=web-01')&format=json&from=-1h"));

    assertThat(series.get(0).path("tags").toString())
        .isEqualTo("{\"dc\":\"eu\",\"host\":\"web-01\",\"name\":\"cpu\"}");
  }

  @Test
  void patternsThatAreNotEscapedFindTheirNodes() {
    assertThat(names("fleet.*")).containsExactly("db-1.", "web-01.", "web-02.");
    assertThat(names("fleet.{web-01,web-02}.c*")).containsExactly("cpu");
    assertThat(names("fleet.web-0[0-9]")).containsExactly("web-01.", "web-02.");
    assertThat(names("fleet.w*2")).containsExactly("web-02.");
    assertThat(names("fleet.")).containsExactly(".");
    assertThat(names("100%.*")).isEmpty();
    assertThat(good(grafana.get("/metrics/find?query=fleet.*&from=-6h&until=now"))).hasSize(3);
  }

  @Test
  void variablesAreFilled() {
    String window = "&from=" + (now - 3600) + "&until=" + now;
    JsonNode expanded = good(grafana.get("/metrics/expand?query=fleet.*.cpu" + window));

    assertThat(expanded.path("results").toString())
        .isEqualTo("[\"fleet.web-01.cpu\",\"fleet.web-02.cpu\"]");
    assertThat(list("/tags/autoComplete/tags?limit=10000&expr=name%3Dcpu" + window))
        .containsExactly("dc", "host");
    assertThat(list("/tags/autoComplete/tags?tagPrefix=ho&expr=name%3Dcpu&expr=dc%3Deu" + window))
        .containsExactly("host");
    assertThat(
            list("/tags/autoComplete/values?limit=10000&tag=host&expr=name%3Dcpu&expr=dc%3D~e.*"))
        .containsExactly("web-01", "web-02");
    assertThat(
            list(
                "/tags/autoComplete/values?tag=host&valuePrefix=web-02&expr=dc!%3Dus&expr=name%3Dcpu"))
        .containsExactly("web-02");
    assertThat(good(grafana.get("/tags?from=-6h&until=now")).findValuesAsString("tag"))
        .containsExactly("dc", "host", "name");
    assertThat(good(grafana.get("/tags/host?from=-6h&until=now")).path("values").toString())
        .isEqualTo("[{\"count\":1,\"value\":\"web-01\"},{\"count\":1,\"value\":\"web-02\"}]");
  }

  @Test
  void eventsAreAnnotations() {
    house.send("POST", "/events/", "{\"what\":\"out\",\"when\":" + now + ",\"tags\":\"a b\"}");
    house.send("POST", "/events/", "{\"what\":\"no\",\"when\":" + now + ",\"tags\":[\"a\"]}");

    JsonNode events = good(grafana.get("/events/get_data?from=-1h&until=now&tags=a+b"));

    assertThat(events).hasSize(1);
    assertThat(events.get(0).path("what").asString()).isEqualTo("out");
    assertThat(events.get(0).path("when").asLong()).isEqualTo(now);
    assertThat(events.get(0).path("tags").toString()).isEqualTo("[\"a\",\"b\"]");
  }

  @Test
  void theEditorLearnsFunctionsAndVersion() {
    String text = grafana.get("/functions").body();

    assertThat(text).contains("\"default\":1E+9999").doesNotContain("Infinity");
    for (JsonNode function : Json.tree(text.replace("1E+9999", "1e300"))) {
      for (String field : List.of("name", "function", "description", "module", "group")) {
        assertThat(function.path(field).asString("")).as(function + " " + field).isNotEmpty();
      }
      function
          .path("params")
          .forEach(p -> assertThat(p.path("type").asString("")).as("" + function).isNotEmpty());
    }
    assertThat(good(grafana.get("/version")).asString()).matches("\\d+\\.\\d+\\.\\d+");
  }

  @Test
  void whatIsWrongComesAsAReason() {
    HttpResponse<String> answer =
        grafana.post("/render", "target=nonNegativederivative(a.b)&format=json&from=-1h");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("did you mean nonNegativeDerivative?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rows", "grid", "nested", "variables", "mixed"})
  void everyPanelOfADashboardIsAnswered(String dashboard) {
    feed();
    List<Panel> panels = Grafana.panels(dashboard);

    assertThat(panels).isNotEmpty();
    for (Panel panel : panels) {
      assertThat(grafana.render(panel.queries()))
          .as(panel.toString())
          .extracting(Shown::letter)
          .isSubsetOf(panel.queries().keySet());
    }
    assertThat(panels.stream().mapToInt(p -> grafana.render(p.queries()).size()).sum())
        .isPositive();
  }

  private static void feed() {
    List<String> named =
        List.of(
            "pay.card.paid",
            "pay.card.latency.p99",
            "pay.card.latency.p50",
            "pay.queue.fill",
            "servers.west.web1.cpu.percent",
            "api.a.errors",
            "api.a.requests",
            "web.a.requests",
            "web.a.errors",
            "web.a.load",
            "events.deploy",
            "servers.a.load",
            "uptime",
            "a.b.c");
    named.forEach(name -> house.carbon(name + " 1 " + (now - 60)));
    await().until(() -> expanded("a.b.c").size() == 1);
  }
}
