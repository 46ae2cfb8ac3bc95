package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.ground.json.Json;
import tools.jackson.databind.JsonNode;

/// Monitors that are joined are tried before they are saved, as others are.
class JoinedMonitorsTest {
  private static final int MINUTES = 60;
  private static final String AT_ONCE = "\"holdFor\":\"0s\",\"recoverAfter\":\"0s\"";
  @TempDir private Path data;
  private TestHouse house;

  @BeforeEach
  void open() {
    house = new TestHouse(data, Map.of());
    house.api("PUT", "/teams/shop", "{}");
    house.api("PUT", "/services/shop", "{\"team\":\"shop\"}");
    house.api("PUT", "/monitors/errors", monitor("shop.errors"));
    house.api("PUT", "/monitors/load", monitor("shop.load"));
    // Errors for half an hour, and load for the last ten minutes of it.
    long now = Instant.now().getEpochSecond();
    for (int ago = MINUTES; ago > 0; ago--) {
      int value = ago <= 50 && ago > 20 ? 90 : 1;
      int load = ago <= 30 && ago > 20 ? 90 : 1;
      house.carbon("shop.errors " + value + " " + (now - ago * 60L));
      house.carbon("shop.load " + load + " " + (now - ago * 60L));
    }
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> stored("shop.errors") == MINUTES && stored("shop.load") == MINUTES);
  }

  private long stored(String target) {
    String csv = house.send("GET", "/render?format=csv&target=" + target, "").body();
    return csv.lines().filter(line -> !line.strip().endsWith(",")).count();
  }

  @AfterEach
  void close() {
    house.close();
  }

  private static String monitor(String target) {
    return "{\"title\":\"%s\",\"service\":\"shop\",\"target\":\"%s\",\"threshold\":50,\"every\":\"1m\",\"route\":\"chat\",%s}"
        .formatted(target, target, AT_ONCE);
  }

  @Test
  void theApiSaysWhatACompositeWouldHaveDone() {
    var told = backtest("errors && load").path("draft");

    assertThat(told.path("alerts").asInt()).isEqualTo(1);
    assertThat(told.path("every").asString()).isEqualTo("PT1M");
    assertThat(backtest("errors && !load").path("draft").path("alerts").asInt()).isEqualTo(1);
    assertThat(backtest("load && !errors").path("draft").path("alerts").asInt()).isZero();
  }

  @Test
  void aPartThatIsNotThereIsNamedByTheApi() {
    assertThat(asked("errors && lood"))
        .contains("'lood' (expected: the id of a monitor that is there)");
  }

  private JsonNode backtest(String composite) {
    return Json.tree(asked(composite));
  }

  private String asked(String composite) {
    return house
        .send(
            "POST",
            "/api/v1/monitors/both/backtest?days=1",
            "{\"service\":\"shop\",\"every\":\"1m\",\"composite\":\"%s\",%s}"
                .formatted(composite, AT_ONCE))
        .body();
  }

  @Test
  void theEditorSaysWhatIsJoinedAndWhatItWouldHaveDone() {
    assertThat(tried("errors && load"))
        .contains(
            "Joins 2 monitors: errors (shop.errors) is quiet, load (shop.load) is"
                + " quiet. It needs no limit.",
            "It would have fired once")
        .doesNotContain("data-target=\"errors");
  }

  @Test
  void aTryThatIsOverIsWholeAndThirtyDaysCanBeTried() {
    assertThat(tried("errors && load", "&days=1&trial=abc1")).contains("fired once");
    var far = house.send("GET", "/monitors/try/abc1", "");
    assertThat(far.statusCode()).isEqualTo(200);
    // Of a composite the last part is not worth telling.
    assertThat(Integer.parseInt(far.body())).isBetween(90, 100);
    assertThat(house.send("GET", "/monitors/try/other", "").body()).isEqualTo("0");

    assertThat(tried("errors && load", "&days=30")).contains("in the last 30 days");
  }

  @Test
  void theEditorSaysWhatOfTheFormIsNotKept() {
    assertThat(tried("errors && load", "&days=1&over.window=5m&over.reducer=avg&levels.warning=3"))
        .contains("What the form says of its window and further limits is not kept");
  }

  @Test
  void aTypoIsNoticedWithWhatMayHaveBeenMeant() {
    assertThat(tried("errors && lood"))
        .contains(
            "There is no monitor 'lood'.",
            "<span>errors &amp;&amp; </span><mark>lood</mark>",
            "value=\"errors &amp;&amp; load\"");
    assertThat(tried("errors && (load")).contains("(expected: a closing bracket)");
  }

  private String tried(String composite) {
    return tried(composite, "&days=1");
  }

  private String tried(String composite, String more) {
    return house
        .send(
            "POST",
            "/monitors/try",
            "target="
                + URLEncoder.encode(composite, StandardCharsets.UTF_8)
                + "&title=Both&service=shop&every=1m&holdFor=0s&recoverAfter=0s&route=chat&severity=sev2&noDataChoice=keep_last&noDataAfter=10m"
                + more)
        .body();
  }
}
