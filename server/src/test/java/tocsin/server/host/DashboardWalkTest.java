package tocsin.server.host;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.ground.json.Json;

/// Dashboards in a real browser: built by keyboard, moved by mouse, two people at once, from
/// Explore, from Grafana, and on a wall without anybody signed in.
class DashboardWalkTest {
  private static final String HOSTILE = "<b>loud</b> \u202Etitle 🚨";

  @TempDir private static Path data;
  private static TestHouse house;
  private static Playwright playwright;
  private static Browser browser;
  private static BrowserContext signedIn;

  private final List<String> trouble = new ArrayList<>();
  private Page page;

  @BeforeAll
  static void open() {
    house = new TestHouse(data, Map.of());
    playwright = TestBrowser.playwright();
    browser = TestBrowser.chromium(playwright);
    signedIn = browser.newContext(new Browser.NewContextOptions().setViewportSize(1_440, 1_000));
    try (Page page = signedIn.newPage()) {
      TestBrowser.signUp(page, house);
    }
    long now = Instant.now().getEpochSecond();
    for (int back = 60; back >= 0; back--) {
      long at = now - back * 10L;
      house.carbon("shop.web-1.errors " + (back % 7) + " " + at);
      house.carbon("shop.web-2.errors " + (back % 5) + " " + at);
    }
  }

  @AfterAll
  static void close() {
    playwright.close();
    house.close();
  }

  @BeforeEach
  void listen() {
    page = signedIn.newPage();
    page.onConsoleMessage(m -> {
      if (m.type().equals("error") && !m.text().contains("409")) {
        trouble.add(page.url() + ": " + m.text());
      }
    });
    page.onPageError(e -> trouble.add(page.url() + ": " + e));
  }

  @AfterEach
  void nothingWentWrongInTheBrowser() {
    page.close();
    assertThat(trouble).isEmpty();
  }

