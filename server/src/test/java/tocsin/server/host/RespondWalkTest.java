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
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an engineer does to incidents, in a real browser, by mouse and by keyboard alone.
class RespondWalkTest {
  private static final String WORDS_FIT =
      "(button) => { const words = document.createRange(); words.selectNodeContents(button);"
          + " return words.getBoundingClientRect().width <= button.clientWidth; }";
  private static final String LINES =
      "(name) => { const words = document.createRange(); words.selectNodeContents(name);"
          + " return words.getClientRects().length; }";
  private static final String EVIL = "<b>evil</b> \u202e right to left " + "x".repeat(200);

  @TempDir private static Path data;
  private static TestHouse house;
  private static Playwright playwright;
  private static Browser browser;
  private static BrowserContext context;
  private static Page page;
  private static final List<String> trouble = new ArrayList<>();

  @BeforeAll
  static void open() {
    house = new TestHouse(data, Map.of());
    playwright = TestBrowser.playwright();
    browser = TestBrowser.chromium(playwright);
    context = browser.newContext();
    page = context.newPage();
    page.onPageError(e -> trouble.add(page.url() + ": " + e));
    page.onConsoleMessage(m -> {
      if (m.type().equals("error")) {
        trouble.add(page.url() + ": " + m.text());
      }
    });
    page.setViewportSize(1_440, 900);
    TestBrowser.signUp(page, house);
    team();
  }

  private static void team() {
    for (String person : List.of("ana Ana Ruiz", "bo Bo Lindqvist")) {
      int space = person.indexOf(' ');
      house.api(
          "PUT",
          "/users/" + person.substring(0, space),
          """
          {"name":"%s","contacts":[{"id":"c","kind":"console","address":"x"}],
           "rules":[{"delay":"0s","contact":"c"}]}
          """
              .formatted(person.substring(space + 1)));
    }
    house.api("PUT", "/teams/shop", "{\"members\":[\"ana\"]}");
    house.api(
        "PUT",
        "/policies/shop",
        """
        {"steps":[{"delay":"5m","targets":[{"user":"ana"}]},
                  {"delay":"5m","targets":[{"user":"bo"}]}]}
        """);
    house.api(
        "PUT", "/services/shop", "{\"team\":\"shop\",\"policy\":\"shop\",\"grouping\":\"key\"}");
  }

  @AfterAll
  static void close() {
    playwright.close();
    house.close();
  }

  private static String incident(String title) {
    return house
        .api(
            "POST",
            "/incidents",
            "{\"service\":\"shop\",\"title\":\"%s\",\"key\":\"%s\",\"severity\":\"SEV2\"}"
                .formatted(title, title.hashCode()))
        .path("id")
        .asString();
  }

  private static Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void at(String path) {
    page.navigate(house.address() + path);
    assertThat(page.locator("#live")).hasText("Live");
  }

  private static Locator state() {
    return page.locator(".ip__head .pill");
  }

  @Test
  void byKeyboardAloneItIsTakenGivenBackEscalatedAndResolved() {
    String id = incident("Orders fail");
    at("/");
    assertThat(page.locator(".hero h1")).containsText("you");
    assertThat(page.locator("#card-" + id + " .esc")).containsText("Bo is paged in");
    at("/incidents/" + id);
    Keyboard.pressOn(page, "a");
    assertThat(state()).hasText("Acknowledged by you");
    assertThat(page.locator(".toast")).containsText("is yours");
    Keyboard.pressOn(page, "Control+z");
    assertThat(state()).hasText("Triggered");
    assertThat(page.locator(".tl")).containsText("took the acknowledgement back");
    Keyboard.pressOn(page, "a");
    assertThat(state()).hasText("Acknowledged by you");
    Keyboard.pressOn(page, "e");
    assertThat(button("Page Bo")).isFocused();
    Keyboard.pressOn(page, "Enter");
    assertThat(state()).hasText("Triggered");
    assertThat(page.locator(".tl")).containsText("Bo Lindqvist is asked on step 2");
    Keyboard.pressOn(page, "a");
    assertThat(state()).hasText("Acknowledged by you");
    Keyboard.pressOn(page, "Shift+R");
    assertThat(state()).hasText("Resolved");
    Keyboard.pressOn(page, "Control+z");
    assertThat(state()).hasText("Acknowledged by you");
    assertThat(trouble).isEmpty();
  }

