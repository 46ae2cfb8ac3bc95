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
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A review from its draft until it is published, by keyboard and mouse, and what Insights make of
/// it.
class LearnWalkTest {
  private static final String CAUSE = "tc-draft#d-cause";
  private static final String HOSTILE =
      "Ana Ruiz saw **no bound** on the pool <img src=x onerror=alert(1)>";

  @TempDir private Path data;
  private TestHouse house;
  private Playwright playwright;
  private Browser browser;
  private Page page;
  private String id = "";
  private final List<String> trouble = new ArrayList<>();

  @BeforeEach
  void open() {
    house = new TestHouse(data, Map.of());
    house.api("PUT", "/teams/shop", "{\"members\":[]}");
    house.api("PUT", "/services/shop", "{\"team\":\"shop\"}");
    playwright = TestBrowser.playwright();
    browser = TestBrowser.chromium(playwright);
    BrowserContext context = browser.newContext();
    page = context.newPage();
    page.onPageError(e -> trouble.add(page.url() + ": " + e));
    page.onConsoleMessage(m -> {
      if (m.type().equals("error")) {
        trouble.add(page.url() + ": " + m.text());
      }
    });
    TestBrowser.signUp(page, house);
  }

  @AfterEach
  void close() {
    browser.close();
    playwright.close();
    house.close();
  }

  @Test
  void aReviewGoesFromItsDraftUntilItIsPublished() {
    findTheDraftByKeyboard();
    sendItAndTakeThatBack();
    talkBesideIt();
    aHintAsksAndLetsGo();
    writeWhyItHappened();
    promiseSomething();
    meetOverIt();
    approveAndPublish();
    lookAtInsights();
    everyPageIsAccessible();

    assertThat(trouble).isEmpty();
  }

  @Test
  void twoWhoWriteTheSameSectionBothKeepTheirWords() {
    findTheDraftByKeyboard();
    page.locator(CAUSE + " summary").click();
    page.fill("#t-cause", "Mine.");

    tell("cause", "Theirs.");

    assertThat(page.locator("#told-cause")).hasText("Theirs.");
    assertThat(page.locator("#t-cause")).hasValue("Mine.");
    button(page.locator(CAUSE), "Save").click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Somebody else saved other words");
    assertThat(page.locator("#t-cause")).hasValue("Mine.");
  }

  private void findTheDraftByKeyboard() {
    page.navigate(house.address() + "/reviews");
    assertThat(page.getByText("The first review writes itself")).isVisible();
    String body = "{\"service\":\"shop\",\"title\":\"Orders <b>fail</b>\"}";
    id = house.api("POST", "/incidents", body).path("id").asString();
    house.api("POST", "/incidents/" + id + "/acknowledge", "{}");
    house.api("POST", "/incidents/" + id + "/resolve", "{\"text\":\"over\"}");

    // The page left open shows the draft by itself.
    assertThat(page.locator("[data-row]")).hasText("Orders <b>fail</b>");
    Keyboard.pressOn(page, "j");
    Keyboard.pressOn(page, "Enter");
    assertThat(page.locator("article h1")).hasText("Orders <b>fail</b>");
  }

  private void tell(String topic, String told) {
    house.api(
        "POST",
        "/reviews/" + id + "/tell",
        "{\"topic\":\"" + topic + "\",\"told\":\"" + told + "\"}");
  }