  private static Page.GetByRoleOptions exactly(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private void go(String path) {
    page.navigate(house.address() + path);
  }

  private static void save(String id, String body) {
    house.api("PUT", "/dashboards/" + id, body);
  }

  private static String board(String title) {
    return "{\"title\":"
        + Json.write(title)
        + ",\"panels\":["
        + "{\"id\":\"a\",\"title\":\"Errors\",\"place\":{\"x\":0,\"y\":0,\"w\":12,\"h\":6},"
        + "\"show\":{\"kind\":\"chart\",\"targets\":[\"shop.web-1.errors\"]}},"
        + "{\"id\":\"b\",\"title\":\"Now\",\"place\":{\"x\":12,\"y\":0,\"w\":12,\"h\":6},"
        + "\"show\":{\"kind\":\"stat\",\"targets\":[\"sumSeries(shop.*.errors)\"]}}]}";
  }

  private static int placed(String id, String panel, String part) {
    for (var p : house.api("GET", "/dashboards/" + id, "").path("body").path("panels")) {
      if (p.path("id").asString().equals(panel)) {
        return p.path("place").path(part).asInt();
      }
    }
    throw new AssertionError("no panel " + panel);
  }

  private void press(String... keys) {
    for (String key : keys) {
      Keyboard.pressOn(page, key);
    }
  }

  private void addPanel(String title, String kind, String query) {
    page.getByRole(AriaRole.BUTTON, exactly("Add panel")).press("Enter");
    Locator form = page.getByRole(AriaRole.DIALOG, named("New panel"));
    form.getByLabel("Title").fill(title);
    form.getByLabel("Kind").selectOption(kind);
    if (!query.isEmpty()) {
      form.getByLabel("Queries").fill(query);
    }
    form.getByLabel("Title").press("Enter");
    assertThat(form).isHidden();
  }

  @Test
  void threePanelsAreBuiltAndOneIsMovedByKeyboardAlone() {
    go("/dashboards");
    press("n");
    page.getByLabel("Title of the dashboard").fill("Shop");
    page.getByLabel("Title of the dashboard").press("Enter");
    addPanel("Errors by host", "chart", "shop.*.errors");
    addPanel("Errors now", "stat", "sumSeries(shop.*.errors)");
    addPanel("By series", "table", "shop.*.errors");

    page.getByLabel("Errors by host: panel menu").press("Enter");
    page.getByRole(AriaRole.BUTTON, exactly("Move")).press("Enter");
    press("ArrowRight", "ArrowRight", "Shift+ArrowLeft", "Enter");
    page.getByRole(AriaRole.BUTTON, exactly("Save")).press("Enter");

    assertThat(page.getByRole(AriaRole.HEADING, exactly("Shop"))).isVisible();
    assertThat(page.locator("tc-stat .stat__v")).not().containsText("No data");
    assertThat(page.locator("tc-table tbody tr")).hasCount(2);
    assertThat(page.locator("tc-chart canvas")).isVisible();
    assertThat(placed("shop", "p1", "x")).isEqualTo(2);
    assertThat(placed("shop", "p1", "w")).isEqualTo(11);
  }

  @Test
  void aPanelIsMovedAndResizedByMouseDeletedAndBroughtBack() {
    save("mouse", board("Mouse"));
    go("/dashboards/mouse/edit");
    Locator caption = page.locator("[data-panel=a] figcaption .ellipsis");
    BoundingBox from = caption.boundingBox();
    page.mouse().move(from.x + 10, from.y + 10);
    page.mouse().down();
    page.mouse().move(from.x + 60, from.y + 200);
    page.mouse().move(from.x + 10, from.y + 10 + 38 * 6);
    page.mouse().up();
    assertThat(page.locator("#toasts")).containsText("Moved Errors.");

    BoundingBox grip = page.locator("[data-panel=a] .dgrip").boundingBox();
    page.mouse().move(grip.x + 12, grip.y + 12);
    page.mouse().down();
    page.mouse().move(grip.x + 12, grip.y + 12 + 38 * 2);
    page.mouse().up();

    page.getByLabel("Now: panel menu").click();
    page.locator("[data-panel=b]")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete"))
        .click();
    assertThat(page.locator("[data-panel=b]")).hasCount(0);
    page.locator("#toasts").getByText("Undo").click();
    assertThat(page.locator("[data-panel=b]")).isVisible();
    page.getByRole(AriaRole.BUTTON, exactly("Save")).click();

    assertThat(page.getByText("Saved.")).isVisible();
    assertThat(placed("mouse", "a", "h")).isEqualTo(8);
  }

  @Test
  void whoeverSavesSecondIsToldAndNothingIsLost() {
    save("both", board("Both"));
    go("/dashboards/both/edit");
    page.getByRole(AriaRole.BUTTON, exactly("Settings")).click();
    page.getByLabel("A line under the title").fill("mine");
    page.getByRole(AriaRole.BUTTON, exactly("Done")).click();
    save("both", board("Theirs"));

    page.getByRole(AriaRole.BUTTON, exactly("Save")).click();
    assertThat(page.getByText("Somebody else saved first")).isVisible();
    page.getByRole(AriaRole.BUTTON, exactly("Save mine on top")).click();
    assertThat(page.getByText("Saved.")).isVisible();

    go("/dashboards/both/history");
    assertThat(
            page.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("panels")))
        .hasCount(3);
    page.getByLabel("Restore revision 2").click();
    assertThat(page.getByRole(AriaRole.HEADING, exactly("Theirs"))).isVisible();
  }

  @Test
  void aChartOfExploreBecomesAPanel() {
    go("/dashboards/new?target=shop.web-1.errors&from=-15min");
    page.getByLabel("Title of the panel").fill(HOSTILE);
    page.getByLabel("Title of the dashboard").fill("From explore " + HOSTILE);
    page.getByRole(AriaRole.BUTTON, exactly("Add the panel")).click();

    assertThat(page.locator("h1")).hasText("From explore " + HOSTILE);
    assertThat(page.locator("figcaption").first()).containsText(HOSTILE);
    page.getByLabel("More about this dashboard").click();
    page.getByRole(AriaRole.BUTTON, exactly("Delete")).click();
    assertThat(page.getByText("Dashboard deleted.")).isVisible();
    page.locator("#toasts").getByText("Undo").click();
    assertThat(page.locator("h1")).hasText("From explore " + HOSTILE);
  }

