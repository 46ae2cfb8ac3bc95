package tocsin.server.host;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.server.settings.Key;

/// The first day with Tocsin, in one browser: a line sent, a monitor, a page on the phone,
/// dashboards of one's own and from Grafana, the screen on the wall, many tabs, and a restart under
/// them.
class NewcomerWalkTest {
  private static final int TABS = 8;
  private static final Path GRAFANA =
      Path.of("../metrics/src/test/resources/tocsin/metrics/dashboard/grafana");
  private static final Map<String, String> IMPORTED =
      Map.of(
          "rows", "Web servers (old)",
          "grid", "Payments",
          "variables", "Cluster by host",
          "nested", "Ratios",
          "mixed", "<b>Everything</b> \u202eat once");

  @TempDir private Path data;
  private TestHouse house;
  private Playwright playwright;
  private Browser browser;
  private BrowserContext context;
  private Page page;
  private final List<String> trouble = new ArrayList<>();

  @BeforeEach
  void open() {
    house = house(OwnPort.free());
    playwright = TestBrowser.playwright();
    browser = TestBrowser.chromium(playwright);
    context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1_440, 900));
    page = context.newPage();
    page.onPageError(e -> trouble.add(page.url() + ": " + e));
    TestBrowser.signUp(page, house);
  }

  private TestHouse house(int port) {
    return new TestHouse(data, Map.of(Key.HTTP, "127.0.0.1:" + port));
  }

  @AfterEach
  void close() {
    playwright.close();
    house.close();
  }

  @Test
  void theFirstDay() throws IOException {
    takeTheFirstSteps();
    acknowledgeOnThePhone();
    makeADashboardFromExplore();
    importFromGrafana();
    hangItOnTheWall();
    workInManyTabsThroughARestart();
    assertThat(trouble).isEmpty();
  }

  private void go(String path) {
    page.navigate(house.address() + path);
    assertThat(page.locator("#live")).hasText("Live");
  }

  private Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private void hello(int value) {
    house.carbon("hello.world " + value + " " + Instant.now().getEpochSecond());
  }

  private void takeTheFirstSteps() {
    go("/welcome");
    assertThat(page.locator("tc-received")).containsText("Nothing yet");
    hello(42);
    assertThat(page.locator("tc-received")).containsText("Received: hello.world is 42");
    button("Set the monitor").click();
    assertThat(page.getByText("It watches.")).isVisible();
    button("Send me a test page").click();
    assertThat(page.getByText("Test page sent to the server's log, arrived after ")).isVisible();
  }

  private void acknowledgeOnThePhone() {
    page.setViewportSize(390, 844);
    go("/");
    hello(150);
    // The page is left open and shows the incident by itself.
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hello is above 100"))
        .first()
        .click();
    button("Acknowledge").click();
    assertThat(page.getByText("You have it").first()).isVisible();
    page.setViewportSize(1_440, 900);
  }

  private void makeADashboardFromExplore() {
    go("/explore?target=hello.world&from=-15min");
    assertThat(page.locator("tc-chart .uplot")).isVisible();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Add to dashboard")).click();
    page.getByLabel("Title of the panel").fill("Hello");
    page.getByLabel("Title of the dashboard").fill("Mine");
    button("Add the panel").click();
    assertThat(page.locator("h1")).hasText("Mine");
    assertThat(page.locator("tc-chart .uplot")).isVisible();
  }

  private void importFromGrafana() throws IOException {
    for (var file : IMPORTED.entrySet()) {
      go("/dashboards/import");
      page.getByLabel("JSON", new Page.GetByLabelOptions().setExact(true))
          .fill(Files.readString(GRAFANA.resolve(file.getKey() + ".json")));
      button("Show what becomes of it").click();
      button("Import").click();
      assertThat(page.locator("h1")).containsText(file.getValue());
      assertThat(page.locator("main figure").first()).isVisible();
    }
  }

  private void hangItOnTheWall() {
    go("/dashboards/mine/walls");
    page.getByLabel("Where the screen hangs").fill("Kitchen");
    button("Make a link").click();
    assertThat(page.locator("#fresh")).hasValue(Pattern.compile("http.*"));
    try (BrowserContext nobody = browser.newContext()) {
      Page wall = nobody.newPage();
      wall.navigate(page.locator("#fresh").inputValue());
      assertThat(wall.locator("tc-wall-chart svg").first()).isVisible();
      assertThat(wall.getByText("Hello is above 100").first()).isVisible();
    }
  }

  private void workInManyTabsThroughARestart() {
    List<Page> tabs = new ArrayList<>();
    for (int i = 0; i < TABS; i++) {
      Page tab = context.newPage();
      tab.navigate(house.address() + "/incidents");
      tabs.add(tab);
    }
    declared("Orders fail");
    for (Page tab : tabs) {
      assertThat(tab.getByText("Orders fail").first()).isVisible();
    }

    int port = URI.create(house.address()).getPort();
    house.close();
    assertThat(tabs.getLast().locator("#live[data-lost]")).isVisible();
    house = house(port);
    declared("Search is slow");
    for (Page tab : tabs) {
      assertThat(tab.getByText("Search is slow").first()).isVisible();
    }
  }

  private void declared(String title) {
    String service = title.replace(' ', '-');
    house.api("PUT", "/services/" + service, "{\"team\":\"hello\"}");
    house.api(
        "POST", "/incidents", "{\"service\":\"%s\",\"title\":\"%s\"}".formatted(service, title));
  }
}
