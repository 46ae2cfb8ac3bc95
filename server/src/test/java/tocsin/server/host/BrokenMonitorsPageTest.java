package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Monitors that watch nothing or tell nobody say so wherever they are shown.
class BrokenMonitorsPageTest {
  @TempDir private Path data;
  private TestHouse house;

  @BeforeEach
  void open() {
    house = new TestHouse(data, Map.of());
    house.api("PUT", "/teams/shop", "{}");
    house.api("PUT", "/services/shop", "{\"team\":\"shop\"}");
    house.api("PUT", "/monitors/load", monitor("Load", "page", "Ask @ghost<b>"));
    house.api("PUT", "/monitors/quiet", monitor("Quiet", "chat", "Ask @team-shop"));
  }

  @AfterEach
  void close() {
    house.close();
  }

  private static String monitor(String title, String route, String message) {
    return ("{\"title\":\"%s\",\"service\":\"shop\",\"target\":\"shop.load\",\"threshold\":10,"
            + "\"every\":\"1s\",\"route\":\"%s\",\"message\":\"%s\"}")
        .formatted(title, route, message);
  }

  private String page(String path) {
    return house.send("GET", path, "").body();
  }

  @Test
  void theListHasABadgeWithTheRemedyAndAFilter() {
    assertThat(page("/monitors"))
        .contains(
            "One is broken: it says why, and what to do.",
            "Broken <b>1</b>",
            "It names @ghost, which reaches nobody.",
            "It pages nobody: its service 'shop' has no escalation policy.",
            "<a href=\"/services/shop\">Choose a policy for its service");
    assertThat(page("/monitors?state=broken")).contains(">Load</a>").doesNotContain(">Quiet</a>");
  }

  @Test
  void itsOwnPageAndLintSayIt() {
    assertThat(page("/monitors/load"))
        .contains("<strong>Broken.</strong> It names @ghost, which reaches nobody.");
    assertThat(page("/monitors/quiet")).doesNotContain("<strong>Broken.</strong>");
    assertThat(page("/lint"))
        .contains("Monitor</span> <a class=\"strong\" href=\"/monitors/load\"");
    assertThat(house.api("GET", "/lint", "").path("items").findValuesAsString("check"))
        .contains("dead_handle", "pages_nobody")
        .doesNotContain("service_without_policy");
  }

  @Test
  void whatIsMendedIsNotBrokenAnyMore() {
    house.api("PUT", "/monitors/load", monitor("Load", "chat", "Ask @team-shop"));

    assertThat(page("/monitors")).doesNotContain("Broken");
  }
}
