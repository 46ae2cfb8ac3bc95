package tocsin.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.ground.json.Json;
import tocsin.server.host.House;
import tocsin.server.settings.BadSettingsException;
import tools.jackson.databind.JsonNode;

/// Moving from Opsgenie into a house that runs.
class ImportOpsgenieTest {
  private static final String SPRING = "2026-02-20T00:00:00Z";
  private static final String AUTUMN = "2026-09-15T00:00:00Z";
  private static final int SCHEDULES = 12;

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

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whoIsOnCallIsTheSameInEveryHourOfTheNinetyDays(long seed) throws IOException {
    String now = seed % 2 == 0 ? AUTUMN : SPRING;
    new OpsgenieFolder(seed, Instant.parse(now), folder.resolve("backup"))
        .write(SCHEDULES, seed > 2);

    JsonNode report = Json.tree(ran("--json", now).out());

    assertThat(report.path("comparison").size()).isEqualTo(SCHEDULES);
    for (JsonNode schedule : report.path("comparison")) {
      assertThat(schedule.path("hours").asInt()).isEqualTo(2_160);
      assertThat(schedule.path("differing").asInt()).as(schedule.toPrettyString()).isZero();
    }
    // Where several people are on call at once, several schedules are.
    assertThat(report.path("counts").path("schedule").path("created").asInt())
        .isGreaterThan(SCHEDULES);
  }

  @Test
  void policiesNameAllSchedulesThatOneBecame() throws IOException {
    new OpsgenieFolder(1, Instant.parse(SPRING), folder.resolve("backup")).write(6, false);

    Shell.Ran ran = ran("--overwrite", SPRING);

    JsonNode policy = get("/policies/e1").path("body");
    int targets = 0;
    for (JsonNode step : policy.path("steps")) {
      targets += step.path("targets").size();
    }
    assertThat(policy.path("steps").size()).isEqualTo(7);
    assertThat(targets).isEqualTo(get("/schedules").path("items").size() + 1);
    assertThat(policy.path("steps").get(0).path("delay").asString()).isEqualTo("PT5M");
    assertThat(policy.path("steps").get(6).path("delay").asString()).isEqualTo("PT10M");
    assertThat(policy.path("repeats").asInt()).isEqualTo(3);
    assertThat(get("/services/t1").path("body").path("policy").asString()).isEqualTo("e1");
    assertThat(get("/users/u2").path("body").path("rules").toString())
        .contains("\"delay\":\"PT3M\"", "\"contact\":\"voice\"");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.out())
        .contains("contact method 'mobile' -> add one that is told from here")
        .contains("routing rule 'nights' of team Ops -> make a service with the policy it names")
        .contains("has several people on call at once; here it is 2 schedules");
  }

  private Shell.Ran ran(String option, String now) {
    return Shell.run(
        "import",
        "opsgenie",
        "--from",
        folder.resolve("backup"),
        "--server",
        house.address(),
        "--key",
        Shell.KEY,
        "--now",
        now,
        option);
  }

  private JsonNode get(String path) throws IOException {
    return new ServerCalls(house.address(), Shell.KEY).call("GET", path, "", JsonNode.class);
  }
}
