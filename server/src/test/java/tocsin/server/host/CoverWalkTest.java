package tocsin.server.host;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A shift changes hands on a phone: one is taken with one press and given back, another is offered
/// and withdrawn. Ana and Ben have a day each, Ana the one that is on.
class CoverWalkTest {
  @TempDir private static Path data;
  private static TestHouse house;
  private static Playwright playwright;
  private static Browser browser;

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
  void aShiftIsTakenWithOnePressAndAnotherIsOffered() {
    try (BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(390, 844))) {
      Page page = context.newPage();
      TestBrowser.signUp(page, house);
      describeTheTeam();

      take(page);
      offer(page);
      everyPageIsAccessible(page);
    }
  }

  private static void describeTheTeam() {
    LocalDate today = LocalDate.ofInstant(RealWorld.clock().instant(), ZoneOffset.UTC);
    house.api("PUT", "/users/ben", "{\"name\":\"Ben <b>Okafor</b>\",\"zone\":\"UTC\"}");
    house.api(
        "PUT",
        "/schedules/shop",
        "{\"name\":\"Shop\",\"zone\":\"UTC\",\"layers\":[{\"name\":\"Always\",\"start\":\"%sT00:00\",\"turn\":\"24h\",\"people\":[\"ana\",\"ben\"]}]}"
            .formatted(today));
    house.api(
        "POST",
        "/schedules/shop/covers",
        "{\"who\":\"ben\",\"from\":\"%sT08:00\",\"until\":\"%sT20:00\",\"note\":\"<i>dentist</i>\"}"
            .formatted(today.plusDays(3), today.plusDays(3)));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static int overrides() {
    return house.api("GET", "/schedules/shop", "").at("/body/overrides").size();
  }

  private static void take(Page page) {
    page.navigate(house.address() + "/schedules");
    assertThat(page.getByText("Ben <b>Okafor</b> asks Ana Ruiz to take a shift")).isVisible();
    assertThat(page.getByText("<i>dentist</i>")).isVisible();
    page.getByRole(AriaRole.BUTTON, named("Accept: Ben")).click();
    assertThat(page.getByText("Taken. It counts from now on.")).isVisible();
    assertThat(page.getByText("Ana Ruiz covers for Ben <b>Okafor</b>").first()).isVisible();
    assertThat(overrides()).isEqualTo(1);
    page.getByRole(AriaRole.BUTTON, named("Undo")).click();
    assertThat(page.getByText("Restored.")).isVisible();
    assertThat(overrides()).isZero();
  }

  private static void offer(Page page) {
    page.navigate(house.address() + "/schedules/shop");
    page.getByRole(AriaRole.LINK, named("Ask who can take")).last().click();
    page.selectOption("[name=of]", "user/ben");
    page.fill("[name=note]", "a wedding");
    page.getByRole(AriaRole.BUTTON, named("Ask").setExact(true)).click();
    assertThat(page.getByText("Asked. Whoever takes it is on call then.")).isVisible();
    assertThat(page.getByText("Ana Ruiz asks Ben <b>Okafor</b> to take a shift")).isVisible();
    assertThat(page.getByText("a wedding")).isVisible();
    page.getByRole(AriaRole.BUTTON, named("Withdraw: Ana")).click();
    assertThat(page.getByText("Withdrawn.").first()).isVisible();
    assertThat(page.getByText("a wedding")).hasCount(0);
  }

  private static void everyPageIsAccessible(Page page) {
    page.navigate(house.address() + "/schedules/shop");
    page.getByRole(AriaRole.LINK, named("Ask who can take")).last().click();
    page.getByRole(AriaRole.BUTTON, named("Ask").setExact(true)).click();
    assertThat(page.getByText("Asked. Whoever takes it is on call then.")).isVisible();
    page.navigate(house.address() + "/schedules/shop");
    page.getByRole(AriaRole.LINK, named("Ask who can take")).first().click();
    assertThat(page.getByLabel("Colleagues to ask")).isVisible();
    assertThat(Accessibility.faults(page)).isEmpty();
  }
}
