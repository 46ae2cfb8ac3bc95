package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What a monitor saw when it fired, asked of a whole server after it was edited and removed.
class ExplainedTest {
  @TempDir private static Path data;
  private static TestHouse house;
  private static Playwright playwright;
  private static Page browser;
  private static String incident = "";
  private static String at = "";

  @BeforeAll
  static void aMonitorFiredAndIsAnotherOneSince() {
    house = new TestHouse(data, Map.of());
    playwright = TestBrowser.playwright();
    browser = TestBrowser.chromium(playwright).newContext().newPage();
    TestBrowser.signUp(browser, house);
    house.api("PUT", "/teams/shop", "{\"lead\":\"ana\",\"pagesAWeek\":3}");
    house.api("PUT", "/services/shop", "{\"team\":\"shop\"}");
    monitor("load", "shop.load.*", 10);
    monitor("gone", "shop.load.*", 20);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> {
          house.carbon("shop.load.web1 50 " + Instant.now().getEpochSecond() + "\n");
          assertThat(explanations("load")).isNotEmpty();
          assertThat(explanations("gone")).isNotEmpty();
        });
    at = explanations("load").get(0).path("at").asString();
    incident = house.api("GET", "/incidents", "").path("items").get(0).path("id").asString("");
    monitor("load", "shop.other", 77);
    house.api("DELETE", "/monitors/gone", "");
  }

  @AfterAll
  static void close() {
    playwright.close();
    house.close();
  }

  private static void monitor(String id, String target, int threshold) {
    house.api(
        "PUT",
        "/monitors/" + id,
        "{\"title\":\"Load<b>\",\"service\":\"shop\",\"target\":\"%s\",\"threshold\":%d,\"every\":\"1s\"}"
            .formatted(target, threshold));
  }

  private static JsonNode explanations(String monitor) {
    return house.api("GET", "/monitors/" + monitor + "/explanations", "").path("explanations");
  }

  private static String page(String path) {
    return house.send("GET", path, "").body();
  }

  @Test
  void theApiTellsWhatWasSeenThenAndWhatWasLookedAt() {
    JsonNode seen = explanations("load").get(0).path("seen");

    assertThat(seen.path("query").asString()).isEqualTo("shop.load.*");
    assertThat(seen.path("threshold").asInt()).isEqualTo(10);
    assertThat(seen.path("series").get(0).path("name").asString()).isEqualTo("shop.load.web1");
    assertThat(seen.path("series").get(0).path("values").get(0).asInt()).isEqualTo(50);
    assertThat(explanations("load").get(0).path("steps").findValuesAsString("found"))
        .anyMatch(f -> f.contains("no escalation policy"))
        .anyMatch(f -> f.contains("was opened") || f.contains("it joined"));
  }

  @Test
  void theApiTellsItOfAnIncidentAndOfAMonitorThatWasRemoved() {
    JsonNode alerts =
        house.api("GET", "/incidents/" + incident + "/explanations", "").path("alerts");

    assertThat(alerts.get(0).path("explanation").path("became").asString()).isEqualTo("Alert");
    assertThat(explanations("gone")).isNotEmpty();
    assertThat(house.send("GET", "/api/v1/monitors/never/explanations", "").statusCode())
        .isEqualTo(404);
    assertThat(house.send("GET", "/api/v1/incidents/INC-99/explanations", "").statusCode())
        .isEqualTo(404);
  }

  @Test
  void theIncidentAndTheMonitorLeadToThePageOfIt() {
    assertThat(page("/incidents/" + incident)).contains("/explained?at=", "As seen then");
    assertThat(page("/monitors/load")).contains("/monitors/load/explained?at=");
    assertThat(page("/monitors/load/explained?at=" + at))
        .contains("It became Alert", "shop.load.*", "shop.load.web1", "beyond it", "alert 10")
        .contains("The condition of the alert held long enough.", "Load&lt;b&gt;")
        .doesNotContain("alert 77");
    assertThat(page("/monitors/gone/explained?at=" + at)).contains("As seen then");
  }

  @Test
  void whereNothingWasWrittenDownThePageSaysSo() {
    assertThat(page("/monitors/load/explained?at=2020-01-01T00:00:00Z"))
        .contains("Nothing was written down of this change", "/monitors/load/why?at=2020");
    assertThat(page("/monitors/load/explained?at=" + at + "&key=host%3Anone%3Cb%3E"))
        .contains("Nothing was written down", "host:none&lt;b&gt;");
  }

  @Test
  void isAccessible() {
    assertThat(
            Accessibility.faults(
                browser,
                house.address(),
                List.of(
                    "/monitors/load/explained?at=" + at,
                    "/monitors/load",
                    "/teams",
                    "/teams/shop",
                    "/people/ana",
                    "/lint")))
        .isEmpty();
  }
}
