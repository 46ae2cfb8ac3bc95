package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.ground.json.Json;
import tools.jackson.databind.JsonNode;

/// A monitor that was made as Datadog's clients make it, from the sample to the incident.
class DatadogMonitorTest {
  private static final String MONITOR =
      "{\"name\":\"Errors on {{host.name}}\",\"type\":\"query alert\",\"message\":\"Look\","
          + "\"query\":\"max(last_5m):max:shop.errors{env:prod,!host:db-1} by {host} > 5\","
          + "\"tags\":[\"service:shop\"],\"options\":{\"thresholds\":{\"critical\":5}}}";

  @SuppressWarnings("NullAway.Init")
  @TempDir
  private Path data;

  @SuppressWarnings("NullAway.Init")
  private TestHouse house;

  @BeforeEach
  void open() {
    house = new TestHouse(data, Map.of());
    house.api("PUT", "/teams/shop", "{}");
    house.api("PUT", "/services/shop", "{\"team\":\"shop\"}");
  }

  @AfterEach
  void close() {
    house.close();
  }

  private void submit(String host, int errors) {
    long now = RealWorld.clock().instant().getEpochSecond();
    house.api(
        "POST",
        "/series",
        "{\"series\":[{\"metric\":\"shop.errors\",\"host\":\"%s\",\"tags\":[\"env:prod\"],\"points\":[[%d,%d]]}]}"
            .formatted(host, now, errors));
  }

  private JsonNode made(String name, String type, String query) {
    return house.api(
        "POST",
        "/monitor",
        Json.write(
            Map.of("name", name, "type", type, "query", query, "tags", List.of("service:shop"))));
  }

  @Test
  void joinsMonitorsByTheirNumbersAndAnswersAsItWasSent() {
    String load = "max(last_5m):max:shop.load{*} > 5";
    JsonNode one = made("Load high", "query alert", load);
    JsonNode two = made("Deploys", "query alert", load.replace("load", "deploys"));
    String query = one.path("id") + " && !" + two.path("id");

    JsonNode both = made("Both", "composite", query);

    assertThat(house.api("GET", "/monitors/both", "").at("/body/composite").asString())
        .isEqualTo("load-high && !deploys");
    JsonNode answered =
        Json.tree(house.send("GET", "/api/v1/monitor/" + both.path("id"), "").body());
    assertThat(answered.path("query").asString()).isEqualTo(query);
    assertThat(answered.path("type").asString()).isEqualTo("composite");
    assertThat(answered.path("overall_state").asString()).isEqualTo("OK");
  }

  private static final String SLO =
      "{\"name\":\"Checkout\",\"type\":\"metric\",\"query\":{"
          + "\"numerator\":\"sum:shop.good{*} by {host}.as_count()\","
          + "\"denominator\":\"sum:shop.all{*} by {host}.as_count()\"},"
          + "\"thresholds\":[{\"timeframe\":\"7d\",\"target\":99.5}]}";

  @Test
  void watchesAnObjectiveAndFollowsItWhenItChanges() {
    JsonNode slo = Json.tree(house.send("POST", "/api/v1/slo", SLO).body()).at("/data/0");
    String id = slo.path("id").asString();
    String query = "error_budget(\"" + id + "\").over(\"7d\") > 75";
    JsonNode made = made("Budget", "slo alert", query);

    assertThat(made.path("query").asString()).isEqualTo(query);
    assertThat(house.api("GET", "/monitors/budget", "").at("/body/form/objective").asDouble())
        .isEqualTo(99.5);

    house.send("PUT", "/api/v1/slo/" + id, SLO.replace("99.5", "99"));

    JsonNode changed = house.api("GET", "/monitors/budget", "").path("body");
    assertThat(changed.at("/form/objective").asDouble()).isEqualTo(99);
    assertThat(changed.toString()).contains("tags:host");
    assertThat(
            Json.tree(house.send("GET", "/api/v1/slo/" + id, "").body())
                .at("/data/name")
                .asString())
        .isEqualTo("Checkout");
    assertThat(house.send("DELETE", "/api/v1/slo/" + id, "").statusCode()).isEqualTo(409);
    house.send("DELETE", "/api/v1/monitor/" + made.path("id"), "");
    assertThat(house.send("DELETE", "/api/v1/slo/" + id, "").body()).contains(id);
    assertThat(house.send("GET", "/api/v1/slo/" + id, "").statusCode()).isEqualTo(404);
  }

  @Test
  void anObjectiveThatItsMonitorsCannotFollowStaysAsItWas() {
    JsonNode slo = Json.tree(house.send("POST", "/api/v1/slo", SLO).body()).at("/data/0");
    String address = "/api/v1/slo/" + slo.path("id").asString();
    made(
        "Burns",
        "slo alert",
        "burn_rate(\"%s\").over(\"7d\").long_window(\"1h\") > 16.8"
            .formatted(slo.path("id").asString()));

    var refused = house.send("PUT", address, SLO.replace("99.5", "93"));

    // What is bad all the time burns 100 / (100 - 93) times as fast.
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("watches it", "threshold", "16.8");
    var elsewhere = house.send("PUT", address, SLO.replace("7d", "30d"));
    assertThat(elsewhere.body()).contains("over 7 d (expected: a timeframe of the objective");
    assertThat(house.send("GET", address, "").body()).contains("99.5").doesNotContain("30d");
  }

