package tocsin.server.host;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A night without a mouse: from one page to the next, everything is reached by keys.
class KeyboardWalkTest {
  @TempDir private static Path data;
  private static TestHouse house;
  private static Playwright playwright;
  private static Page page;
  private static Keyboard keys;

  @BeforeAll
  static void open() {
    house = new TestHouse(data, Map.of());
    playwright = TestBrowser.playwright();
    Browser browser = TestBrowser.chromium(playwright);
    page =
        browser.newPage(
            new Browser.NewPageOptions().setViewportSize(1_440, 900).setTimezoneId("UTC"));
    keys = new Keyboard(page);
    TestBrowser.signUp(page, house);
    describeTheTeam();
    long now = Instant.now().getEpochSecond();
    for (int back = 60; back >= 0; back--) {
      house.carbon("shop.web-1.errors " + (back % 7) + " " + (now - back * 10L));
      house.carbon("shop.web-2.errors " + (back % 5) + " " + (now - back * 10L));
    }
  }

  private static void describeTheTeam() {
    String told =
        "\"contacts\":[{\"kind\":\"console\",\"id\":\"log\"}],"
            + "\"rules\":[{\"urgency\":\"high\",\"delay\":\"0s\",\"contact\":\"log\"}]";
    house.api("PUT", "/users/ana", "{\"name\":\"Ana Ruiz\"," + told + "}");
    house.api("PUT", "/users/bo", "{\"name\":\"Bo Lind\"," + told + "}");
    house.api("PUT", "/teams/shop", "{\"members\":[\"ana\",\"bo\"]}");
    house.api(
        "PUT",
        "/schedules/shop",
        "{\"name\":\"Shop\",\"zone\":\"UTC\",\"layers\":[{\"name\":\"Always\","
            + "\"start\":\"2026-01-05T09:00\",\"turn\":\"7d\",\"people\":[\"ana\"]}]}");
    house.api(
        "PUT",
        "/policies/shop",
        "{\"steps\":[{\"delay\":\"5m\",\"targets\":[{\"schedule\":\"shop\"}]},"
            + "{\"delay\":\"5m\",\"targets\":[{\"user\":\"bo\"}]}]}");
    house.api("PUT", "/services/shop", "{\"name\":\"Shop\",\"team\":\"shop\",\"policy\":\"shop\"}");
  }

  @AfterAll
  static void close() {
    playwright.close();
    house.close();
  }

  @Test
  void everythingIsDoneByKeyboardAlone() {
    acknowledgeAndEscalate();
    readInAnotherZone();
    createAMonitor();
    buildADashboard();
    overrideAShift();
  }

  /// The page is there and listens to keys.
  private static void ready(String heading) {
    assertThat(page.locator("h1")).hasText(heading);
    assertThat(page.locator("#live")).hasText("Live");
  }

  private static void acknowledgeAndEscalate() {
    house.api("POST", "/incidents", "{\"service\":\"shop\",\"title\":\"Orders fail\"}");
    page.navigate(house.address() + "/");
    assertThat(page.getByText("Orders fail").first()).isVisible();
    ready("One incident needs you.");

    keys.press("j", "Enter");
    ready("Orders fail");
    keys.press("a");
    assertThat(page.locator(".ip__head .pill")).hasText("Acknowledged by you");
    keys.press("e");
    assertThat(page.getByText("Page Bo")).isFocused();
    keys.press("Enter");
    assertThat(page.locator(".tl")).containsText("Bo Lind is asked on step 2");
  }

  private static void readInAnotherZone() {
    for (String zone : List.of("Asia/Tokyo GMT+9", "my own zone UTC")) {
      int space = zone.lastIndexOf(' ');
      String says = "Show times in " + zone.substring(0, space);
      keys.press("Control+k").type(says);
      assertThat(page.locator("[role=option][aria-selected=true]")).containsText(says);
      keys.press("Enter");
      assertThat(page.locator("[data-zone-label]").first()).hasText(zone.substring(space + 1));
    }
  }

  private static void createAMonitor() {
    keys.press("g", "m");
    ready("Monitors");
    keys.press("n");
    ready("New monitor");
    keys.reach("Target").type("shop.*.errors");
    keys.reach("Limit").type("1000");
    keys.reach("Service").choose("Shop");
    keys.reach("Title").type("Too many errors");
    // Faster than the script of the palette comes; nothing of it may be lost.
    keys.press("Control+k").type("save this monitor").press("Enter");
    ready("Too many errors");
  }

  private static void buildADashboard() {
    keys.press("g", "d");
    ready("Dashboards");
    keys.press("n");
    ready("New dashboard");
    keys.reach("Title of the dashboard").type("Shop by keys").press("Enter");
    assertThat(page.getByText("Add panel").first()).isVisible();
    addPanel("Errors by host", "Chart", "shop.*.errors");
    addPanel("Errors now", "Number", "sumSeries(shop.*.errors)");
    addPanel("By series", "Table", "shop.*.errors");
    keys.reach("Errors by host: panel menu").press("Enter");
    keys.reach("Move").press("Enter");
    keys.press("ArrowRight", "ArrowRight", "Shift+ArrowLeft", "Enter");
    keys.reach("Save").press("Enter");
    ready("Shop by keys");
    assertThat(page.locator("tc-table tbody tr")).hasCount(2);
    var places = house.api("GET", "/dashboards/shop-by-keys", "").path("body").path("panels");
    assertThat(places.size()).isEqualTo(3);
    assertThat(places.get(0).at("/place/x").asInt()).isEqualTo(2);
  }

  private static void addPanel(String title, String kind, String query) {
    keys.reach("Add panel").press("Enter");
    keys.reach("Title").type(title);
    keys.reach("Kind").choose(kind);
    keys.reach("Queries").type(query);
    keys.reach("Add").press("Enter");
    assertThat(page.getByText(title).first()).isVisible();
  }

  private static void overrideAShift() {
    keys.press("g", "o");
    ready("On-call");
    keys.reach("Shop").press("Enter");
    ready("Shop");
    keys.press("c");
    keys.reach("Who").choose("Bo");
    keys.reach("Add to the draft").press("Enter");
    assertThat(page.getByText("1 draft change:")).isVisible();
    ready("Shop");
    keys.press("Shift+P");
    assertThat(page.getByText("Published. It counts from now on.")).isVisible();
    assertThat(house.api("GET", "/schedules/shop", "").at("/body/overrides").size()).isEqualTo(1);
  }
}
