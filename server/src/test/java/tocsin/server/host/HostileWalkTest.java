package tocsin.server.host;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever people and programs write shows as text on every page: nothing of it runs, nothing of
/// it asks for what the content security policy forbids, and nothing of it breaks the layout.
class HostileWalkTest {
  private static final int PHONE = 390;
  private static final int WIDE = 1_440;
  private static final String WATCH =
      "addEventListener('securitypolicyviolation', (e) => console.error('CSP: ' +"
          + " e.violatedDirective + ' ' + e.blockedURI));";

  @TempDir private static Path data;
  private static TestHouse house;
  private static Playwright playwright;
  private static Browser browser;
  private static BrowserContext context;
  private static Page page;
  private static final List<String> TROUBLE = new ArrayList<>();

  @BeforeAll
  static void open() {
    house = new TestHouse(data, Map.of());
    playwright = TestBrowser.playwright();
    browser = TestBrowser.chromium(playwright);
    context = browser.newContext(new Browser.NewContextOptions().setViewportSize(PHONE, 844));
    page = watched(context);
    TestBrowser.signUp(page, house);
    new HostileWords(house).fill();
  }

  @AfterAll
  static void close() {
    playwright.close();
    house.close();
  }

  private static Page watched(BrowserContext in) {
    in.addInitScript(WATCH);
    Page watched = in.newPage();
    watched.onConsoleMessage(m -> {
      boolean missed = m.text().contains("404") && watched.url().contains("/incidents/%3C");
      if (m.type().equals("error") && !missed) {
        TROUBLE.add(watched.url() + ": " + m.text());
      }
    });
    watched.onPageError(e -> TROUBLE.add(watched.url() + ": " + e));
    watched.onDialog(d -> {
      TROUBLE.add(watched.url() + ": dialog " + d.message());
      d.dismiss();
    });
    return watched;
  }

