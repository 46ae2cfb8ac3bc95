package tocsin.server.host;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
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

/// From a graph in Explore to a monitor that was tried on history, as somebody does it for the
/// first time: five clicks, and no number to think of.
class WatchWalkTest {
  private static final int MINUTES = 180;

  @TempDir private static Path data;
  private static TestHouse house;
  private static Playwright playwright;
  private static Page page;

  private static final List<String> TROUBLE = new ArrayList<>();

  @BeforeAll
  static void open() {
    house = new TestHouse(data, Map.of());
    playwright = TestBrowser.playwright();
    page =
        TestBrowser.chromium(playwright)
            .newContext(new Browser.NewContextOptions().setViewportSize(1_440, 1_000))
            .newPage();
    page.onPageError(e -> TROUBLE.add(page.url() + ": " + e));
    TestBrowser.signUp(page, house);
    house.api("PUT", "/teams/shop", "{}");
    house.api("PUT", "/services/checkout", "{\"team\":\"shop\"}");
    errorsOfThreeHours();
  }

  @AfterAll
  static void close() {
    playwright.close();
    house.close();
  }

  /// Two or three a minute, and thirty in one of them.
  private static void errorsOfThreeHours() {
    StringBuilder lines = new StringBuilder();
    long first = Instant.now().getEpochSecond() / 60 * 60 - 60L * MINUTES;
    for (int i = 0; i < MINUTES; i++) {
      int value = i == 100 ? 30 : 2 + i % 2;
      lines.append("shop.checkout.errors %d %d%n".formatted(value, first + 60L * i));
    }
    house.carbon(lines.toString().strip());
  }

  @Test
  void getsFromAGraphToAMonitorThatWasTriedOnHistory() {
    page.navigate(house.address() + "/explore?target=shop.checkout.errors");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Watch this")).click();

    assertThat(page.locator("#sight")).containsText("1 series matches now: shop.checkout.errors");
    assertThat(page.locator("#f-title")).hasValue("checkout errors");
    assertThat(page.locator("#f-service")).hasValue("checkout");
    page.getByLabel("How long", new Page.GetByLabelOptions().setExact(true)).selectOption("0s");
    assertThat(page.locator(".mo__limits")).containsText("1 page in 7 days");
    page.locator(".mo__limits button", new Page.LocatorOptions().setHasText("no page in 7 days"))
        .click();
    assertThat(page.locator("#f-threshold")).hasValue("30");
    assertThat(page.locator("[data-part=fires]").last())
        .containsText("It would not have fired in the last 7 days");
    page.locator(".mo__limits button").first().click();
    assertThat(page.locator("[data-part=fires]").last()).containsText("It would have fired once");
    press("Save");

    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("checkout")))
        .isVisible();
    assertThat(TROUBLE).isEmpty();
  }

  @Test
  void noticesAMisspeltNameBeforeAnythingIsSaved() {
    page.navigate(house.address() + "/monitors/new?target=shop.chekout.errors");
    assertThat(page.locator("#sight")).containsText("It matches no series now");
    assertThat(page.locator("#sight")).containsText("Did you mean shop.checkout.errors?");

    press("shop.checkout.errors");

    assertThat(page.locator("#f-target")).hasValue("shop.checkout.errors");
    assertThat(page.locator("#sight")).containsText("1 series matches now");
  }

  @Test
  void saysHowFarABacktestIsThatTakesAWhile() {
    try (Page own = page.context().newPage()) {
      own.navigate(house.address() + "/monitors/new?target=shop.checkout.errors&threshold=20");
      Locator fires = own.locator("[data-part=fires]").last();
      assertThat(fires).containsText("in the last 7 days");
      List<Route> held = new ArrayList<>();
      own.route("**/monitors/try", held::add);
      own.route("**/monitors/try/*", r -> r.fulfill(new Route.FulfillOptions().setBody("43")));

      own.locator("label:has([name=days][value='30'])").click();

      Locator bar = own.locator("[data-progress] progress");
      assertThat(bar).isVisible();
      assertThat(bar).hasJSProperty("value", 43);
      assertThat(Accessibility.faults(own)).isEmpty();
      held.forEach(Route::resume);
      assertThat(fires).containsText("in the last 30 days");
      assertThat(bar).isHidden();
    }
  }

  @Test
  void isAccessibleWithWhatItOffers() {
    assertThat(
            Accessibility.faults(
                page,
                house.address(),
                List.of(
                    "/monitors/new?target=shop.checkout.errors",
                    "/monitors/new?target=shop.chekout.errors")))
        .isEmpty();
  }

  private static void press(String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first()
        .click();
  }
}
