package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The ledger of pages on a whole server: read through the API, checked beside it, and after
/// somebody changed the file.
class LedgerTest {
  @TempDir private Path data;

  private static void anaIsPaged(TestHouse house) {
    house.api(
        "PUT",
        "/users/ana",
        """
        {"contacts":[{"kind":"console","id":"c"}],"rules":[{"delay":"0s","contact":"c"}]}\
        """);
    house.api("PUT", "/teams/t", "{\"members\":[\"ana\"]}");
    house.api(
        "PUT", "/policies/p", "{\"steps\":[{\"delay\":\"5m\",\"targets\":[{\"user\":\"ana\"}]}]}");
    house.api("PUT", "/services/s", "{\"team\":\"t\",\"policy\":\"p\"}");
    house.api("POST", "/incidents", "{\"service\":\"s\",\"title\":\"It is down\"}");
    Awaitility.await().until(() -> steps(house).contains("delivered"));
  }

  private static List<String> steps(TestHouse house) {
    JsonNode pages = house.api("GET", "/incidents/INC-1/pages", "").path("pages");
    return pages.path(0).path("ledger").findValuesAsString("step");
  }

  @Test
  void everyStepOfAPageIsReadThroughTheApiAndIsWholeWhileTheServerRuns() {
    try (TestHouse house = new TestHouse(data, Map.of())) {
      anaIsPaged(house);
      JsonNode ledger = house.api("GET", "/ledger", "");

      assertThat(steps(house)).containsExactly("due", "handed over", "delivered");
      assertThat(House.ledger(data, ledger.path("head").asString()).faults()).isEmpty();
      assertThat(house.send("GET", "/metrics", "").body())
          .contains("tocsin_pages_messages_total 1.0", "tocsin_pages_held_person_total 0.0");
      assertThat(house.send("GET", "/api/v1/incidents/INC-9/pages", "").statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void whatSomebodyChangedInTheFileIsShown() throws SQLException {
    try (TestHouse house = new TestHouse(data, Map.of())) {
      anaIsPaged(house);
    }
    try (Connection file =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("journal.db"));
        Statement change = file.createStatement()) {
      int changed =
          change.executeUpdate(
              "UPDATE fact SET at = '2026-01-01T00:00:00Z' WHERE type = 'paging.page_delivered'");
      assertThat(changed).isEqualTo(1);
    }

    assertThat(House.ledger(data, "").faults()).singleElement().asString().contains("sealed");
  }
}
