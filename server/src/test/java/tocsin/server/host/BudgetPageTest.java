package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pages of monitors that judge a form of their target.
class BudgetPageTest {
  @TempDir private Path data;
  private TestHouse house;

  @BeforeEach
  void open() {
    house = new TestHouse(data, Map.of());
    house.api("PUT", "/teams/shop", "{}");
    house.api("PUT", "/services/shop", "{\"team\":\"shop\"}");
  }

  @AfterEach
  void close() {
    house.close();
  }

  private void submit(String metric, String host, int value) {
    long now = RealWorld.clock().instant().getEpochSecond();
    house.api(
        "POST",
        "/series",
        "{\"series\":[{\"metric\":\"%s\",\"host\":\"%s\",\"points\":[[%d,%d]]}]}"
            .formatted(metric, host, now, value));
  }

  private void monitor(String id, String form, double threshold) {
    house.api(
        "PUT",
        "/monitors/" + id,
        "{\"service\":\"shop\",\"target\":\"seriesByTag('name=shop.bad')\",\"threshold\":%s,\"every\":\"1s\",\"form\":%s,\"per\":\"tags:host\"}"
            .formatted(threshold, form));
  }

  private String page(String path) {
    return house.send("GET", path, "").body();
  }

  @Test
  void theBudgetOfEachGroupIsShownWithWhatIsLeftOfIt() {
    monitor(
        "budget",
        """
        {"kind":"budget","total":"seriesByTag('name=shop.all')","objective":90,"period":"1h"}\
        """,
        100);
    submit("shop.bad", "web-1", 5);
    submit("shop.all", "web-1", 100);
    submit("shop.bad", "web-2", 30);
    submit("shop.all", "web-2", 100);

    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> page("/monitors/budget").contains("300 % used"));

    assertThat(page("/monitors/budget"))
        .containsSubsequence(
            "Error budget now",
            "<b class=\"mono\">host:web-2</b> 300 % used: all of it and more",
            "<path class=\"f\" d=\"M0 0h100v8H0z\"/>",
            "<b class=\"mono\">host:web-1</b> 50 % left, 50 % used",
            "<path class=\"l\" d=\"M0 0h50v8H0z\"/>");
    // The limit is drawn into the chart, which shows what it is compared with.
    assertThat(page("/monitors/budget/edit")).contains("<tc-chart target=\"budgetUsed(");
    assertThat(page("/monitors/budget/edit")).contains("as an error budget that is used up");
  }

  @Test
  void anOutlierHasItsFieldsInTheEditorAndNoBudget() {
    monitor(
        "odd",
        """
        {"kind":"outlier","least":2.5,"side":"above"}\
        """,
        3.5);

    assertThat(page("/monitors/odd"))
        .contains("3.5 standard deviations above the median of all, and 2.5")
        .doesNotContain("Error budget now");
    assertThat(page("/monitors/odd/edit"))
        .contains("<option value=\"outlier\" selected>", "<option value=\"above\" selected>")
        .containsPattern("name=\"form.least\"[^>]*value=\"2.5\"");
  }
}
