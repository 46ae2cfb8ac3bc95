package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What a schedule would change is told before it is saved, and nothing is.
class PreviewApiTest {
  private static final String WEEKLY =
      "{\"zone\":\"Europe/Berlin\",\"layers\":[{\"start\":\"2026-01-05T09:00\",\"turn\":\"7d\","
          + "\"people\":[%s]}]}";

  @TempDir private Path data;
  private TestHouse house;

  @BeforeEach
  void open() {
    house = new TestHouse(data, Map.of());
    house.api("PUT", "/users/ana", "{\"name\":\"Ana Ruiz\",\"zone\":\"Europe/Berlin\"}");
    house.api("PUT", "/users/ben", "{\"name\":\"Ben Okafor\",\"zone\":\"Europe/Berlin\"}");
    house.api("PUT", "/schedules/shop", WEEKLY.formatted("\"ana\""));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whoGetsMoreIsSaidAndTheScheduleStaysWhatItIs() {
    JsonNode told =
        house.api("POST", "/schedules/shop/preview", WEEKLY.formatted("\"ana\",\"ben\""));

    assertThat(told.path("changingHands").asInt()).isBetween(6, 7);
    assertThat(told.path("says").toString()).contains("Ben Okafor gets", "nights more");
    assertThat(told.path("uncovered").asString()).isEqualTo("PT0S");
    assertThat(told.path("changes").path(0).path("before").asString()).isEqualTo("ana");
    assertThat(told.path("people")).hasSize(2);
    assertThat(house.api("GET", "/schedules/shop", "").path("revision").asInt()).isEqualTo(1);
  }

  @Test
  void aNewScheduleIsComparedWithNobody() {
    JsonNode told = house.api("POST", "/schedules/fresh/preview", WEEKLY.formatted("\"ben\""));

    assertThat(told.path("says").toString()).contains("90 d become covered");
    assertThat(house.send("GET", "/api/v1/schedules/fresh", "").statusCode()).isEqualTo(404);
  }

  @Test
  void theFormTellsItTooAndStaysAsItWasFilled() {
    String filled =
        "act=preview&revision=1&id=shop&zone=Europe/Berlin"
            + "&layers=from+2026-01-05T09:00+every+7d:+ben&overrides=";
    String page = house.send("POST", "/schedules/shop", filled).body();

    assertThat(page).contains("every 7d: ben");
    assertThat(page).containsPattern("Ben Okafor gets 90 d more, 9[01] nights more");
    assertThat(house.api("GET", "/schedules/shop", "").path("revision").asInt()).isEqualTo(1);
  }

  @Test
  void linesOfTheFormThatAreLeftKeepWhatItDoesNotShow() {
    house.api(
        "PUT",
        "/schedules/shop",
        "{\"zone\":\"UTC\",\"layers\":[{\"name\":\"Days\",\"start\":\"2026-01-05T09:00\",\"turn\":\"7d\","
            + "\"people\":[\"ana\"],\"restrictions\":[{\"start\":\"09:00\",\"duration\":\"8h\"}]}],"
            + "\"overrides\":[{\"out\":\"ana\",\"in\":\"ben\",\"from\":\"2026-12-01T09:00\",\"until\":\"2026-12-02T09:00\"}]}");
    String page = house.send("GET", "/schedules/shop/form", "").body();
    assertThat(page).contains("ben for ana from 2026-12-01T09:00:00Z");

    house.send(
        "POST",
        "/schedules/shop",
        "revision=2&id=shop&name=Shop&zone=UTC"
            + "&layers=from+2026-01-05T09:00:00Z+every+7d:+ana%0Afrom+2026-02-02T09:00+every+7d:+ben"
            + "&overrides=ben+for+ana+from+2026-12-01T09:00:00Z+until+2026-12-02T09:00:00Z");

    JsonNode body = house.api("GET", "/schedules/shop", "").path("body");
    assertThat(body.at("/layers/0/name").asString()).isEqualTo("Days");
    assertThat(body.at("/layers/0/restrictions/0/start").asString()).startsWith("09:00");
    assertThat(body.at("/layers/1/people/0").asString()).isEqualTo("ben");
    assertThat(body.at("/overrides/0/out").asString()).isEqualTo("ana");
  }

  @Test
  void faultsAreNamedAsWhenItIsSaved() {
    var answer = house.send("POST", "/api/v1/schedules/shop/preview", WEEKLY.formatted(""));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("layers[0].people");
  }
}