  private static void go(Page to, String path) {
    to.navigate(
        house.address() + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
  }

  /// What is wrong with the page as it stands, a line each.
  private static List<String> faults(Page of, String where) {
    String look =
        "() => [['pwned', String(window.pwned)],"
            + " ['made elements of words', document.querySelectorAll('img[src=\"x\"],"
            + " script:not([src]), a[href^=\"javascript:\" i]').length],"
            + " ['scrolls sideways by', Math.max(0, document.documentElement.scrollWidth -"
            + " innerWidth)]].filter(([, n]) => n && n !== 'undefined').map((f) => f.join(' ')"
            + " + (() => { const over = () => document.documentElement.scrollWidth - innerWidth; const"
            + " w = over(); if (w <= 0) return ''; return ' by ' + [...document.querySelectorAll('body"
            + " *')].filter((e) => { const d = e.style.display; e.style.display = 'none'; const less ="
            + " over() < w; e.style.display = d; return less; }).map((e) => e.localName + '.' +"
            + " (e.getAttribute('class') || e.id)).slice(-5).join(' > '); })())";
    List<String> faults = new ArrayList<>();
    for (Object fault : (List<?>) of.evaluate(look)) {
      faults.add(where + ": " + fault);
    }
    return faults;
  }

  @Test
  void everyPageShowsHostileWordsAsText() {
    List<String> faults = new ArrayList<>();
    for (String path : showing()) {
      page.setViewportSize(PHONE, 844);
      go(page, path);
      if (!page.locator("body").innerText().contains(HostileWords.SHORTENED)) {
        faults.add(path + ": does not show the words: " + page.locator("main").innerText());
      }
      faults.addAll(faults(page, path));
      page.setViewportSize(WIDE, 900);
      faults.addAll(faults(page, path + " wide"));
    }
    page.setViewportSize(PHONE, 844);
    for (String path : others()) {
      go(page, path);
      faults.addAll(faults(page, path));
    }
    assertThat(faults).isEmpty();
    assertThat(TROUBLE).isEmpty();
  }

  @Test
  void whatScriptsDrawIsTextToo() {
    page.setViewportSize(WIDE, 1_000);
    List<String> faults = new ArrayList<>();
    faults.addAll(treeAndCompletion());
    faults.addAll(legendAndReading());
    faults.addAll(palette());
    faults.addAll(wall());
    page.setViewportSize(PHONE, 844);
    assertThat(faults).isEmpty();
    assertThat(TROUBLE).isEmpty();
  }

  private static List<String> treeAndCompletion() {
    go(page, "/explore");
    page.locator("#find-metric").fill("onerror");
    assertThat(page.locator(".tree")).containsText("onerror=window.pwned=1>");
    page.locator("#find-metric").press("ArrowDown");
    Keyboard.pressOn(page, "Enter");
    assertThat(page.locator(".qtext code")).containsText("onerror=window.pwned=1>");
    List<String> faults = faults(page, "tree");
    go(page, "/explore?target=shop.plain");
    page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Write query A as"))
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Text"))
        .click();
    page.getByLabel("Query A as text").fill("shop.");
    assertThat(page.locator("[role=option]").first()).isVisible();
    faults.addAll(faults(page, "completion"));
    return faults;
  }

  private static List<String> legendAndReading() {
    go(page, "/dashboards/evil");
    assertThat(page.locator("tc-chart").first()).containsText(HostileWords.MARKUP);
    Locator plot = page.locator(".tcc__plot").first();
    plot.focus();
    plot.press("ArrowLeft");
    assertThat(plot).hasAttribute("aria-valuetext", Pattern.compile("img.src=x.onerror"));
    return faults(page, "chart");
  }

  private static List<String> palette() {
    Keyboard.pressOn(page, "Control+k");
    page.keyboard().type("img src");
    assertThat(page.locator("dialog[open] [role=option]").first()).isVisible();
    assertThat(page.locator("dialog[open]")).containsText(HostileWords.SHORTENED);
    return faults(page, "palette");
  }

  private static List<String> wall() {
    go(page, "/dashboards/evil/walls");
    page.getByLabel("Where the screen hangs").fill(HostileWords.EVIL);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make a link")).click();
    assertThat(page.locator("#fresh")).hasValue(Pattern.compile("http.*"));
    List<String> faults = faults(page, "walls");
    String link = page.locator("#fresh").inputValue();
    try (BrowserContext nobody = browser.newContext()) {
      Page wall = watched(nobody);
      wall.navigate(link);
      assertThat(wall.locator("body")).containsText(HostileWords.MARKUP);
      assertThat(wall.locator("tc-wall-chart path").first()).isVisible();
      faults.addAll(faults(wall, "wall"));
    }
    return faults;
  }

  @Test
  void namesOfTenThousandCharactersAreRefusedWithWhatWasExpected() {
    new HostileWords(house)
        .longNames()
        .forEach((path, told) ->
            assertThat(told)
                .as(path)
                .startsWith("422")
                .contains("10000 characters (expected: at most "));
  }

  private static List<String> showing() {
    return List.of(
        "/",
        "/incidents",
        "/incidents/INC-1",
        "/incidents/INC-2",
        "/incidents/INC-3",
        "/reviews",
        "/reviews/INC-1",
        "/reviews/INC-1?for=customers",
        "/reviews/INC-1/meeting",
        "/insights",
        "/monitors",
        "/monitors/evil",
        "/services",
        "/services/shop",
        "/people",
        "/people/ana",
        "/schedules",
        "/schedules/shop",
        "/policies",
        "/policies/shop",
        "/teams",
        "/teams/shop",
        "/dashboards",
        "/dashboards/evil",
        "/dashboards/evil/walls");
  }

  private static List<String> others() {
    return List.of(
        "/incidents/new",
        "/monitors/new",
        "/monitors/evil/edit",
        "/monitors/evil/form",
        "/schedules/new",
        "/schedules/shop/form",
        "/policies/new",
        "/policies/shop/form",
        "/people/new",
        "/services/new",
        "/dashboards/new",
        "/dashboards/import",
        "/dashboards/evil/edit",
        "/dashboards/evil/json",
        "/dashboards/tocsin",
        "/explore",
        "/welcome",
        "/settings",
        "/settings/integrations",
        "/settings/ingest",
        "/incidents?q=%3Cimg%20src%3Dx%20onerror%3Dwindow.pwned%3D1%3E",
        "/dashboards?q=%22%3E%3Cscript%3Ewindow.pwned%3D1%3C/script%3E",
        "/monitors?q=%22%3E%3Cscript%3Ewindow.pwned%3D1%3C/script%3E",
        "/explore?target=alias(shop.*,%22%3Cimg%20src%3Dx%20onerror%3Dwindow.pwned%3D1%3E%22)",
        "/sign-in?next=javascript:alert(1)",
        "/incidents/%3Cimg%20src=x%20onerror=window.pwned=1%3E");
  }
}