  private static Locator button(Locator in, String name) {
    return in.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  private Locator main() {
    return page.locator("#main");
  }

  private Locator state() {
    return page.locator("#main .pill");
  }

  private void sendItAndTakeThatBack() {
    button(main(), "Send for review").click();
    assertThat(state()).hasText("In review");
    Keyboard.pressOn(page, "Control+z");
    assertThat(state()).hasText("Draft");
    button(main(), "Send for review").click();

    assertThat(button(main(), "Approve")).isDisabled();
    assertThat(button(main(), "Approve"))
        .hasAccessibleDescription(
            Pattern.compile("“What caused the incident\\?” needs your words"));
  }

  private void talkBesideIt() {
    Locator beside = page.locator("#n-cause");
    beside.locator("summary").click();
    page.fill("#ct-cause", "Which pool? <b>x</b>");
    button(beside, "Comment").click();
    assertThat(beside.locator(".cmt")).containsText("Which pool? <b>x</b>");
    assertThat(beside.locator(".cmt")).containsText("Ana Ruiz");
    beside.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Resolve")).click();
    assertThat(beside.locator("details.rvmore summary")).containsText("1 resolved");
    Keyboard.pressOn(page, "Control+z");
    assertThat(beside.locator(".cmt").first()).isVisible();
    // Beside the text on a wide screen, under it on a phone.
    var text = page.locator("#s-cause").boundingBox();
    assertThat(beside.boundingBox().x).isLessThan(text.x + text.width);
    page.setViewportSize(1_440, 900);
    text = page.locator("#s-cause").boundingBox();
    assertThat(beside.boundingBox().x).isGreaterThan(text.x + text.width);
    page.navigate(house.address() + "/reviews/" + id + "?for=customers");
    assertThat(page.locator(".cmt")).hasCount(0);
    assertThat(house.send("GET", "/api/v1/reviews/" + id + "/markdown", "").body())
        .doesNotContain("Which pool?");
    page.navigate(house.address() + "/reviews/" + id);
  }

  private void aHintAsksAndLetsGo() {
    page.locator(CAUSE + " summary").click();
    page.fill("#t-cause", "Ana forgot to bound the pool.");
    Locator hint = page.locator(CAUSE + " .blame");
    assertThat(hint).containsText("Where is this step listed?");
    assertThat(hint.locator("mark")).hasText("Ana forgot to bound the pool.");
    button(page.locator(CAUSE), "Save").click();
    assertThat(page.locator("#hints-cause .blame")).hasCount(1);
    assertThat(page.locator(".outline")).containsText("1 hint");
    page.locator("#hints-cause button").click();
    assertThat(page.locator("#hints-cause .blame")).hasCount(0);
    assertThat(page.locator("#told-cause")).hasText("Ana forgot to bound the pool.");
    var refused = house.send("POST", "/api/v1/reviews/" + id + "/move", "{\"to\":\"approved\"}");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("Before it can be approved: “What actions mitigated it?”");
  }

  private void writeWhyItHappened() {
    page.locator(CAUSE + " summary").focus();
    Keyboard.pressOn(page, "Enter");
    page.locator("#t-cause").focus();
    Keyboard.pressOn(page, "Control+a");
    page.keyboard().insertText(HOSTILE);
    tell("response", "It went well.");
    assertThat(page.locator("#told-response")).hasText("It went well.");
    assertThat(page.locator("#t-cause")).hasValue(HOSTILE);
    assertThat(page.locator("#t-cause")).isFocused();

    page.reload();
    assertThat(page.locator("#t-cause")).hasValue(HOSTILE);
    button(page.locator(CAUSE), "Save").click();
    assertThat(page.locator("#told-cause strong")).hasText("no bound");
    assertThat(page.locator("#told-cause")).containsText("<img src=x onerror=alert(1)>");
    page.reload();
    assertThat(page.locator(CAUSE + " details[open]")).hasCount(0);
  }

  private void promiseSomething() {
    page.locator("tc-draft#new-item summary").click();
    page.fill("#ti-new", "Bound the pool");
    page.selectOption("#ow-new", "ana");
    page.fill("#du-new", "2020-01-02");
    button(page.locator("tc-draft#new-item"), "Add").click();
    assertThat(page.locator(".acttable tbody")).containsText("Bound the pool");
    assertThat(page.locator(".acttable tbody")).containsText("Ana Ruiz");
  }

  private void meetOverIt() {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Meeting").setExact(true))
        .click();
    assertThat(page.locator(".stage .num").first()).containsText("1 of ");
    page.waitForLoadState();
    Keyboard.pressOn(page, "]");
    assertThat(page.locator(".stage .num").first()).containsText("2 of ");
    page.fill("#ti-new", "Watch the pool");
    page.selectOption("#ow-new", "ana");
    page.fill("#du-new", "2099-01-02");
    button(main(), "Add").click();
    assertThat(page.locator("#ac >> xpath=../..")).containsText("Watch the pool");
    assertThat(page.locator(".stage .num").first()).containsText("2 of ");
    page.navigate(house.address() + "/reviews/" + id);
  }

  private void approveAndPublish() {
    assertThat(page.locator("#why")).containsText("“What actions mitigated it?” needs");
    tell("mitigation", "It passed by itself.");
    button(main(), "Approve").click();
    assertThat(state()).hasText("Approved");
    page.locator("#publish summary").click();
    button(main(), "Publish for good").click();
    assertThat(state()).hasText("Published");

    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Customers")).click();
    assertThat(page.locator("#told-cause")).containsText("an engineer saw no bound");
    assertThat(page.locator("article")).not().containsText("Ana");
  }

  private void lookAtInsights() {
    page.navigate(house.address() + "/insights");
    assertThat(page.locator(".answer")).containsText("1 incident opened");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("7 days")).click();
    assertThat(main()).containsText("2 open, 1 past their day.");
    page.locator("#weektable summary").click();
    assertThat(page.locator("#weektable tbody tr")).hasCount(1);
  }

  private void everyPageIsAccessible() {
    String review = "/reviews/" + id;
    List<String> paths = List.of("/reviews", review, review + "/meeting", "/insights");
    assertThat(Accessibility.faults(page, house.address(), paths)).isEmpty();
  }
}
