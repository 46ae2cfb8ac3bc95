package tocsin.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
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

/// Moving from Grafana OnCall into a house that runs.
class ImportGrafanaOnCallTest {
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
    new OnCallFolder(seed, Instant.parse(now), folder.resolve("files")).write(SCHEDULES, seed > 2);

    JsonNode report = Json.tree(ran("--json", now).out());

    assertThat(report.path("comparison").size()).isEqualTo(SCHEDULES);
    for (JsonNode schedule : report.path("comparison")) {
      assertThat(schedule.path("hours").asInt()).isEqualTo(2_160);
      assertThat(schedule.path("differing").asInt()).as(schedule.toPrettyString()).isZero();
    }
    assertThat(report.path("left").findValuesAsString("problem"))
        .containsOnly("step 'trigger_webhook'");
    assertThat(report.path("counts").path("schedule").path("created").asInt())
        .isGreaterThan(SCHEDULES);
  }

  @Test
  void chainsAreStepsThatWait() throws IOException {
    new OnCallFolder(1, Instant.parse(SPRING), folder.resolve("files")).write(3, false);

    Shell.Ran ran = ran("--overwrite", SPRING);

    JsonNode steps = get("/policies/F1").path("body").path("steps");
    assertThat(steps.size()).isEqualTo(3);
    assertThat(steps.findValuesAsString("delay")).containsOnly("PT15M");
    assertThat(get("/services/C1").path("body").path("policy").asString()).isEqualTo("F1");
    assertThat(get("/teams/T1").path("body").path("members")).hasSize(6);
    assertThat(get("/users/U1").path("body").path("rules").toString()).contains("PT5M");
    assertThat(ran.out()).contains("is told by mail only -> add a telephone number");
  }

  @Test
  void whatNoRotationSaysIsNamedAndShownAsHoursThatDiffer() throws IOException {
    Path files = Files.createDirectories(folder.resolve("files"));
    Files.writeString(
        files.resolve("all.json"),
        """
        {"users": [{"id": "U1", "username": "ana", "email": "ana@example.com"}],
         "schedules": [
           {"id": "S1", "name": "Fortnight", "type": "calendar", "time_zone": "UTC",
            "shifts": ["O1", "O2", "O9"]},
           {"id": "S2", "name": "Theirs", "type": "ical"}],
         "on_call_shifts": [
           {"id": "O1", "name": "every second week", "type": "recurrent_event", "users": ["U1"],
            "start": "2026-01-05T09:00:00", "duration": 28800, "frequency": "weekly", "interval": 2,
            "by_day": ["MO", "TU"]},
           {"id": "O2", "name": "first of the month", "type": "recurrent_event", "users": ["U1"],
            "start": "2026-01-01T09:00:00", "duration": 28800, "frequency": "monthly"}]}
        """);

    Shell.Ran ran = ran("--overwrite", SPRING);

    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.out())
        .contains("no rotation here says what its shift 'every second week' says")
        .contains("no rotation here says what its shift 'first of the month' says (months)")
        .contains("its shift 'O9' cannot be read or is missing")
        .contains("Theirs", "is a calendar of its own (iCal) -> make its rotations here by hand")
        .contains("of 2,160 hours differ")
        .contains("there ana (U1), here nobody");
  }

  private Shell.Ran ran(String option, String now) {
    return Shell.run(
        "import",
        "grafana-oncall",
        "--from",
        folder.resolve("files"),
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
