package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The list of broken monitors, from the documents to a courier. Whoever leads the team has two
/// o'clock in the afternoon, whenever this runs.
class BrokenNoticeTest {
  @TempDir private Path data;
  private TestHouse house;

  @BeforeEach
  void aMonitorNamesNobody() {
    house = new TestHouse(data, Map.of());
    int hour = Instant.now().atZone(ZoneOffset.UTC).getHour();
    int ahead = 14 - hour > 12 ? 14 - hour - 24 : 14 - hour;
    house.api(
        "PUT",
        "/users/ana",
        "{\"name\":\"Ana\",\"zone\":\"%s\",\"contacts\":[{\"kind\":\"console\",\"id\":\"log\"}]}"
            .formatted(ZoneOffset.ofHours(ahead).getId()));
    house.api("PUT", "/teams/shop", "{\"lead\":\"ana\",\"members\":[\"ana\"]}");
    house.api("PUT", "/teams/none", "{}");
    house.api("PUT", "/services/shop", "{\"team\":\"shop\"}");
    house.api("PUT", "/services/lost", "{\"team\":\"none\"}");
    monitor("load", "shop");
    monitor("orphan", "lost");
  }

  @AfterEach
  void close() {
    house.close();
  }

  private void monitor(String id, String service) {
    house.api(
        "PUT",
        "/monitors/" + id,
        "{\"service\":\"%s\",\"target\":\"shop.load\",\"threshold\":10,\"route\":\"chat\",\"message\":\"Ask @ghost\"}"
            .formatted(service));
  }

  @Test
  void aCourierHasItAfterAStartAndThePersonsPageSaysSo() {
    house.close();
    house = new TestHouse(data, Map.of());

    JsonNode told =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(
                () -> house.api("GET", "/users/ana/notices", "").at("/items/0"),
                n -> n.path("state").asString("").equals("SENT"));

    assertThat(told.path("subject").asString()).isEqualTo("1 monitor of your team is broken");
    assertThat(told.path("text").asString())
        .contains("NEW load names @ghost, which reaches nobody: http")
        .contains("/monitors/load")
        .doesNotContain("orphan");
    assertThat(house.send("GET", "/people/ana", "").body())
        .contains("Told of broken monitors", "1 monitor of your team is broken");
  }

  @Test
  void lintSaysHowManyBrokenMonitorsHaveNobodyWhoIsTold() {
    assertThat(house.api("GET", "/lint", "").path("unowned").asInt()).isEqualTo(1);
    assertThat(house.send("GET", "/lint", "").body())
        .contains("Nobody is told of 1 broken monitor");
  }
}