  @Test
  void aHalfWrittenNoteLivesThroughWhatOthersDo() {
    String id = incident("Search is slow");
    at("/incidents/" + id);
    page.locator("#note").pressSequentially("pool is fu");
    house.api("POST", "/incidents/" + id + "/note", "{\"text\":\"somebody else was faster\"}");
    assertThat(page.locator(".tl")).containsText("somebody else was faster");
    assertThat(page.locator("#note")).hasValue("pool is fu");
    assertThat(page.locator("#note")).isFocused();
    page.reload();
    assertThat(page.locator("#note")).hasValue("pool is fu");
    page.locator("#note").press("Enter");
    assertThat(page.locator(".tl .said").first()).hasText("pool is fu");
    assertThat(page.locator("#note")).hasValue("");
  }

  @Test
  void whatIsTypedIsKeptUntilTheServerHasItOrItIsThrownAway() {
    at("/incidents/new");
    page.fill("#title", "Half a title");
    page.selectOption("#severity", "SEV4");
    at("/incidents");
    at("/incidents/new");
    assertThat(page.locator("#title")).hasValue("Half a title");
    assertThat(page.locator("#severity")).hasValue("SEV4");
    button("Throw away").click();
    assertThat(page.locator("#title")).hasValue("");
    button("Undo").click();
    assertThat(page.locator("#title")).hasValue("Half a title");
    button("Declare and page").click();
    assertThat(page.locator("h1")).hasText("Half a title");
    // The title is there before the scripts that say that the server has the words.
    assertThat(page.locator("#live")).hasText("Live");
    assertThat(page.locator(".compose tc-draft [role=status]")).isAttached();
    at("/incidents/new");
    assertThat(page.locator("#title")).hasValue("");
    assertThat(trouble).isEmpty();
  }

  @Test
  void rowsAreSelectedByKeyAndAcknowledgedTogether() {
    String first = incident("Bulk one");
    String second = incident("Bulk two");
    at("/incidents?q=bulk");
    Keyboard.pressOn(page, "j");
    Keyboard.pressOn(page, "x");
    Keyboard.pressOn(page, "j");
    Keyboard.pressOn(page, "x");
    assertThat(page.locator("tc-pick")).containsText("2 selected");
    Keyboard.pressOn(page, "a");
    assertThat(page.locator(".toast")).containsText("2 incidents acknowledged");
    assertThat(page.locator("#r-" + first)).containsText("Acknowledged");
    assertThat(page.locator("#r-" + second)).containsText("Acknowledged");
    button("Undo").click();
    assertThat(page.locator("#r-" + first)).containsText("Triggered");
    Keyboard.pressOn(page, "n");
    assertThat(page.locator("h1")).hasText("Declare an incident");
  }

  @Test
  void filtersAreSavedUnderANameFoundAgainAndTheirRemovalTakenBack() {
    incident("Cards fail");
    at("/incidents?severity=SEV2&when=7d&q=cards");
    assertThat(page.locator("[name=when]")).hasValue("7d");
    button("Save view").click();
    assertThat(page.locator("#keep-name")).isFocused();
    page.keyboard().insertText("Cards <b>now</b>");
    Keyboard.pressOn(page, "Enter");
    assertThat(page.locator(".toast")).containsText("The view is saved.");
    Locator chip = page.locator(".views [aria-current=true]");
    assertThat(chip).hasText("Cards <b>now</b>");
    button("Remove view").click();
    assertThat(page.locator(".toast")).containsText("The view is removed.");
    assertThat(page.locator(".views")).hasCount(0);
    Keyboard.pressOn(page, "Control+z");
    assertThat(chip).hasText("Cards <b>now</b>");
    // It is kept on the server: the same person in another browser has it.
    at("/incidents");
    page.locator(".views a").click();
    assertThat(page).hasURL(house.address() + "/incidents?q=cards&severity=SEV2&when=7d");
    assertThat(page.locator(".itable")).containsText("Cards fail");
    at("/incidents?state=all&when=range&from=2020-01-01&to=2020-01-31");
    assertThat(page.locator("#from")).hasValue("2020-01-01");
    assertThat(page.locator("#main")).containsText("No incident fits.");
    assertThat(trouble).isEmpty();
  }

