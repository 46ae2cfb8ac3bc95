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
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// On-call in a real browser: a gap is covered and given back, an override is drafted by keyboard
/// and by dragging, a layer and a policy are put in another order, a rehearsal is read.
class OncallWalkTest {
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
  void whoIsOnCallIsSeenPlannedAndRehearsed() {
    var zone =
        new Browser.NewContextOptions().setTimezoneId("Europe/Berlin").setViewportSize(1440, 900);
    try (BrowserContext context = browser.newContext(zone)) {
      Page page = context.newPage();
      page.onConsoleMessage(m -> {
        if (m.type().equals("error")) {
          trouble.add(page.url() + ": " + m.text());
        }
      });
      page.onPageError(e -> trouble.add(page.url() + ": " + e));
      signIn(page);
      describeTheTeam();

      coverAGap(page);
      draftByKeyboard(page);
      draftByDragging(page);
      moveAnEndWithArrows(page);
      rehearse(page);
      lookAtOneDay(page);
      mendALayer(page);
      editThePolicy(page);
      startFromATemplate(page);
      onThePhone(page);
      everyPageIsAccessible(page);
      assertThat(trouble).isEmpty();
    }
  }

  private static void signIn(Page page) {
    TestBrowser.signUp(page, house);
    assertThat(page.locator("#page")).isVisible();
  }

  private static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static void describeTheTeam() {
    String told =
        "\"contacts\":[{\"kind\":\"console\",\"id\":\"log\"}],"
            + "\"rules\":[{\"urgency\":\"high\",\"delay\":\"0s\",\"contact\":\"log\"}]";
    house.api("PUT", "/users/bo", "{\"name\":\"Bo Lind\",\"zone\":\"Asia/Tokyo\"," + told + "}");
    house.api(
        "PUT", "/users/cyd", "{\"name\":\"<b>Cyd</b> \\u202e\\uD83D\\uDE00\",\"zone\":\"UTC\"}");
    LocalDate start = mondayBeforeTonight().minusWeeks(4);
    house.api(
        "PUT",
        "/schedules/shop",
        ("{\"name\":\"Shop\",\"zone\":\"UTC\",\"layers\":[{\"name\":\"Always\",\"start\":\"%sT09:00\","
                + "\"turn\":\"7d\",\"people\":[\"bo\",\"cyd\"]}],\"overrides\":[{\"kind\":\"remove\","
                + "\"who\":\"%s\",\"during\":{\"from\":\"%sT14:00\",\"until\":\"%sT18:00\"}}]}")
            .formatted(start, onCall(start), day(2), day(2)));
    house.api(
        "PUT",
        "/policies/shop",
        "{\"name\":\"Shop\",\"steps\":[{\"delay\":\"5m\",\"targets\":[{\"schedule\":\"shop\"}]},"
            + "{\"delay\":\"5m\",\"targets\":[{\"user\":\"cyd\"}]}]}");
    house.api("PUT", "/teams/shop", "{\"members\":[\"bo\"]}");
    house.api("PUT", "/services/shop", "{\"name\":\"Shop\",\"team\":\"shop\",\"policy\":\"shop\"}");
  }

  private static LocalDate today() {
    return LocalDate.ofInstant(RealWorld.clock().instant(), ZoneOffset.UTC);
  }

  private static LocalDate day(int ahead) {
    return today().plusDays(ahead);
  }

  /// When the week began that the next 03:00 in Berlin belongs to: it is Bo's, whatever the day.
  private static LocalDate mondayBeforeTonight() {
    ZonedDateTime now = RealWorld.clock().instant().atZone(ZoneId.of("Europe/Berlin"));
    ZonedDateTime three = now.with(LocalTime.of(3, 0));
    ZonedDateTime tonight = three.isAfter(now) ? three : three.plusDays(1);
    return LocalDate.ofInstant(tonight.minusHours(9).toInstant(), ZoneOffset.UTC)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /// Whose week the day after tomorrow at two is.
  private static String onCall(LocalDate start) {
    long hours = java.time.Duration.between(start.atTime(9, 0), day(2).atTime(14, 0)).toHours();
    return hours / 168 % 2 == 0 ? "bo" : "cyd";
  }

  private static void open(Page page, String path) {
    page.navigate(house.address() + path);
    // The first page is drawn again in the zone of the browser.
    assertThat(page.locator("main.oc")).isVisible();
  }

  private static void coverAGap(Page page) {
    open(page, "/schedules");
    assertThat(page.getByText("One gap in the next 14 days: 4 h without anybody on call."))
        .isVisible();
    assertThat(page.locator("main")).hasAttribute("data-zone", "Europe/Berlin");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("I cover it")).click();
    assertThat(page.getByText("You cover it.")).isVisible();
    assertThat(page.getByText("Somebody is on call everywhere")).isVisible();
    page.getByRole(AriaRole.BUTTON, button("Undo")).click();
    assertThat(page.getByText("No one is on call").first()).isVisible();
  }

