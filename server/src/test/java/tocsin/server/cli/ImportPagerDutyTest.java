package tocsin.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

/// Moving from PagerDuty into a house that runs.
class ImportPagerDutyTest {
  private static final Instant NOW = Instant.parse("2026-09-15T00:00:00Z");
  private static final String EVENINGS =
      """
      {"zone":"UTC","layers":[{"start":"2026-01-01T00:00","turn":"7d","people":["PUSER0"],
       "restrictions":[{"start":"20:00","duration":"2h"}]}]}
      """;
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
    // Clocks change in these days on both halves of the earth.
    String now = seed % 2 == 0 ? "2026-09-15T00:00:00Z" : "2026-02-20T00:00:00Z";
    new PagerDutyFolder(seed, Instant.parse(now), export()).write(SCHEDULES, seed > 2);

    JsonNode report = Json.tree(ran("--json", "--now", now).out());

    JsonNode compared = report.path("comparison");
    assertThat(compared.size()).isEqualTo(SCHEDULES);
    for (JsonNode schedule : compared) {
      assertThat(schedule.path("hours").asInt()).isEqualTo(2_160);
      assertThat(schedule.path("differing").asInt()).as(schedule.toPrettyString()).isZero();
    }
    assertThat(report.path("left")).isEmpty();
    assertThat(report.path("counts").path("user").path("created").asInt()).isEqualTo(7);
    assertThat(report.path("counts").path("schedule").path("created").asInt()).isEqualTo(SCHEDULES);
  }

  @Test
  void importingAgainChangesNothingAndWhatPeopleChangedStays() throws IOException {
    new PagerDutyFolder(5, NOW, export()).write(2, false);
    ran("--now", NOW);

    JsonNode again = Json.tree(ran("--json", "--now", NOW).out());
    put("schedules/PSCHED0", EVENINGS);
    Shell.Ran changed = ran("--now", NOW);
    Shell.Ran overwritten = ran("--now", NOW, "--overwrite");

    assertThat(again.path("counts").toString()).doesNotContain("created", "updated", "kept");
    assertThat(again.path("whole").asBoolean()).isTrue();
    assertThat(changed.code()).isEqualTo(3);
    assertThat(changed.out())
        .contains("kept: schedule Schedule PSCHED0 (PSCHED0): was changed here by ")
        .contains("Schedule PSCHED0: ")
        .containsPattern("there Person \\d \\(PUSER\\d\\), here");
    assertThat(overwritten.code()).isZero();
    assertThat(overwritten.out()).contains("schedule   1 same, 1 updated");
  }

  @Test
  void aRehearsalOfTheImportChangesNothing() throws IOException {
    new PagerDutyFolder(6, NOW, export()).write(2, true);

    Shell.Ran dry = ran("--now", NOW, "--dry-run");

    assertThat(dry.code()).isZero();
    assertThat(dry.out())
        .contains("nothing was changed (--dry-run)", "schedule   2 created", "0 of 4,320 hours");
    assertThat(get("/schedules").path("items")).isEmpty();
  }

  @Test
  void documentsSayWhatTheySaidThere() throws IOException {
    new PagerDutyFolder(7, NOW, export()).write(2, false);

    Shell.Ran ran = ran("--now", NOW);

    JsonNode user = get("/users/PUSER3").path("body");
    assertThat(user.path("contacts").toString()).contains("person3@example.com", "+4915112345673");
    assertThat(user.path("rules")).hasSize(3);
    JsonNode policy = get("/policies/PPOLICY").path("body");
    assertThat(policy.path("repeats").asInt()).isEqualTo(2);
    assertThat(policy.path("steps")).hasSize(3);
    JsonNode service = get("/services/PSERV1").path("body");
    assertThat(service.path("policy").asString()).isEqualTo("PPOLICY");
    assertThat(service.path("team").asString()).isEqualTo("PTEAM1");
    assertThat(service.path("supportHours").path("duration").asString()).isEqualTo("PT8H");
    assertThat(get("/teams/PTEAM1").path("body").path("lead").asString()).isEqualTo("PUSER1");
    assertThat(get("/services/PSERV1").path("by").asString()).isEqualTo("import from PagerDuty");
    assertThat(ran.out())
        .contains("Checkout", "1 integrations have keys of PagerDuty's own")
        .contains("2 contact methods were never tried from here -> send a test page");
  }

  @Test
  void whoIsHereAlreadyIsKnownByTheirMailAddress() throws IOException {
    put("users/ana", "{\"name\":\"Ana\",\"email\":\"Person1@Example.com\"}");
    new PagerDutyFolder(8, NOW, export()).write(3, true);

    Shell.Ran ran = ran("--now", NOW);

    assertThat(ran.out()).contains("is here already as ana", "0 of 6,480 hours differ");
    assertThat(get("/teams/PTEAM1").path("body").path("lead").asString()).isEqualTo("ana");
    assertThat(get("/users/ana").path("revision").asInt()).isEqualTo(1);
    assertThat(get("/users").path("items").findValuesAsString("id")).doesNotContain("PUSER1");
  }

  @Test
  void whatCannotBeReadIsNamedAndNothingIsChanged() throws IOException {
    new PagerDutyFolder(9, NOW, export()).write(1, false);
    Files.writeString(export().resolve("broken.json"), "{\"users\": [");
    Files.writeString(export().resolve("deep.json"), "[".repeat(100_000));

    Shell.Ran broken = ran();
    Files.delete(export().resolve("broken.json"));
    Files.delete(export().resolve("deep.json"));
    try (RandomAccessFile large = new RandomAccessFile(export() + "/large.json", "rw")) {
      large.setLength(33L << 20);
    }
    Shell.Ran large = ran();

    assertThat(broken.code()).isEqualTo(2);
    assertThat(broken.out()).contains("broken.json: is not JSON", "deep.json: is not JSON");
    assertThat(large.code()).isEqualTo(2);
    assertThat(large.out()).contains("large.json: too large (expected: at most 32 MiB a file");
    assertThat(get("/users").path("items")).isEmpty();
  }

  @Test
  void wordsThatCannotBeAreExplained() throws IOException {
    Files.createDirectories(export());

    assertThat(ran().out()).contains("nothing in it is known");
    assertThat(ran("--days", "0").out()).contains("--days: '0' (expected: 1 to 366)");
    assertThat(ran("--now", "soon").out()).contains("--now: 'soon' (expected:");
    assertThat(Shell.run("import", "pagerduty").out()).contains("--from is missing");
    assertThat(Shell.run("import", "pagerduty", "--from", folder.resolve("no")).out())
        .contains("is not there (expected: a file or folder with the export)");
  }

  private Path export() {
    return folder.resolve("export");
  }

  private Shell.Ran ran(Object... more) {
    List<Object> words = new ArrayList<>(List.of("import", "pagerduty", "--from", export()));
    words.addAll(List.of("--server", house.address(), "--key", Shell.KEY));
    words.addAll(List.of(more));
    return Shell.run(words.toArray());
  }

  private void put(String path, String body) throws IOException {
    new ServerCalls(house.address(), Shell.KEY).call("PUT", "/" + path, body, JsonNode.class);
  }

  private JsonNode get(String path) throws IOException {
    return new ServerCalls(house.address(), Shell.KEY).call("GET", path, "", JsonNode.class);
  }
}
