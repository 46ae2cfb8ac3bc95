package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.ground.json.Json;
import tools.jackson.databind.JsonNode;

/// Who is on call, as clients of PagerDuty ask it.
class OncallsTest {
  private static final String DAY =
      "&since=2026-03-02T12:00:00Z&until=2026-03-09T12:00:00Z&escalation_policy_ids[]=shop";

  @TempDir private Path data;
  private TestHouse house;

  @BeforeEach
  void open() {
    house = new TestHouse(data, Map.of());
    house.api("PUT", "/users/ana", "{\"name\":\"Ana Ruiz\",\"email\":\"ana@example.com\"}");
    house.api("PUT", "/users/ben", "{\"name\":\"Ben Okafor\"}");
    house.api(
        "PUT",
        "/schedules/week",
        "{\"name\":\"Week\",\"zone\":\"UTC\",\"layers\":[{\"start\":\"2026-01-05T09:00\","
            + "\"turn\":\"7d\",\"people\":[\"ana\",\"ben\"]}]}");
    policy("shop", "{\"schedule\":\"week\"}", "{\"user\":\"ben\"}");
    policy("bank", "{\"user\":\"ana\"}", "{\"user\":\"ana\"}");
  }

  private void policy(String id, String first, String second) {
    house.api(
        "PUT",
        "/policies/" + id,
        "{\"name\":\"%s\",\"steps\":[{\"delay\":\"5m\",\"targets\":[%s]},{\"delay\":\"5m\",\"targets\":[%s]}]}"
            .formatted(id, first, second));
  }

  @AfterEach
  void close() {
    house.close();
  }

  private JsonNode oncalls(String query) {
    return Json.tree(house.send("GET", "/pagerduty/oncalls?" + query, "").body()).path("oncalls");
  }

  @Test
  void eachShiftOfTheWindowStandsThereWithItsOwnBounds() {
    JsonNode all = oncalls(DAY);

    assertThat(all).hasSize(3);
    assertThat(all.path(0).path("user").path("summary").asString()).isEqualTo("Ana Ruiz");
    assertThat(all.path(0).path("schedule").path("summary").asString()).isEqualTo("Week");
    assertThat(all.path(0).path("start").asString()).isEqualTo("2026-03-02T09:00:00Z");
    assertThat(all.path(0).path("end").asString()).isEqualTo("2026-03-09T09:00:00Z");
    assertThat(all.path(1).path("start").asString()).isEqualTo("2026-03-09T09:00:00Z");
    assertThat(all.path(2).path("escalation_level").asInt()).isEqualTo(2);
    assertThat(all.path(2).path("start").isNull()).isTrue();
    assertThat(all.path(2).path("schedule").isNull()).isTrue();
  }

  @Test
  void filtersLeaveOutWhatWasNotAskedFor() {
    assertThat(oncalls("escalation_policy_ids[]=bank")).hasSize(2);
    assertThat(oncalls("schedule_ids[]=week")).hasSize(1);
    assertThat(oncalls("user_ids[]=ben" + DAY)).hasSize(2);
    assertThat(oncalls("schedule_ids[]=week&earliest=true" + DAY.replace("03-09", "03-30")))
        .hasSize(2);
    JsonNode whole = oncalls("include[]=users&escalation_policy_ids[]=bank").path(0).path("user");
    assertThat(whole.path("email").asString()).isEqualTo("ana@example.com");
  }

  @Test
  void whatCannotBeAskedIsSaid() {
    assertThat(house.send("GET", "/pagerduty/oncalls?since=soon", "").body())
        .contains("since: 'soon' (expected: a time such as");
    String longer = "since=2026-03-02T12:00:00Z&until=2026-09-02T12:00:00Z";
    assertThat(house.send("GET", "/pagerduty/oncalls?" + longer, "").statusCode()).isEqualTo(400);
  }
}