  private static void draftByKeyboard(Page page) {
    open(page, "/schedules/shop");
    Locator gap = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("I cover it"));
    gap.focus();
    Keyboard.pressOn(page, "Enter");
    assertThat(page.getByText("1 draft change:")).isVisible();
    assertThat(page.getByText("Every hour is covered then")).isVisible();
    assertThat(overrides()).isEqualTo(1);
    Keyboard.pressOn(page, "Shift+P");
    assertThat(page.getByText("Published. It counts from now on.")).isVisible();
    assertThat(overrides()).isEqualTo(2);
    assertThat(page.getByText(Pattern.compile("Ana Ruiz is on call, .*")).first()).isVisible();
    Keyboard.pressOn(page, "Control+z");
    assertThat(page.getByText("Restored.")).isVisible();
    assertThat(overrides()).isEqualTo(1);
  }

  private static int overrides() {
    return house.api("GET", "/schedules/shop", "").at("/body/overrides").size();
  }

  private static Locator result(Page page) {
    return page.locator(".oc-track[data-kind=final]");
  }

  private static void draftByDragging(Page page) {
    open(page, "/schedules/shop?day=" + day(14));
    var box = result(page).boundingBox();
    page.mouse().move(box.x + box.width * 0.3, box.y + box.height / 2);
    page.mouse().down();
    page.mouse().move(box.x + box.width * 0.4, box.y + box.height / 2);
    page.mouse().move(box.x + box.width * 0.45, box.y + box.height / 2);
    assertThat(page.locator(".oc-ghost")).isVisible();
    page.mouse().up();
    assertThat(page.getByRole(AriaRole.HEADING, button("Change this stretch"))).isVisible();
    page.selectOption("#oc-who", "ana");
    page.selectOption("#oc-kind", "add");
    assertThat(page.locator("#oc-out-part")).isHidden();
    page.getByRole(AriaRole.BUTTON, button("Add to the draft")).click();
    assertThat(page.getByText("1 draft change:")).isVisible();
    page.getByRole(AriaRole.LINK, button("Discard")).click();
    assertThat(page.getByText("1 draft change:")).hasCount(0);
  }

  private static void moveAnEndWithArrows(Page page) {
    open(page, "/schedules/shop?day=" + day(14));
    Locator shift = result(page).locator("a").first();
    shift.focus();
    Keyboard.pressOn(page, "ArrowLeft");
    Keyboard.pressOn(page, "ArrowLeft");
    assertThat(page.locator(".oc-ghost")).isVisible();
    Keyboard.pressOn(page, "Enter");
    assertThat(page.getByText("1 draft change:")).isVisible();
    assertThat(page.locator(".oc-draft").getByText(Pattern.compile("gets 60 min more")))
        .isVisible();
    page.goBack();
    assertThat(page.getByText("1 draft change:")).hasCount(0);
    // Enter alone opens its times.
    result(page).locator("a").first().press("Enter");
    assertThat(page.getByRole(AriaRole.BUTTON, button("Change the times"))).isVisible();
  }

  private static void lookAtOneDay(Page page) {
    open(page, "/schedules/shop?span=month&day=" + day(14));
    Keyboard.pressOn(page, "t");
    assertThat(page).hasURL(Pattern.compile("span=day"));
    assertThat(page.locator(".oc-days .hr")).hasCount(24);
    Keyboard.pressOn(page, "]");
    assertThat(page).hasURL(Pattern.compile("day=" + day(15)));
    page.getByLabel("Span").getByText("Day").focus();
    Keyboard.pressOn(page, "ArrowRight");
    Keyboard.pressOn(page, "Enter");
    assertThat(page.locator(".oc-days a")).hasCount(7);
  }

  private static void mendALayer(Page page) {
    open(page, "/schedules/shop");
    page.getByRole(AriaRole.LINK, button("Edit layer Always")).click();
    page.getByRole(AriaRole.BUTTON, button("Move Bo Lind down")).press("Enter");
    assertThat(page.locator("ol[data-sort] li").last()).containsText("Bo Lind");
    page.selectOption("#oc-more", "ana");
    page.getByRole(AriaRole.BUTTON, button("Add to the end")).click();
    assertThat(page.locator("ol[data-sort] li")).hasCount(3);
    page.selectOption("#l-rotation", "daily");
    page.getByRole(AriaRole.BUTTON, button("Add to the draft")).last().click();
    assertThat(page.getByText("1 draft change:")).isVisible();
    page.getByRole(AriaRole.BUTTON, button("Publish")).click();
    assertThat(page.getByText("Layer Always: other people, hand-over")).isVisible();
    page.getByRole(AriaRole.LINK, button("Month")).click();
    assertThat(result(page).nth(3)).isVisible();
  }

  private static void editThePolicy(Page page) {
    open(page, "/policies/shop");
    assertThat(page.getByText("has no contact method.").first()).isVisible();
    page.getByRole(AriaRole.BUTTON, button("Move step 2 up")).press("Enter");
    assertThat(page.getByText("Step moved.")).isVisible();
    assertThat(firstTarget()).isEqualTo("cyd");
    page.selectOption("[name=new]", "user bo");
    page.getByRole(AriaRole.BUTTON, button("Add step")).click();
    assertThat(page.locator("[name=d2]")).isVisible();
    page.fill("[name=d2]", "90s");
    page.getByRole(AriaRole.BUTTON, button("Save")).click();
    assertThat(page.getByText("Saved. It counts for the next page.")).isVisible();
    page.getByRole(AriaRole.BUTTON, button("Remove step 3")).click();
    assertThat(page.locator("[name=d2]")).hasCount(0);
    // What hears the dragging comes with its scripts.
    page.waitForLoadState();
    page.locator("li[data-index='1']").dragTo(page.locator("li[data-index='0']"));
    assertThat(page.getByText("Step moved.")).isVisible();
    assertThat(firstTarget()).isEmpty();
  }

  private static String firstTarget() {
    return house.api("GET", "/policies/shop", "").at("/body/steps/0/targets/0/user").asString("");
  }

  private static void rehearse(Page page) {
    open(page, "/policies/shop");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("In the gap")).click();
    assertThat(page.locator(".reh")).containsText("Step 2");
    page.getByRole(AriaRole.LINK, button("Tonight 03:00")).click();
    assertThat(page.locator(".reh [name=at]")).hasValue(Pattern.compile("T03:00"));
    assertThat(page.locator(".reh .tl").first()).containsText("Step 1");
    // What follows the fields comes with its scripts.
    page.waitForLoadState();
    rehearseADraft(page);
    assertThat(house.api("GET", "/incidents", "").toString()).doesNotContain("INC-");
  }

  /// The rehearsal follows the fields; what it was of is not saved.
  private static void rehearseADraft(Page page) {
    page.fill("[name=d0]", "7m");
    page.locator("[name=d0]").press("Tab");
    assertThat(page.locator(".oc-differs")).containsText("As the fields stand, not saved.");
    assertThat(page.locator(".oc-differs"))
        .containsText("Level 2 comes 2 min later, after 7 min in place of after 5 min.");
    assertThat(Accessibility.faults(page)).isEmpty();
    page.selectOption(".reh [name=answers]", "bo");
    assertThat(page.locator(".reh .tl").first()).containsText("answers; nobody else is paged");
    page.fill("[name=d0]", "soon");
    page.getByRole(AriaRole.BUTTON, button("Rehearse")).first().click();
    assertThat(page.locator(".reh [role=alert]")).containsText("'soon' (expected:");
    assertThat(page.locator("[name=d0]")).hasValue("soon");
    JsonNode saved = house.api("GET", "/policies/shop", "");
    assertThat(saved.at("/body/steps/0/delay").asString()).isEqualTo("PT5M");
    assertThat(saved.path("revision").asInt()).isEqualTo(1);
  }

  private static void startFromATemplate(Page page) {
    open(page, "/schedules/new?kind=sun");
    page.fill("#s-name", "Around the world");
    for (String who : List.of("ana", "bo", "cyd")) {
      page.selectOption("[name=p" + List.of("ana", "bo", "cyd").indexOf(who) + "]", who);
    }
    page.getByRole(AriaRole.BUTTON, button("Create the schedule")).click();
    assertThat(page.getByRole(AriaRole.HEADING, button("Around the world"))).isVisible();
    assertThat(page.locator(".srow.layer")).hasCount(3);
  }

  private static void onThePhone(Page page) {
    page.setViewportSize(390, 844);
    open(page, "/schedules/shop");
    page.locator(".agenda a").first().click();
    assertThat(page.getByRole(AriaRole.HEADING, button("Change this stretch"))).isVisible();
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
  }

  private static void everyPageIsAccessible(Page page) {
    assertThat(
            Accessibility.faults(
                page,
                house.address(),
                List.of(
                    "/schedules",
                    "/schedules/shop",
                    "/schedules/shop?span=month",
                    "/schedules/shop/layers/0",
                    "/lint",
                    "/calendars",
                    "/schedules/shop/calendar",
                    "/policies/shop")))
        .isEmpty();
  }
}