  @Test
  void onThePhoneOneButtonOpensAllFiltersAndTheListStandsBelowIt() {
    incident("Phones wait");
    page.setViewportSize(390, 844);
    at("/incidents?severity=SEV2&mine=1");
    Locator filter = page.locator("[popovertarget=filters]");
    assertThat(filter).hasText("Filter2 set");
    assertThat(page.locator("#filters")).isHidden();
    assertThat(page.locator(".itable tbody tr").first().boundingBox().y).isLessThan(422);
    filter.click();
    page.selectOption("[name=when]", "today");
    assertThat(page.locator("#filters")).isVisible();
    button("Filter").last().click();
    assertThat(filter).hasText("Filter3 set");
    assertThat(page.locator(".itable")).containsText("Phones wait");
    page.setViewportSize(1_440, 900);
  }

  @Test
  void onThePhoneAcknowledgeIsTheWidestAndTheCountdownStandsRightAboveIt() {
    String id = incident("Phone rings");
    page.setViewportSize(390, 844);
    at("/incidents/" + id);
    double widest = button("Acknowledge").boundingBox().width;
    for (Locator other : page.locator(".actions .btn").all()) {
      assertThat(other.boundingBox() == null ? 0 : other.boundingBox().width)
          .isLessThanOrEqualTo(widest);
    }
    var next = page.locator(".actions .next").boundingBox();
    assertThat(next.y + next.height).isLessThanOrEqualTo(button("Acknowledge").boundingBox().y);
    assertThat(page.locator(".tabs").boundingBox().y)
        .isGreaterThan(button("Acknowledge").boundingBox().y);
    page.setViewportSize(1_440, 900);
  }

  @Test
  void onASmallPhoneAcknowledgeFitsIntoItsButton() {
    String id = incident("Small phone rings");
    for (int width : new int[] {360, 375}) {
      page.setViewportSize(width, 700);
      at("/incidents/" + id);
      assertThat((Boolean) button("Acknowledge").evaluate(WORDS_FIT)).as("%d", width).isTrue();
    }
    page.setViewportSize(1_440, 900);
  }

  @Test
  void beforeAndAfterThePanelsNarrowNoServiceIsBrokenWithinAWord() {
    house.api("PUT", "/services/gateway", "{\"name\":\"Payments gateway\",\"team\":\"shop\"}");
    String change = "{\"service\":\"gateway\",\"kind\":\"config\",\"summary\":\"Lifetime 90 s\"}";
    house.api("POST", "/changes", change);
    String alert = "{\"service\":\"gateway\",\"title\":\"Gateway slow\",\"key\":\"gateway\"}";
    String id = house.api("POST", "/incidents", alert).path("id").asString();
    house.api("POST", "/incidents/" + id + "/acknowledge", "{}");
    for (int width : new int[] {1_024, 1_181, 1_280, 1_440}) {
      page.setViewportSize(width, 900);
      at("/");
      Locator name =
          page.locator(".svcs--now a.svc", new Page.LocatorOptions().setHasText("gateway"));
      assertThat((Integer) name.evaluate(LINES)).as("%d", width).isLessThanOrEqualTo(2);
    }
    page.setViewportSize(1_440, 900);
  }

  @Test
  void hostileWordsShowAsTextAndFit() {
    String id = incident(EVIL.replace("\u202e", "\\u202e"));
    house.api(
        "POST",
        "/incidents/" + id + "/note",
        "{\"text\":\"" + "<img src=x onerror=alert(1)> ".repeat(300) + "\"}");
    page.setViewportSize(390, 844);
    for (String path : List.of("/", "/incidents", "/incidents/" + id)) {
      at(path);
      assertThat(page.locator("main")).containsText("<b>evil</b>");
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
          .as(path)
          .isLessThanOrEqualTo(0);
    }
    page.setViewportSize(1_440, 900);
    assertThat(trouble).isEmpty();
  }
}
