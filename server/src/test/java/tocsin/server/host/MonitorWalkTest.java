package tocsin.server.host;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// First steps, monitors and settings in a real browser, as a newcomer takes them.
class MonitorWalkTest {
  private static final String HOSTILE = "<img src=x onerror=alert(1)> \u202Eevil 🔥";

  @TempDir private static Path data;
  private static TestHouse house;
  private static Playwright playwright;
  private static Browser browser;

  private final List<String> trouble = new ArrayList<>();

  @BeforeAll
  static void open() {
    house = new TestHouse(data, Map.of());
    playwright = TestBrowser.playwright();
    browser = TestBrowser.chromium(playwright);
  }

  @AfterAll
  static void close() {
    playwright.close();
    house.close();
  }

  @Test
  void aNewcomerGetsFromTheFirstLineToMonitorsAndSettings() {
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      page.onConsoleMessage(m -> {
        if (m.type().equals("error")) {
          trouble.add(page.url() + ": " + m.text());
        }
      });
      page.onPageError(e -> trouble.add(page.url() + ": " + e));
      page.setViewportSize(1_440, 900);

      makeTheFirstAccount(page);
      takeTheFirstSteps(page);
      writeAMonitor(page);
      editAndUndo(page);
      walkTheListByKeyboard(page);
      beReached(page);
      copyALine(page);
      addAPerson(page);
      lookAtServicesAndTeams(page);
      makeAndRevokeAKey(page);
      nothingIsWrongWithThePages(page);

      assertThat(trouble).isEmpty();
    }
  }

  private static void makeTheFirstAccount(Page page) {
    page.navigate(house.setUpLink());
    page.fill("#user", "ana");
    page.fill("#name", "Ana Ruiz");
    page.fill("#password", "four green bottles");
    press(page, "Make the account");
    assertThat(page.locator("h1")).hasText("Nothing needs anyone.");
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first()
        .click();
  }

  private static void takeTheFirstSteps(Page page) {
    page.navigate(house.address() + "/welcome");
    assertThat(page.locator("#line")).containsText("nc -q0 127.0.0.1 " + house.carbonPort());
    assertThat(page.locator("tc-received")).containsText("Nothing yet");
    house.carbon("hello.world 42 " + Instant.now().getEpochSecond());
    assertThat(page.locator("tc-received")).containsText("Received: hello.world is 42");
    press(page, "Set the monitor");
    assertThat(page.getByText("It watches.")).isVisible();
    press(page, "Send me a test page");
    assertThat(page.getByText("Test page sent to the server's log, arrived after ")).isVisible();
  }

  private static void writeAMonitor(Page page) {
    page.navigate(house.address() + "/monitors/new");
    page.fill("#f-target", "averageSerie(hello.world)");
    assertThat(page.locator("#sight")).containsText("averageSeries");
    page.fill("#f-target", "hello.wrold");
    assertThat(page.locator("#sight")).containsText("matches no series now");
    page.fill("#f-target", "hello.world");
    assertThat(page.locator("#sight")).containsText("1 series matches now");
    page.fill("#f-threshold", "100");
    page.selectOption("#f-service", "hello");
    page.fill("#f-title", HOSTILE);
    assertThat(page.locator("[data-part=fires]").last())
        .containsText("It would not have fired in the last 7 days");
    assertThat(page.locator("[data-part=reads]")).containsText("evil");
    assertThat(page.locator("[data-part=who]")).containsText("Right now that is Ana Ruiz");
    page.fill("#f-threshold", "10");
    page.getByLabel("How long", new Page.GetByLabelOptions().setExact(true)).selectOption("0s");
    assertThat(page.locator("[data-part=fires]").last()).containsText("It would have fired once");
    page.fill("#f-threshold", "1000");
    press(page, "Save");
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("evil")))
        .isVisible();
  }

  private static void editAndUndo(Page page) {
    Keyboard.pressOn(page, "e");
    page.fill("#f-threshold", "2000");
    press(page, "Save");
    assertThat(page.getByText("Limit from 1000 to 2000")).isVisible();
    press(page, "Undo");
    assertThat(page.getByText("Limit from 2000 to 1000")).isVisible();
    press(page, "Switch off");
    assertThat(page.getByText("It is switched off and watches nothing.")).isVisible();
    Keyboard.pressOn(page, "Control+z");
    assertThat(page.getByText("It is switched off and watches nothing.")).isHidden();
    press(page, "Restore version 2");
    assertThat(page.getByText("When it is above 2000")).isVisible();
  }

  private static void walkTheListByKeyboard(Page page) {
    page.navigate(house.address() + "/monitors?q=hello");
    Keyboard.pressOn(page, "j");
    Keyboard.pressOn(page, "j");
    Keyboard.pressOn(page, "Enter");
    assertThat(page.getByText("What it watches")).isVisible();
    page.navigate(house.address() + "/monitors?q=nowhere");
    assertThat(page.getByText("No monitor fits")).isVisible();
  }

  private static void beReached(Page page) {
    page.navigate(house.address() + "/people/ana");
    page.selectOption("#ck", "webhook");
    page.fill("#ca", "no address");
    press(page, "Add");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("expected: an http or https address");
    page.selectOption("#ck", "webhook");
    page.fill("#ca", "http://10.0.0.1/hook");
    press(page, "Add");
    press(page, "Send a test page by a webhook at 10.0.0.1");
    assertThat(page.getByText("Refused after")).containsText("is an internal address");
    press(page, "Move a webhook at 10.0.0.1 up");
    assertThat(page.locator("#toasts")).containsText("Saved.");
    var listed = page.locator("ol.list").getByText("a webhook at 10.0.0.1");
    press(page, "Remove a webhook at 10.0.0.1");
    assertThat(listed).hasCount(0);
    press(page, "Undo");
    assertThat(listed).isVisible();
  }

  /// Without a clipboard the line is selected, which is what Ctrl C wants.
  private static void copyALine(Page page) {
    page.navigate(house.address() + "/settings/integrations");
    assertThat(page.locator("main")).containsText("Port \"" + house.carbonPort() + "\"");
    var copy =
        page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Copy the lines for collectd"));
    copy.click();
    assertThat(page.locator("tc-clip", new Page.LocatorOptions().setHasText("LoadPlugin")))
        .containsText("Copied");
  }

  private static void addAPerson(Page page) {
    page.navigate(house.address() + "/people/new");
    page.fill("#pn", "Bo Lind");
    page.selectOption("#k1", "webhook");
    page.fill("#a1", "nowhere");
    press(page, "Add this person");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("expected: an http or https address");
    page.selectOption("#k1", "console");
    page.fill("#a1", "");
    page.getByLabel("Way 1 when it can wait").selectOption("10m");
    press(page, "Add this person");
    assertThat(page.locator("#toasts")).containsText("Added.");
    assertThat(page.getByText("When it can wait, tell Bo Lind after 10 min")).isVisible();
  }

  private static void lookAtServicesAndTeams(Page page) {
    page.navigate(house.address() + "/services");
    assertThat(page.locator("#s-hello")).containsText("Ana Ruiz");
    assertThat(page.locator("#s-hello")).containsText("2 monitors");
    page.fill("#sq", "nothing of this name");
    Keyboard.pressOn(page, "Enter");
    assertThat(page.getByText("No service fits")).isVisible();
    page.navigate(house.address() + "/teams");
    assertThat(page.locator("#t-hello")).containsText("1 person in it");
    Keyboard.pressOn(page, "j");
    Keyboard.pressOn(page, "Enter");
    assertThat(page.getByText("It answers for")).isVisible();
    page.getByLabel("Bo Lind").check();
    press(page, "Save");
    assertThat(page.locator("#toasts")).containsText("Saved.");
    press(page, "Undo");
    assertThat(page.getByLabel("Bo Lind")).not().isChecked();
    assertThat(page.getByText("It answers for")).isVisible();
    page.navigate(house.address() + "/teams");
    assertThat(page.locator("#t-hello")).containsText("1 person in it");
  }

  private static void makeAndRevokeAKey(Page page) {
    page.navigate(house.address() + "/settings");
    page.fill("#kn", "ci robot");
    press(page, "Make a key");
    assertThat(
            page.locator("code")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("tk_"))
                .first())
        .isVisible();
    press(page, "Revoke ci robot");
    assertThat(page.getByText("Revoked.")).isVisible();
    assertThat(page.getByText("ci robot")).isHidden();
    page.navigate(house.address() + "/services/hello");
    page.fill("#kn", "Alertmanager");
    press(page, "Make a key");
    assertThat(page.getByText("The new key, for this one time")).isVisible();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Revoke Alertmanager"))
        .click();
    assertThat(page.getByText("Revoked.")).isVisible();
  }

  private static void nothingIsWrongWithThePages(Page page) {
    assertThat(
            Accessibility.faults(
                page,
                house.address(),
                List.of(
                    "/monitors",
                    "/monitors/hello",
                    "/monitors/hello/edit",
                    "/monitors/new",
                    "/downtimes",
                    "/downtimes/new",
                    "/people",
                    "/people/ana",
                    "/services/hello",
                    "/teams/hello",
                    "/settings",
                    "/settings/integrations",
                    "/welcome")))
        .isEmpty();
  }
}
