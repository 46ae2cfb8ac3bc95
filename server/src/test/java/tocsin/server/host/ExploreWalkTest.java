package tocsin.server.host;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Explore and its charts in a real browser: from an empty store to a query that becomes a monitor,
/// by mouse and keyboard; and what the scripts compute, asked of the scripts themselves.
class ExploreWalkTest {
  private static final String BERLIN = "Europe/Berlin";

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
    context =
        browser.newContext(
            new Browser.NewContextOptions().setTimezoneId(BERLIN).setViewportSize(1_440, 1_000));
    page = context.newPage();
    page.onPageError(e -> TROUBLE.add(page.url() + ": " + e));
    TestBrowser.signUp(page, house);
  }

  @AfterAll
  static void close() {
    playwright.close();
    house.close();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  /// Asks a module of the page; the expression sees it as `m`.
  private static String asked(String module, String expression) {
    String answer =
        "async ([file]) => { const m = await import(document.querySelector('script[type=module]')"
            + ".src.replace('app.js', file)); return JSON.stringify("
            + expression
            + "); }";
    page.waitForLoadState();
    return String.valueOf(page.evaluate(answer, List.of(module)));
  }

  @Test
  void hoursOfTheAxisStayRoundOnTheNightsTheClocksChange() {
    String ticks =
        "(([a, b]) => m.ticks(Date.parse(a) / 1000, Date.parse(b) / 1000, 9, 'Europe/Berlin').ticks"
            + ".map((t) => m.tickLabel(t, 10800, 'Europe/Berlin')))";
    assertThat(asked("chart-time.js", ticks + "(['2026-03-28T23:00:00Z', '2026-03-29T10:00:00Z'])"))
        .isEqualTo("[\"Sun 29\",\"04:00\",\"06:00\",\"08:00\",\"10:00\",\"12:00\"]");
    assertThat(asked("chart-time.js", ticks + "(['2026-10-24T22:00:00Z', '2026-10-25T11:00:00Z'])"))
        .isEqualTo("[\"Sun 25\",\"02:00\",\"04:00\",\"06:00\",\"08:00\",\"10:00\",\"12:00\"]");
  }

  @Test
  void daysOfTheAxisBeginAtMidnightOfTheReader() {
    String days =
        "m.ticks(Date.parse('2026-10-23T10:00:00Z') / 1000, Date.parse('2026-10-28T10:00:00Z') / 1000,"
            + " 6, 'Europe/Berlin').ticks.map((t) => new Date(t * 1000).toISOString().slice(5, 16))";
    assertThat(asked("chart-time.js", days))
        .isEqualTo(
            "[\"10-23T22:00\",\"10-24T22:00\",\"10-25T23:00\",\"10-26T23:00\",\"10-27T23:00\"]");
  }

  @Test
  void rangesAreReadAsPeopleSayThem() {
    // Tue 24 Nov 2026, 03:15 in Berlin.
    String read =
        "['last 3h', '90 minutes', '-1h', 'since 03:00', 'yesterday 14:00 to 15:00', 'yesterday',"
            + " '2026-11-24 00:15 to now', '24 Nov 01:00 - 02:00', '23:30 to 00:30', 'no idea'].map((t)"
            + " => { const r = m.read(t, Date.parse('2026-11-24T02:15:00Z') / 1000, 'Europe/Berlin');"
            + " const say = (x) => /^\\d{9,}$/.test(x) ? new Date(x * 1000).toISOString().slice(8, 16)"
            + " : x; return r ? say(r.from) + '|' + say(r.until) : 'none'; })";
    assertThat(asked("range-read.js", read))
        .isEqualTo(
            "[\"-3h|\",\"-90min|\",\"-1h|\",\"24T02:00|\",\"23T13:00|23T14:00\",\"22T23:00|23T23:00\","
                + "\"23T23:15|\",\"24T00:00|24T01:00\",\"24T22:30|24T23:30\",\"none\"]");
  }

  @Test
  void numbersCarryTheirUnits() {
    String said =
        "[[0.123, 'ratio'], [12.24, 'percent'], [1536, 'bytes'], [0.0421, 'seconds'], [1358, 'ms'],"
            + " [66.12, 'per_second'], [12345, 'none'], [999.9, ''], [79, 'orders/min'], [null, 'ms'],"
            + " [-5, null]].map(([v, u]) => m.said(v, u))";
    assertThat(asked("chart-format.js", said))
        .isEqualTo(
            "[\"12.3%\",\"12.2%\",\"1.5 KiB\",\"42.1 ms\",\"1.36 s\",\"66.1/s\",\"12.3k\",\"1k\","
                + "\"79 orders/min\",\"no data\",\"-5\"]");
  }

  @Test
  void queriesComeApartIntoStepsAndTogetherAgain() {
    String shapes =
        "['a.b', 'movingAverage(sumSeries(a.*, b), \"5min\")', 'a|scale(2)|alias(\"x, y\")',"
            + " 'seriesByTag(\"name=x\")', 'sumSeries(a', 'absolute(sin(\"x\"))'].map((t) => { const s ="
            + " m.steps(t); return s ? s.steps.length + ' ' + m.text(s) : 'none'; })";
    assertThat(asked("query-text.js", shapes))
        .isEqualTo(
            "[\"0 a.b\",\"2 movingAverage(sumSeries(a.*, b), \\\"5min\\\")\","
                + "\"2 alias(scale(a, 2), \\\"x, y\\\")\",\"0 seriesByTag(\\\"name=x\\\")\",\"none\","
                + "\"1 absolute(sin(\\\"x\\\"))\"]");
  }

  @Test
  void gapsStayGapsAndCoarserSeriesStayLines() {
    String columns =
        "(() => { const c = m.columns([{ target: 'a', datapoints: [[1, 0], [null, 10], [3, 20]] },"
            + " { target: 'b', datapoints: [[5, 0], [6, 20]] }]); return [c.stamps, c.series.map((s) =>"
            + " s.values.map((v) => v === undefined ? 'between' : v)), c.series[0].avg]; })()";
    assertThat(asked("chart-load.js", columns))
        .isEqualTo("[[0,10,20],[[1,null,3],[5,\"between\",6]],2]");
  }

  @Test
  void aMetricIsFoundShapedReadZoomedAndWatched() {
    page.navigate(house.address() + "/explore");
    assertThat(page.getByRole(AriaRole.HEADING, named("Nothing has been sent yet."))).isVisible();
    assertThat(page.locator(".ex__line")).containsText("nc -w1");
    emit();
    chooseByKeyboard();
    addAndRemoveSteps();
    writeAsText();
    readAndHide();
    zoomAndBack();
    sayARange();
    showAsTable();
    assertThat(Accessibility.faults(page)).isEmpty();
    page.getByLabel("Query B as text").focus();
    page.getByRole(AriaRole.LINK, named("Watch B")).click();
    assertThat(page).hasURL(Pattern.compile("/monitors/new\\?target=shop\\.b\\.errors"));
    assertThat(TROUBLE).isEmpty();
  }

  private static void emit() {
    long now = System.currentTimeMillis() / 1_000;
    var lines = new StringBuilder();
    IntStream.rangeClosed(0, 60)
        .forEach(i -> {
          lines
              .append("shop.a.errors ")
              .append(i % 7)
              .append(' ')
              .append(now - i * 10L)
              .append('\n');
          lines
              .append("shop.b.errors ")
              .append(40 + i)
              .append(' ')
              .append(now - i * 10L)
              .append('\n');
        });
    house.carbon(lines.toString().strip());
  }

  private static void chooseByKeyboard() {
    // The page notices by itself.
    Locator shop = page.getByRole(AriaRole.TREEITEM, new Page.GetByRoleOptions().setName("shop"));
    assertThat(shop.first()).isVisible();
    page.locator("#find-metric").press("ArrowDown");
    Locator found = page.locator(".treelist [role=treeitem]:focus");
    while (!found.innerText().startsWith("shop")) {
      Keyboard.pressOn(page, "ArrowDown");
    }
    Keyboard.pressOn(page, "ArrowRight");
    assertThat(shop.first().getByText("a", new Locator.GetByTextOptions().setExact(true)))
        .isVisible();
    page.locator("#find-metric").fill("a err");
    assertThat(page.locator(".tree__find .hint")).hasText("1 metric.");
    page.locator("#find-metric").press("ArrowDown");
    Keyboard.pressOn(page, "Enter");
    assertThat(page).hasURL(Pattern.compile("target=shop\\.a\\.errors"));
    assertThat(page.locator("tc-chart .uplot")).isVisible();
    assertThat(page.locator(".tree .card__foot")).containsText("Newest:");
  }

  private static void addAndRemoveSteps() {
    Locator add = page.getByLabel("Add a function");
    add.fill("movingMax");
    assertThat(page.locator(".fns [role=option]").first()).containsText("movingMax");
    assertThat(page.locator(".fndoc")).containsText("Example:");
    add.press("Enter");
    assertThat(page).hasURL(Pattern.compile("target=movingMax%28shop\\.a\\.errors"));
    page.getByRole(AriaRole.BUTTON, named("Remove movingMax")).click();
    assertThat(page.locator(".qtext code")).hasText("shop.a.errors");
  }

  private static void writeAsText() {
    page.getByRole(AriaRole.BUTTON, named("Add query B")).click();
    page.getByRole(AriaRole.GROUP, named("Write query B as"))
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Text"))
        .click();
    Locator text = page.getByLabel("Query B as text");
    text.fill("sumSeries(shop.b.errors, nosuch(1))");
    text.press("Escape");
    assertThat(page.locator(".tcc__fault mark")).hasText("nosuch");
    // What can be drawn is drawn all the same.
    assertThat(page.locator("tc-chart .uplot")).isVisible();
    text.fill("shop.b.errors");
    text.blur();
    assertThat(page.locator(".tcc__fault")).hasCount(0);
    assertThat(page.locator("tc-chart > .legend button")).hasCount(2);
  }

  private static void readAndHide() {
    Locator plot = page.locator(".tcc__plot");
    assertThat(plot).hasAttribute("aria-label", Pattern.compile("Line chart, 2 series"));
    plot.focus();
    plot.press("ArrowLeft");
    assertThat(plot).hasAttribute("aria-valuetext", Pattern.compile("shop\\.a\\.errors"));
    plot.press("Escape");
    Locator name = page.locator("tc-chart > .legend button").first();
    name.click();
    assertThat(name).hasAttribute("aria-pressed", "false");
    name.click();
    page.getByRole(AriaRole.BUTTON, named("Split")).click();
    assertThat(page.locator("tc-chart .uplot")).hasCount(2);
    assertThat(page).hasURL(Pattern.compile("split=yes"));
    assertThat(page.locator("section[aria-label=Series] tbody tr")).hasCount(2);
    page.getByRole(AriaRole.BUTTON, named("Split")).click();
    assertThat(page.locator("tc-chart")).hasCount(1);
    page.getByRole(AriaRole.BUTTON, named("On: draw query A")).click();
    assertThat(page.locator("tc-chart > .legend button")).hasCount(1);
    assertThat(page).hasURL(Pattern.compile("off=A"));
    page.getByRole(AriaRole.BUTTON, named("Off: draw query A")).click();
    assertThat(page.locator("tc-chart > .legend button")).hasCount(2);
  }

  private static void zoomAndBack() {
    Locator over = page.locator("tc-chart .u-over");
    over.scrollIntoViewIfNeeded();
    BoundingBox box = over.boundingBox();
    page.mouse().move(box.x + box.width * 0.85, box.y + 40);
    page.mouse().down();
    page.mouse().move(box.x + box.width * 0.98, box.y + 60);
    page.mouse().up();
    assertThat(page.locator(".toast")).containsText("Zoomed to");
    assertThat(page).hasURL(Pattern.compile("from=\\d+&until=\\d+"));
    Keyboard.pressOn(page, "z");
    assertThat(page).hasURL(Pattern.compile("from=-1h(?!.*until)"));
  }

  private static void sayARange() {
    Keyboard.pressOn(page, "t");
    Locator line = page.getByLabel("Type a range");
    assertThat(line).isFocused();
    line.fill("no idea");
    assertThat(page.locator("tc-range .err")).containsText("last 3h");
    line.fill("last 20 min");
    line.press("Enter");
    assertThat(page.locator("tc-range summary")).containsText("Last 20 minutes");
    assertThat(page).hasURL(Pattern.compile("from=-20min"));
  }

  private static void showAsTable() {
    page.locator(".tcc__menu > summary").click();
    page.getByRole(AriaRole.BUTTON, named("Show as table")).click();
    assertThat(page.locator(".tcc__table").first()).containsText("shop.b.errors");
    page.locator(".tcc__menu > summary").click();
    page.getByRole(AriaRole.BUTTON, named("Show as chart")).click();
    assertThat(page.locator(".tcc__plot")).isVisible();
  }
}