  @Test
  void variablesStandInTheAddress() {
    save(
        "vars",
        "{\"variables\":[{\"name\":\"host\",\"label\":\"Host\",\"multi\":true,\"all\":true,"
            + "\"values\":{\"kind\":\"query\",\"query\":\"shop.*\"}}],"
            + "\"panels\":[{\"title\":\"T\",\"show\":{\"kind\":\"table\","
            + "\"targets\":[\"shop.$host.errors\"]}}]}");
    go("/dashboards/vars");
    assertThat(page.locator("tc-table tbody tr")).hasCount(2);

    page.getByLabel("Host: all").click();
    page.getByLabel("web-2").check();
    page.getByRole(AriaRole.BUTTON, exactly("Show")).first().click();

    assertThat(page.locator("tc-table tbody tr")).hasCount(1);
    assertThat(page.url()).contains("var-host=web-2");
    go("/dashboards/vars?var-host=web-*");
    assertThat(page.locator("tc-table")).hasAttribute("target", "shop.web-*.errors");
  }

  @Test
  void aRangeIsTypedAndStandsInTheAddressAndInEveryPanel() {
    save("ranged", board("Ranged"));
    go("/dashboards/ranged");
    assertThat(page.locator("tc-range summary")).isVisible();
    Keyboard.pressOn(page, "t");
    page.getByLabel("Type a range").fill("last 20 min");
    Keyboard.pressOn(page, "Enter");

    assertThat(page).hasURL(Pattern.compile("from=-20min&until=now"));
    assertThat(page.locator("tc-range summary")).containsText("Last 20 minutes");
    assertThat(page.locator("#stat-b")).hasAttribute("from", "-20min");
    Keyboard.pressOn(page, "[");
    assertThat(page.locator("#stat-b")).hasAttribute("until", Pattern.compile("\\d{10}"));
    page.reload();
    assertThat(page.getByRole(AriaRole.BUTTON, exactly("Back to now"))).isVisible();
    Keyboard.pressOn(page, "l");
    assertThat(page.locator("#stat-b")).hasAttribute("from", "-1h");
    Keyboard.pressOn(page, "l");
    assertThat(page).hasURL(Pattern.compile("refresh=10s"));
    assertThat(page.getByRole(AriaRole.BUTTON, exactly("Live"))).isVisible();
  }

  @Test
  void onAPhoneTheWholeRowOfTheRangeIsWithinReach() {
    save("small", board("Small"));
    page.setViewportSize(360, 800);
    long now = Instant.now().getEpochSecond();
    for (String range : List.of("?from=-5min", "?from=" + (now - 90_000) + "&until=" + now)) {
      go("/dashboards/small" + range);
      Locator row = page.locator("tc-range .row.time");
      assertThat(row.locator("summary")).isVisible();
      for (Locator button : row.locator("> button, summary").all()) {
        if (button.isVisible()) {
          BoundingBox box = button.boundingBox();
          assertThat(box.x + box.width).as(button.innerText()).isLessThanOrEqualTo(360 - 16);
          assertThat(box.height).isGreaterThanOrEqualTo(44);
        }
      }
    }
  }

  @Test
  void aSeriesThatIsNotDrawnStandsInTheAddress() {
    save("picked", board("Picked"));
    go("/dashboards/picked");
    page.locator("tc-chart .legend button").first().click();
    assertThat(page).hasURL(Pattern.compile("chart-a-off=shop\\.web-1\\.errors"));

    page.reload();

    assertThat(page.locator("tc-chart .legend button").first())
        .hasAttribute("aria-pressed", "false");
  }

