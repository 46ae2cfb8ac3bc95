package tocsin.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.ground.json.Json;
import tocsin.server.host.House;
import tocsin.server.settings.BadSettingsException;
import tools.jackson.databind.JsonNode;

/// Moving from accounts of Opsgenie and Grafana OnCall, through their APIs.
class VendorAccountsTest {
  private static final String NOW = "2026-09-15T00:00:00Z";
  private static final String NOTHING = "{\"data\": [], \"results\": []}";

  private static final Map<String, String> OPSGENIE =
      Map.ofEntries(
          Map.entry("/v2/users", "{\"data\": [{\"id\": \"u1\", \"username\": \"ana@x.org\"}]}"),
          Map.entry(
              "/v2/users/u1",
              """
              {"data": {"id": "u1", "username": "ana@x.org", "fullName": "Ana", "userContacts": [
                {"contactMethod": "sms", "to": "49-15112345"}]}}
              """),
          Map.entry(
              "/v2/users/u1/notification-rules",
              "{\"data\": [{\"id\": \"n1\", \"actionType\": \"create-alert\"}]}"),
          Map.entry(
              "/v2/users/u1/notification-rules/n1",
              """
              {"data": {"id": "n1", "actionType": "create-alert", "enabled": true, "steps": [
                {"contact": {"method": "sms", "to": "49-15112345"}, "enabled": true,
                 "sendAfter": {"timeAmount": 4, "timeUnit": "minutes"}}]}}
              """),
          Map.entry("/v2/schedules", schedule()),
          Map.entry(
              "/v2/schedules/s1/timeline",
              """
              {"data": {"finalTimeline": {"rotations": [{"periods": [
                {"startDate": "2026-09-15T00:00:00Z", "endDate": "2026-12-14T00:00:00Z",
                 "recipient": {"type": "user", "id": "u1"}}]}]}}}
              """));

  private static final Map<String, String> ONCALL =
      Map.of(
          "/api/v1/users/",
          "{\"results\": [{\"id\": \"U1\", \"username\": \"ana\", \"email\": \"a@x.org\"}]}",
          "/api/v1/schedules/",
          """
          {"results": [{"id": "S1", "name": "Rota", "type": "web", "time_zone": "UTC",
            "shifts": ["O1"]}]}
          """,
          "/api/v1/on_call_shifts/",
          """
          {"results": [{"id": "O1", "name": "days", "type": "rolling_users",
            "start": "2026-01-01T00:00:00", "duration": 43200, "frequency": "daily",
            "rolling_users": [["U1"]]}]}
          """,
          "/api/v1/schedules/S1/final_shifts",
          """
          {"results": [
            {"user_pk": "U1", "shift_start": "2026-09-15T00:00:00Z",
             "shift_end": "2026-09-15T13:00:00Z"}]}
          """);

  @SuppressWarnings("NullAway.Init")
  @TempDir
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private House house;

  @BeforeEach
  void open() throws BadSettingsException {
    house = Shell.house(folder.resolve("data"));
  }

  @AfterEach
  void close() {
    house.close();
  }

  private static String schedule() {
    return """
    {"data": [{"id": "s1", "name": "Rota", "timezone": "Europe/Berlin", "enabled": true,
      "rotations": [{"id": "r1", "name": "all", "startDate": "2026-01-01T00:00:00Z",
        "type": "daily", "length": 1, "participants": [{"type": "user", "id": "u1"}]}]}]}
    """;
  }

  @Test
  void opsgenieIsReadWithTheTimelinesItComputes() throws IOException {
    try (VendorStub stub = new VendorStub(p -> answer(OPSGENIE, p))) {

      JsonNode report = Json.tree(ran("opsgenie", stub).out());

      JsonNode rota = report.path("comparison").get(0);
      assertThat(rota.path("differing").asInt()).isZero();
      assertThat(rota.path("basis").asString())
          .startsWith("as Opsgenie rendered it until 2026-12-14T00:00:00Z");
      assertThat(get("/users/u1").toString()).contains("PT4M", "+4915112345");
      assertThat(stub.tokens()).containsOnly("GenieKey secret");
      assertThat(stub.asked())
          .contains("/v2/schedules/s1/timeline?interval=90&intervalUnit=days&date=" + NOW);
    }
  }

  @Test
  void grafanaOnCallIsReadWithTheShiftsItComputesAndAnHourMoreIsSeen() throws IOException {
    try (VendorStub stub = new VendorStub(p -> answer(ONCALL, p))) {

      JsonNode report = Json.tree(ran("grafana-oncall", stub).out());

      JsonNode rota = report.path("comparison").get(0);
      assertThat(rota.path("differing").asInt()).isEqualTo(1);
      assertThat(rota.path("first").get(0).path("at").asString()).isEqualTo("2026-09-15T12:00:00Z");
      assertThat(rota.path("first").get(0).path("there").toString()).isEqualTo("[\"U1\"]");
      assertThat(rota.path("first").get(0).path("here")).isEmpty();
      assertThat(stub.tokens()).containsOnly("secret");
    }
  }

  @Test
  void whereGrafanaOnCallIsMustBeSaid() {
    Shell.Ran ran = Shell.run("import", "grafana-oncall", "--token", "secret");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).contains("--api is missing (expected: where the API is");
  }

  private static String answer(Map<String, String> answers, String path) {
    return answers.getOrDefault(path.replaceFirst("\\?.*", ""), NOTHING);
  }

  private Shell.Ran ran(String vendor, VendorStub stub) {
    return Shell.run(
        "import",
        vendor,
        "--token",
        "secret",
        "--api",
        stub.address(),
        "--server",
        house.address(),
        "--key",
        Shell.KEY,
        "--now",
        NOW,
        "--json");
  }

  private JsonNode get(String path) throws IOException {
    return new ServerCalls(house.address(), Shell.KEY).call("GET", path, "", JsonNode.class);
  }
}