  @Test
  void opensAnIncidentForTheHostWhoseCheckIsCritical() {
    made(
        "Database down",
        "service check",
        "\"db.up\".over(\"env:prod\").by(\"host\").last(2).count_by_status()");
    String run = "{\"check\":\"db.up\",\"host_name\":\"%s\",\"status\":%d,\"tags\":[\"env:prod\"]}";
    house.send(
        "POST",
        "/api/v1/check_run",
        "[" + run.formatted("db-1", 2) + "," + run.formatted("db-2", 0) + "]");

    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> house.api("GET", "/incidents", "").path("items").size() == 1);

    assertThat(house.api("GET", "/incidents", "").toString())
        .contains("host:db-1")
        .doesNotContain("db-2");
  }

  private void count(String metric, String host, int value) {
    house.api(
        "POST",
        "/series",
        "{\"series\":[{\"metric\":\"%s\",\"host\":\"%s\",\"points\":[[%d,%d]]}]}"
            .formatted(metric, host, RealWorld.clock().instant().getEpochSecond(), value));
  }

  private String page(String path) {
    return house.send("GET", path, "").body();
  }

  /// What a query keeps to itself is drawn where a target is: on the page of the monitor, in its
  /// editor, on the incident, and in the picture behind the link of a page.
  @Test
  void drawsWhatAQueryCompares() {
    String query =
        "sum(last_5m):sum:s.bad{*} by {host}.as_count() / sum:s.all{*} by {host}.as_count()";
    JsonNode made =
        house.api(
            "POST",
            "/monitor",
            Json.write(
                Map.of(
                    "name",
                    "Error <share>",
                    "type",
                    "query alert",
                    "query",
                    query + " > 0.1",
                    "tags",
                    List.of("service:shop"),
                    "options",
                    Map.of("thresholds", Map.of("critical", 0.1, "warning", 0.05)))));
    for (String host : List.of("web-1", "web-2")) {
      count("s.all", host, 100);
      count("s.bad", host, host.equals("web-1") ? 40 : 5);
    }
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> house.api("GET", "/incidents", "").path("items").size() == 1);
    assertThat(made.path("query").asString()).isEqualTo(query + " > 0.1");

    assertThat(page("/monitors/error-share"))
        .contains(
            "<tc-chart id=\"chart\" target=\"datadogMonitor(",
            "limit=\"0.1\"",
            "warn=\"0.05\"",
            " fired\"");
    assertThat(page("/monitors/error-share/edit"))
        .contains("<tc-chart target=\"datadogMonitor(", "limit=\"0.1\"");
    String form =
        "title=x&comparator=below&threshold=7&days=1&target="
            + encoded(query + " > 0.1")
            + "&message="
            + encoded("{{host.name}} has {{value}}");
    assertThat(house.send("POST", "/monitors/try", form).body())
        .contains("<tc-chart target=\"datadogMonitor(", "limit=\"0.1\"", "web-1 has 0.4");

    String incident = page("/incidents/INC-1");
    assertThat(incident).contains("The graph that fired", "target=\"datadogMonitor(");
    String picture = incident.replaceAll("(?s).*<img class=\"graph\" src=\"([^\"]*)\".*", "$1");
    assertThat(page(picture.replace("&amp;", "&")))
        .contains("<svg", "host:web-1", "limit", "warning");
    JsonNode lines =
        Json.tree(
            page(
                "/render?format=json&from=-10min&target="
                    + encoded("datadogMonitor('" + query + " > 0.1')")));
    assertThat(lines).hasSize(2);
    assertThat(lines.path(0).path("target").asString()).isEqualTo("host:web-1");
    assertThat(lines.path(0).path("datapoints").toString()).contains("[0.4,");
    assertThat(page("/")).contains("host:web-1");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void opensAnIncidentForTheGroupThatIsBad() {
    JsonNode made = house.api("POST", "/monitor", MONITOR);
    assertThat(made.path("overall_state").asString()).isEqualTo("OK");
    submit("web-1", 9);
    submit("web-2", 1);
    submit("db-1", 9);

    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> house.api("GET", "/incidents", "").path("items").size() == 1);

    JsonNode monitor =
        Json.tree(house.send("GET", "/api/v1/monitor/" + made.path("id"), "").body());
    assertThat(monitor.path("overall_state").asString()).isEqualTo("Alert");
    assertThat(monitor.path("state").path("groups").propertyNames()).containsExactly("host:web-1");
    assertThat(
            Json.tree(house.send("GET", "/api/v1/monitor/search?query=status:alert", "").body())
                .path("metadata")
                .path("total_count")
                .asInt())
        .isEqualTo(1);
  }
}
