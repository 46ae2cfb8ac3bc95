package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// "Why was I not paged?", asked of a whole server.
class WhyTest {
  @TempDir private Path data;
  private TestHouse house;

  @BeforeEach
  void aMonitorIsThere() {
    house = new TestHouse(data, Map.of());
    house.api("PUT", "/teams/shop", "{}");
    house.api("PUT", "/services/shop", "{\"team\":\"shop\"}");
    house.api(
        "PUT",
        "/monitors/load",
        "{\"service\":\"shop\",\"target\":\"shop.load\",\"threshold\":10,\"every\":\"1s\"}");
  }

  @AfterEach
  void close() {
    house.close();
  }

  private String why(String query) {
    return house.api("GET", "/monitors/load/why" + query, "").path("answer").asString("");
  }

  @Test
  void beforeItWasMadeItWasNotThere() {
    assertThat(why("?at=2020-01-01T00:00:00Z")).contains("was not there");
    assertThat(house.send("GET", "/api/v1/monitors/none/why", "").statusCode()).isEqualTo(404);
    assertThat(house.send("GET", "/api/v1/monitors/load/why?at=noon", "").statusCode())
        .isEqualTo(400);
  }

  @Test
  void withoutSeriesItMatchedNothingAndWithGoodOnesItsConditionDidNotHold() {
    assertThat(why("")).contains("matched no series");

    house.carbon("shop.load 5 " + Instant.now().getEpochSecond() + "\n");

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(why("")).contains("its condition did not hold"));
  }

  @Test
  void aDowntimeThatWasCancelledSinceIsStillTheAnswerForItsTime() {
    house.api(
        "PUT",
        "/downtimes/move",
        "{\"why\":\"database moves\",\"monitors\":{\"ids\":[\"load\"]},"
            + "\"from\":\"2020-01-01T00:00:00Z\",\"untilISay\":true}");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> {
          house.carbon("shop.load 50 " + Instant.now().getEpochSecond() + "\n");
          assertThat(why("")).contains("database moves");
        });
    Instant then = Instant.now();

    house.api("DELETE", "/downtimes/move", "");

    assertThat(why("?at=" + then)).contains("database moves");
  }

  @Test
  void whatFiresWithoutAPolicySaysThatNobodyIsToBePaged() {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> {
          house.carbon("shop.load 50 " + Instant.now().getEpochSecond() + "\n");
          assertThat(why("")).contains("shop has no escalation policy");
        });
  }
}
