package tocsin.server.host;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Three people around the world: their schedule is built, somebody is away, the gap is covered
/// from a telephone, the policy is rehearsed, and whoever is on call is paged by mail and on a
/// device and answers without being signed in. Once with the mouse, once with the keyboard alone.
class FollowTheSunWalkTest {
  private static final String NAME = "Around the world";
  private static final Pattern GAP = Pattern.compile("No one is on call .*");

  @TempDir private Path data;
  private PagedTeam team;
  private Playwright playwright;
  private Browser browser;
  private Page page;
  private final List<String> trouble = new ArrayList<>();

  @BeforeEach
  void open() {
    team = new PagedTeam(data);
    playwright = TestBrowser.playwright();
    browser = TestBrowser.chromium(playwright);
    page =
        browser
            .newContext(
                new Browser.NewContextOptions()
                    .setTimezoneId("Europe/Berlin")
                    .setViewportSize(1_280, 900))
            .newPage();
    page.onPageError(e -> trouble.add(page.url() + ": " + e));
    TestBrowser.signUp(page, team.house());
  }

  @AfterEach
  void close() {
    playwright.close();
    team.close();
  }

  @Test
  void withTheMouse() throws Exception {
    page.getByRole(AriaRole.LINK, named("On-call")).first().click();
    page.getByRole(AriaRole.LINK, named("New schedule")).first().click();
    page.getByRole(AriaRole.LINK, containing("Follow the sun")).click();
    arriveAt("/schedules/new?kind=sun");
    page.fill("#s-name", NAME);
    page.selectOption("[name=p0]", "ana");
    page.selectOption("[name=p1]", "bo");
    page.selectOption("[name=p2]", "cyd");
    page.getByRole(AriaRole.BUTTON, named("Create the schedule")).click();
    assertThat(page.locator(".srow.layer")).hasCount(3);
    team.serve("around-the-world");

    String thisWeek = page.locator(".wk").textContent();
    page.getByRole(AriaRole.LINK, named("Week after")).click();
    assertThat(page.locator(".wk")).not().hasText(thisWeek);
    shifts().nth(3).click();
    assertThat(page.getByRole(AriaRole.HEADING, named("Change this stretch"))).isVisible();
    page.selectOption("#oc-who", page.inputValue("#oc-out"));
    page.selectOption("#oc-kind", "remove");
    page.getByRole(AriaRole.BUTTON, named("Add to the draft")).click();
    theDraftOpensAGap();
    page.getByRole(AriaRole.BUTTON, named("Publish")).click();
    itIsPublished();

    coverOnAPhone();
    rehearse();
    answerFromBoth();
    everyPageIsAccessible();
  }

  @Test
  void withTheKeyboard() throws Exception {
    var hands = new Keyboard(page);
    hands.reach("On-call").press("Enter");
    arriveAt("/schedules");
    hands.reach("New schedule").press("Enter");
    arriveAt("/schedules/new");
    hands.reach("Follow the sun").press("Enter");
    arriveAt("/schedules/new?kind=sun");
    assertThat(page.locator("#s-name")).isFocused();
    hands.type(NAME);
    hands.reach("Person 1").choose("Ana");
    hands.reach("Person 2").choose("Bo");
    hands.reach("Person 3").choose("Cyd");
    hands.reach("Create the schedule").press("Enter");
    assertThat(page.locator(".srow.layer")).hasCount(3);
    team.serve("around-the-world");

    String thisWeek = page.locator(".wk").textContent();
    hands.press("]");
    assertThat(page.locator(".wk")).not().hasText(thisWeek);
    shifts().nth(3).focus();
    hands.press("Enter");
    assertThat(page.getByRole(AriaRole.HEADING, named("Change this stretch"))).isVisible();
    String away = page.locator("#oc-out option:checked").textContent();
    hands.reach("Who").choose(away.substring(0, 3));
    hands.reach("What they do").choose("is off");
    hands.reach("Add to the draft").press("Enter");
    theDraftOpensAGap();
    hands.press("Shift+P");
    itIsPublished();
    assertThat(page.getByText(GAP).first()).isVisible();

    hands.reach("I cover it").press("Enter");
    assertThat(page.getByText("Every hour is covered then")).isVisible();
    hands.press("Shift+P");
    itIsPublished();
    assertThat(page.getByText(GAP)).hasCount(0);
    rehearse();
    answerFromBoth();
    assertThat(trouble).isEmpty();
  }

  private void arriveAt(String path) {
    assertThat(page).hasURL(team.house().address() + path);
    assertThat(page.locator("main")).isVisible();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.GetByRoleOptions containing(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private Locator shifts() {
    return page.locator(".oc-track[data-kind=final] a");
  }

  private void theDraftOpensAGap() {
    assertThat(page.getByText("This opens a gap.")).isVisible();
    assertThat(page.getByText("A page in this gap would reach no one until")).isVisible();
    // It is a draft: whoever looks at the policy sees no gap.
    Page other = page.context().newPage();
    other.navigate(team.house().address() + "/policies/shop");
    assertThat(other.getByText("Services that use it")).isVisible();
    assertThat(other.getByText(Pattern.compile("In the gap.*"))).hasCount(0);
    other.close();
  }

  private void itIsPublished() {
    assertThat(page.getByText("Published. It counts from now on.")).isVisible();
  }

  private void coverOnAPhone() {
    page.setViewportSize(390, 844);
    page.navigate(team.house().address() + "/schedules/around-the-world");
    assertThat(page.getByText(GAP).first()).isVisible();
    page.getByRole(AriaRole.LINK, containing("I cover it")).first().click();
    assertThat(page.getByText("Every hour is covered then")).isVisible();
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
    page.getByRole(AriaRole.BUTTON, named("Publish")).click();
    itIsPublished();
    assertThat(page.getByText(GAP)).hasCount(0);
    page.setViewportSize(1_280, 900);
  }

  private void rehearse() {
    page.navigate(team.house().address() + "/policies/shop");
    page.getByRole(AriaRole.LINK, named("Tonight 03:00")).click();
    assertThat(page.locator(".reh .tl").first()).containsText("Step 1");
    assertThat(page.locator(".reh .tl").first()).containsText("push to Phone of");
  }

  private void answerFromBoth() throws Exception {
    team.goesWrong("Orders fail");
    answered(team.linkInMail("Orders fail"), "INC-1");
    team.goesWrong("Payments fail");
    answered(team.linkInPush("Payments fail"), "INC-2");
  }

  /// Somebody whom this browser has never seen.
  private void answered(String link, String incident) {
    try (BrowserContext stranger =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(390, 844))) {
      Page phone = stranger.newPage();
      phone.navigate(link);
      assertThat(phone.locator("h1")).hasText("Acknowledge " + incident + "?");
      phone.getByRole(AriaRole.BUTTON, named("Acknowledge")).click();
      assertThat(phone.getByText("You have it. Nobody else is paged.")).isVisible();
      phone.navigate(link);
      assertThat(phone.getByText(Pattern.compile("You acknowledged this at .*"))).isVisible();
      assertThat(Accessibility.faults(phone, link, List.of(""))).isEmpty();
    }
  }

  private void everyPageIsAccessible() {
    assertThat(trouble).isEmpty();
    assertThat(
            Accessibility.faults(
                page,
                team.house().address(),
                List.of(
                    "/schedules/new?kind=sun",
                    "/schedules/around-the-world",
                    "/policies/shop",
                    "/people/ana",
                    "/incidents/INC-2")))
        .isEmpty();
  }
}
