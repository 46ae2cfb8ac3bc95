package tocsin.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;

/// How smooth a dashboard of fifty panels is on a desk: the time between frames while it is
/// scrolled through for the first time, and while the pointer moves over a chart and every other
/// follows.
final class FiftyPanels {
  private static final int MOVES = 200;

  /// Starts to note the time of each frame.
  private static final String NOTE =
      "window.frames = []; const note = (t) => { window.frames.push(t); requestAnimationFrame(note); };"
          + " requestAnimationFrame(note);";

  private static final String DRAWN = "document.querySelectorAll('tc-chart canvas').length";
  private static final String GAPS =
      "window.frames.slice(1).map((t, i) => t - window.frames[i]).sort((a, b) => a - b)";

  private FiftyPanels() {}

  static void report(BigHouse house, Browser browser) {
    try (BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(1_440, 900))) {
      Page page = context.newPage();
      page.navigate(house.guestLink());
      page.navigate(house.address() + "/dashboards/fifty?from=-24h");
      page.waitForFunction("() => " + DRAWN + " > 1");
      double first = ((Number) page.evaluate("performance.now()")).doubleValue();
      System.out.printf("%nfirst charts after %.0f ms%n", first);

      page.evaluate("() => { " + NOTE + " }");
      while (((Number) page.evaluate(DRAWN)).intValue() < BigHouse.PANELS) {
        page.mouse().wheel(0, 300);
      }
      gaps("scrolled through", page);

      page.evaluate("window.frames.length = 0");
      for (int i = 0; i < MOVES; i++) {
        page.mouse().move(300 + i * 4, 450);
      }
      gaps("pointer over a chart", page);
    }
  }

  private static void gaps(String what, Page page) {
    List<?> gaps = (List<?>) page.evaluate(GAPS);
    System.out.printf(
        "%s: %d frames, p50 %.0f ms, p95 %.0f ms, longest %.0f ms%n",
        what, gaps.size(), at(gaps, 0.5), at(gaps, 0.95), at(gaps, 1));
  }

  private static double at(List<?> sorted, double share) {
    int index = (int) Math.ceil(share * sorted.size()) - 1;
    return ((Number) sorted.get(Math.clamp(index, 0, sorted.size() - 1))).doubleValue();
  }
}
