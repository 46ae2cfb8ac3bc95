package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How many pages a team finds acceptable, wherever it is shown.
class TeamBudgetTest {
  @TempDir private Path data;
  private TestHouse house;

  @BeforeEach
  void aTeamThatWasPagedTwiceAndFindsOneAcceptable() {
    house = new TestHouse(data, Map.of());
    house.api(
        "PUT",
        "/users/ana",
        "{\"name\":\"Ana\",\"contacts\":[{\"kind\":\"console\",\"id\":\"log\"}],\"rules\":[{\"contact\":\"log\"}]}");
    house.api("PUT", "/teams/pay", "{\"name\":\"Payments<b>\",\"pagesAWeek\":1}");
    house.api(
        "PUT", "/policies/p", "{\"steps\":[{\"delay\":\"10m\",\"targets\":[{\"user\":\"ana\"}]}]}");
    house.api("PUT", "/services/pay", "{\"team\":\"pay\",\"policy\":\"p\"}");
    incident("one");
    incident("two");
  }

  private void incident(String key) {
    String id =
        house
            .api(
                "POST",
                "/incidents",
                "{\"service\":\"pay\",\"title\":\"Broken\",\"severity\":\"SEV1\",\"key\":\"%s\"}"
                    .formatted(key))
            .path("id")
            .asString("");
    await().until(() -> !house.api("GET", "/incidents/" + id, "").path("pages").isEmpty());
    house.api("POST", "/incidents/" + id + "/resolve", "{\"text\":\"done\"}");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void theTeamAndTheListOfTeamsShowTheUseOfIt() {
    assertThat(house.send("GET", "/teams/pay", "").body())
        .contains("2 of 1 pages in the last 7 days", "more than the team finds acceptable")
        .contains("name=\"pagesAWeek\"");
    assertThat(house.send("GET", "/teams", "").body()).contains("2 of 1 pages in the last 7 days");
  }

  @Test
  void theEditorSaysWhatADraftWouldTakeOfIt() {
    String tried =
        house
            .send(
                "POST",
                "/monitors/try",
                "title=Load&service=pay&target=pay.load&comparator=above&threshold=10&holdFor=0s"
                    + "&every=10s&recoverAfter=0s&noDataChoice=keep_last&noDataAfter=10m"
                    + "&severity=sev2&route=page&days=7")
            .body();

    assertThat(tried)
        .contains(
            "It would take 0 of the 1 pages a week that Payments&lt;b&gt; finds acceptable; the"
                + " team had 2 in the last 7 days: 1 too many");
  }

  @Test
  void whatIsNoNumberIsRefusedWithTheBounds() {
    assertThat(house.send("PUT", "/api/v1/teams/pay", "{\"pagesAWeek\":-1}").body())
        .contains("pagesAWeek");
    assertThat(house.api("GET", "/teams/pay", "").toString()).contains("\"pagesAWeek\":1");
  }
}