  @Test
  void aDashboardOfGrafanaIsImportedWithAReport() {
    go("/dashboards/import");
    page.getByLabel("JSON", new Page.GetByLabelOptions().setExact(true))
        .fill(
            "{\"title\":\"Old one\",\"rows\":[{\"title\":\"r\",\"showTitle\":true,\"panels\":["
                + "{\"type\":\"graph\",\"title\":\"Errors\",\"span\":12,\"targets\":[{\"target\":"
                + "\"shop.*.errors\"}],\"weird\":{\"deep\":1}}]}]}");
    page.getByRole(AriaRole.BUTTON, exactly("Show what becomes of it")).click();
    assertThat(page.getByText("not understood: weird")).isVisible();

    page.getByRole(AriaRole.BUTTON, exactly("Import")).click();

    assertThat(page.getByRole(AriaRole.HEADING, exactly("Old one"))).isVisible();
    assertThat(page.locator("tc-chart canvas")).isVisible();
  }

  @Test
  void aShippedDashboardIsDuplicatedToEdit() {
    go("/dashboards/tocsin");
    page.getByRole(AriaRole.BUTTON, exactly("Duplicate to edit")).click();

    assertThat(page.getByText("This is your copy.")).isVisible();
    assertThat(page.getByRole(AriaRole.LINK, named("Edit")).first()).isVisible();
  }

  @Test
  void starsStandOnTop() {
    save("starred", board("Starred one"));
    go("/dashboards?q=starred");
    page.getByLabel("Star Starred one").click();

    var onTop = page.getByRole(AriaRole.REGION, exactly("Starred"));
    assertThat(onTop.getByText("Starred one")).isVisible();
    page.getByRole(AriaRole.BUTTON, exactly("Undo")).click();
    assertThat(onTop).isHidden();
    go("/dashboards/starred");
    page.getByLabel("Star Starred one").click();
    assertThat(page.getByLabel("Star Starred one")).hasAttribute("aria-pressed", "true");
    page.evaluate("localStorage.clear()");
    go("/dashboards");
    assertThat(onTop.getByText("Starred one")).isVisible();
  }

  @Test
  void aWallOpensByItsLinkAloneAndOnlyThatWall() throws Exception {
    save("wall", board("Wall"));
    save("other", board("Other"));
    go("/dashboards/wall/walls");
    page.getByLabel("Where the screen hangs").fill("Kitchen");
    page.getByRole(AriaRole.BUTTON, exactly("Make a link")).click();
    assertThat(page.locator("#fresh")).hasValue(Pattern.compile("http.*"));
    String link = page.locator("#fresh").inputValue();
    String key = link.substring(link.indexOf('?'));

    try (BrowserContext nobody = browser.newContext()) {
      Page wall = nobody.newPage();
      wall.navigate(link);
      assertThat(wall.getByText("Nothing needs anyone.")).isVisible();
      assertThat(wall.locator("tc-stat .stat__v")).not().containsText("No data");
      assertThat(wall.locator("tc-wall-chart path")).isVisible();
      assertThat(wall.locator("body")).hasAttribute("data-quiet", "");
    }
    assertThat(status("/wall/other" + key)).isEqualTo(403);
    assertThat(status("/wall/wall?key=tw_wrong")).isEqualTo(403);
    assertThat(status("/wall/wall/data" + key + "&panel=b")).isEqualTo(200);
    assertThat(status("/wall/wall/data" + key + "&panel=zzz&target=shop.*")).isEqualTo(404);
    assertThat(status("/dashboards/wall" + key)).isNotEqualTo(200);
    assertThat(status("/api/v1/dashboards" + key)).isEqualTo(401);

    go("/dashboards/wall/walls");
    page.getByLabel("Take back the link of Kitchen").click();
    assertThat(page.getByText("The link opens nothing any more.")).isVisible();
    assertThat(status("/wall/wall" + key)).isEqualTo(403);
  }

  private static int status(String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create(house.address() + path)).build(),
              BodyHandlers.discarding())
          .statusCode();
    }
  }
}
