package tocsin.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.ground.json.Json;
import tocsin.server.host.House;
import tocsin.server.settings.BadSettingsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Moving from an account of PagerDuty, through its API.
class PagerDutyAccountTest {
  private static final String NOW = "2026-09-15T00:00:00Z";

  @SuppressWarnings("NullAway.Init")
  @TempDir
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private House house;

  private final AtomicBoolean busy = new AtomicBoolean(true);

  @BeforeEach
  void open() throws BadSettingsException {
    house = Shell.house(folder.resolve("data"));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void everythingIsReadPageByPageAndWaitedForWhenTheApiSaysSo() throws IOException {
    new PagerDutyFolder(21, Instant.parse(NOW), folder).write(3, true);
    try (VendorStub stub = new VendorStub(this::answer)) {

      Shell.Ran ran = ran(stub, "--json", "--now", NOW);

      JsonNode report = Json.tree(ran.out());
      assertThat(report.path("comparison")).hasSize(3);
      assertThat(report.path("comparison").findValuesAsString("differing")).containsOnly("0");
      assertThat(report.path("comparison").findValuesAsString("basis"))
          .allMatch(b -> b.startsWith("as PagerDuty rendered it until 2026-12-"));
      assertThat(report.path("counts").path("user").path("created").asInt()).isEqualTo(7);
      assertThat(report.path("left").findValuesAsString("name")).containsExactly("orchestrations");
      assertThat(stub.tokens()).containsOnly("Token token=secret");
      assertThat(stub.asked())
          .anyMatch(p -> p.startsWith("/users") && p.endsWith("limit=100&offset=4"));
    }
  }

  @Test
  void whatTheApiRefusesIsSaidInOneSentence() throws IOException {
    try (VendorStub refusing = new VendorStub(p -> "401");
        VendorStub leading = new VendorStub(p -> "302");
        VendorStub strange = new VendorStub(p -> "<html>")) {

      assertThat(ran(refusing).out())
          .contains("/users?", "HTTP 401 (expected: a token that may read)");
      assertThat(ran(leading).out()).contains("HTTP 302");
      assertThat(ran(strange).out()).contains("answers no JSON (expected: an API there)");
      assertThat(ran(strange).code()).isEqualTo(1);
      assertThat(ran("http://127.0.0.1:1", house).out())
          .contains("ConnectException", "(expected: an API that answers there; --api says where)");
    }
  }

  private static Shell.Ran ran(String url, House house, String... more) {
    List<String> words =
        List.of(
            "import",
            "pagerduty",
            "--token",
            "secret",
            "--api",
            url,
            "--server",
            house.address(),
            "--key",
            Shell.KEY);
    return Shell.run(
        java.util.stream.Stream.concat(words.stream(), List.of(more).stream()).toArray());
  }

  private Shell.Ran ran(VendorStub stub, String... more) {
    return ran(stub.address(), house, more);
  }

  /// The files of the export, in pages of four, and busy once.
  private String answer(String path) {
    String name = path.replaceFirst("\\?.*", "");
    if (busy.getAndSet(false)) {
      return "429";
    }
    if (name.equals("/event_orchestrations")) {
      return "403";
    }
    if (name.equals("/schedules")) {
      return "{\"schedules\":[{\"id\":\"PSCHED0\"},{\"id\":\"PSCHED1\"},{\"id\":\"PSCHED2\"}]}";
    }
    if (name.endsWith("/overrides")) {
      JsonNode schedule = read(name.replace("/overrides", "")).path("schedule");
      return "{\"overrides\":" + schedule.path("overrides") + "}";
    }
    if (name.endsWith("/members")) {
      return "{\"members\":" + read("/teams").path("teams").get(0).path("members") + "}";
    }
    if (!Files.exists(folder.resolve(name.substring(1) + ".json"))) {
      return "{\"more\":false}";
    }
    return page(read(name), path);
  }

  private static String page(JsonNode all, String path) {
    if (!all.has("users")) {
      return all.toString();
    }
    int offset = Integer.parseInt(path.replaceFirst(".*offset=", ""));
    List<JsonNode> users = all.path("users").valueStream().skip(offset).limit(4).toList();
    ((ObjectNode) all).set("users", Json.tree(users));
    return ((ObjectNode) all).put("more", offset == 0).toString();
  }

  private JsonNode read(String name) {
    try {
      return Json.tree(Files.readString(folder.resolve(name.substring(1) + ".json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
