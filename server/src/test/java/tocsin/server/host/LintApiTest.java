package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What lint finds is told by the API and on pages, and is gone as soon as it is mended.
class LintApiTest {
  private static final String ANA =
      "{\"name\":\"Ana Ruiz\",\"contacts\":[{\"kind\":\"console\",\"id\":\"log\"}],"
          + "\"rules\":[{\"urgency\":\"high\",\"delay\":\"%s\",\"contact\":\"log\"}]}";

  @TempDir private Path data;
  private TestHouse house;

  @BeforeEach
  void open() {
    house = new TestHouse(data, Map.of());
    house.api("PUT", "/users/ana", ANA.formatted("10m"));
    house.api(
        "PUT",
        "/schedules/shop",
        "{\"name\":\"Shop\",\"zone\":\"UTC\",\"layers\":[{\"start\":\"2026-01-05T09:00\",\"turn\":\"7d\","
            + "\"people\":[\"ana\"]}]}");
    house.api(
        "PUT",
        "/policies/shop",
        "{\"name\":\"Payments\",\"steps\":[{\"delay\":\"5m\",\"targets\":[{\"schedule\":\"shop\"}]},"
            + "{\"delay\":\"5m\",\"targets\":[{\"user\":\"ana\"}]}]}");
    house.api("PUT", "/teams/shop", "{\"members\":[\"ana\"]}");
    house.api("PUT", "/services/shop", "{\"name\":\"Shop\",\"team\":\"shop\",\"policy\":\"shop\"}");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void theWorstComesFirstWithItsProofAndGoesAwayWhenItIsMended() {
    JsonNode items = house.api("GET", "/lint", "").path("items");

    assertThat(items.path(0).path("weight").asString()).isEqualTo("problem");
    assertThat(items.path(0).path("about").asString()).isEqualTo("user/ana");
    assertThat(items.findValuesAsString("check"))
        .contains("late_rule", "no_backup", "lone_person", "unproven_contact", "one_way");
    assertThat(items.toString())
        .contains("level 2 of Payments is Ana Ruiz (named in the policy), who is level 1 as well");

    house.api("PUT", "/users/ana", ANA.formatted("0s"));

    assertThat(house.api("GET", "/lint?weight=problem", "").path("items")).isEmpty();
    assertThat(house.send("GET", "/api/v1/lint?weight=loud", "").statusCode()).isEqualTo(400);
  }

  @Test
  void thePageLinksToWhereEachIsMendedAndOthersHaveALine() {
    String page = house.send("GET", "/lint", "").body();

    assertThat(page).contains("<h1>Lint</h1>", "Change the rule", "href=\"/people/ana\"");
    assertThat(house.send("GET", "/policies/shop", "").body()).contains("Lint: 2 findings");
    assertThat(house.send("GET", "/schedules", "").body()).contains("aria-label=\"4 findings\"");
  }
}
