package tocsin.server.host;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The road of a new user in a real browser: set-up, a monitor, it fires, acknowledged on a phone,
/// resolved, the review. On the way every page is held against axe, and nothing may go wrong in the
/// browser's console.
class WalkTest {
  private static final int WIDE = 1_440;
  private static final int PHONE = 390;

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
  void aNewUserGetsFromSetUpToTheReview() {
    try (BrowserContext context = browser.newContext();
        ScheduledExecutorService emitter = Executors.newSingleThreadScheduledExecutor()) {
      Page page = context.newPage();
      page.onConsoleMessage(m -> {
        if (m.type().equals("error")) {
          trouble.add(page.url() + ": " + m.text());
        }
      });
      page.onPageError(e -> trouble.add(page.url() + ": " + e));
      page.setViewportSize(WIDE, 900);

      makeTheFirstAccount(page);
      describeTheTeam(page);
      var emitting = emitter.scheduleAtFixedRate(WalkTest::emit, 0, 500, TimeUnit.MILLISECONDS);
      makeAMonitor(page);
      acknowledgeOnThePhone(page);
      snoozeOnThePhone(page);
      resolve(page);
      lookAtTheReview(page);
      everyPageIsAccessible(page);

      emitting.cancel(false);
      assertThat(trouble).isEmpty();
    }
  }

  private static void emit() {
    house.carbon("shop.errors 12 " + java.time.Instant.now().getEpochSecond());
  }

  private static void makeTheFirstAccount(Page page) {
    TestBrowser.signUp(page, house);
  }

  private static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.GetByRoleOptions heading(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static void describeTheTeam(Page page) {
    house.api("PUT", "/teams/shop", "{\"members\":[\"ana\"]}");
    house.api(
        "PUT",
        "/policies/shop",
        "{\"steps\":[{\"delay\":\"5m\",\"targets\":[{\"user\":\"ana\"}]}]}");
    page.navigate(house.address() + "/services/new");
    page.fill("#f-name", "shop");
    page.selectOption("#f-team", "shop");
    page.selectOption("#f-policy", "shop");
    page.getByRole(AriaRole.BUTTON, button("Save")).click();
    assertThat(page.getByRole(AriaRole.HEADING, heading("shop")).first()).isVisible();
  }

  private static void makeAMonitor(Page page) {
    page.navigate(house.address() + "/monitors/new");
    page.fill("#f-title", "Orders fail");
    page.selectOption("#f-service", "shop");
    page.fill("#f-target", "shop.errors");
    page.fill("#f-threshold", "5");
    page.getByLabel("How long", new Page.GetByLabelOptions().setExact(true)).selectOption("0s");
    page.getByLabel("How often to look").selectOption("1s");
    page.getByRole(AriaRole.BUTTON, button("Save")).click();
    // The editor has a chart, too.
    assertThat(page.locator("h1")).hasText("Orders fail");
    assertThat(page.locator("tc-chart")).isVisible();
  }

  private static void acknowledgeOnThePhone(Page page) {
    page.setViewportSize(PHONE, 844);
    page.navigate(house.address() + "/");
    // The page is left open and shows the incident by itself.
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Orders fail"))
        .first()
        .click();
    page.getByRole(AriaRole.BUTTON, button("Acknowledge")).click();
    assertThat(page.getByText("You have it").first()).isVisible();
  }

  private static void snoozeOnThePhone(Page page) {
    var more = page.locator("#p-more > summary").boundingBox();
    assertThat(more.x + more.width).isLessThan(PHONE);
    assertThat(more.y).isEqualTo(page.locator("#p-snooze > summary").boundingBox().y);
    Keyboard.pressOn(page, "z");
    page.getByRole(AriaRole.BUTTON, button("15 min")).click();
    assertThat(page.getByText("Snoozed until")).isVisible();
    assertThat(page.getByRole(AriaRole.TABLE).getByText("Ana Ruiz").first()).isVisible();
    assertThat(Accessibility.faults(page, house.address(), List.of("/incidents/INC-1"))).isEmpty();
    page.getByLabel("More actions").click();
    page.getByRole(AriaRole.BUTTON, button("It can wait")).click();
    page.getByRole(AriaRole.BUTTON, button("Undo")).click();
    assertThat(page.getByText("It is urgent now")).isVisible();
  }

  private static void resolve(Page page) {
    page.setViewportSize(WIDE, 900);
    page.getByRole(AriaRole.BUTTON, button("Resolve")).click();
    assertThat(page.getByRole(AriaRole.LINK, button("Open the review"))).isVisible();
  }

  private static void lookAtTheReview(Page page) {
    page.getByRole(AriaRole.LINK, button("Open the review")).click();
    assertThat(page.getByText("What caused the incident?").first()).isVisible();
  }

  private static void everyPageIsAccessible(Page page) {
    assertThat(Accessibility.faults(page, house.address(), paths())).isEmpty();
  }

  private static List<String> paths() {
    return List.of(
        "/",
        "/incidents",
        "/incidents/INC-1",
        "/incidents/new",
        "/reviews",
        "/reviews/INC-1",
        "/monitors",
        "/monitors/orders-fail",
        "/heartbeats",
        "/heartbeats/new",
        "/orchestration",
        "/orchestration/global",
        "/orchestration/shop",
        "/services",
        "/services/shop",
        "/people",
        "/people/ana",
        "/people/new",
        "/services/new",
        "/teams",
        "/schedules",
        "/schedules/new",
        "/policies",
        "/policies/shop",
        "/teams/shop",
        "/dashboards",
        "/dashboards/new",
        "/dashboards/import",
        "/dashboards/host",
        "/dashboards/tocsin",
        "/explore",
        "/monitors/new",
        "/insights",
        "/welcome",
        "/settings",
        "/settings/integrations",
        "/settings/ingest",
        "/offline",
        "/sign-in");
  }
}
