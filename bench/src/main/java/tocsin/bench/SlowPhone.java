package tocsin.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A telephone with a processor four times slower, on 1.6 Mbit/s with 150 ms of latency, whose
/// cache is empty.
final class SlowPhone {
  private static final int PRESSES = 2_000;
  private static final double BYTES_A_SECOND = 1_600_000 / 8.0;
  private static final String FIRST_PAINT =
      "performance.getEntriesByName('first-contentful-paint')";
  // The live stream never ends, so the network is never idle: nothing more was fetched for 1.5 s.
  private static final String QUIET =
      "() => { const n = performance.getEntriesByType('resource').filter((r) => /[.](js|css)/.test(r.name)).length;"
          + " if (window.fetched !== n) { window.fetched = n; window.since = performance.now(); }"
          + " return performance.now() - window.since > 1500; }";
  private static final String SIZES =
      "kind => performance.getEntriesByType('resource')"
          + ".filter(r => r.name.split('?')[0].endsWith(kind))"
          + ".reduce((sum, r) => sum + r.encodedBodySize, 0)";

  /// One look at a page.
  ///
  /// @param script bytes of scripts over the wire
  /// @param style bytes of style sheets over the wire
  /// @param paint first contentful paint, ms after the start
  record Seen(long script, long style, double paint) {}

  private SlowPhone() {}

  static Seen look(BigHouse house, Browser browser, String path) {
    return on(
        house,
        browser,
        page -> {
          page.navigate(house.address() + path);
          page.waitForFunction("() => " + FIRST_PAINT + ".length > 0");
          page.waitForFunction(QUIET);
          return new Seen(
              ((Number) page.evaluate(SIZES, ".js")).longValue(),
              ((Number) page.evaluate(SIZES, ".css")).longValue(),
              ((Number) page.evaluate(FIRST_PAINT + "[0].startTime")).doubleValue());
        });
  }

  /// How long until a press of the key for it brings the focus to the first row, ms after the
  /// start; not a number where there is no such row.
  static double rowsUsable(BigHouse house, Browser browser, String path) {
    return on(
        house,
        browser,
        page -> {
          page.navigate(
              house.address() + path,
              new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
          for (int i = 0; i < PRESSES; i++) {
            page.keyboard().press("j");
            if (page.evaluate("!!document.activeElement?.matches('[data-row]')").equals(true)) {
              return ((Number) page.evaluate("performance.now()")).doubleValue();
            }
          }
          return Double.NaN;
        });
  }

  private static <T> T on(BigHouse house, Browser browser, Function<Page, T> measure) {
    try (BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK))) {
      Page page = context.newPage();
      page.navigate(
          house.guestLink(),
          new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
      slow(context.newCDPSession(page));
      return measure.apply(page);
    }
  }

  private static void slow(CDPSession devtools) {
    JsonObject network = new JsonObject();
    network.addProperty("offline", false);
    network.addProperty("latency", 150);
    network.addProperty("downloadThroughput", BYTES_A_SECOND);
    network.addProperty("uploadThroughput", BYTES_A_SECOND);
    devtools.send("Network.enable");
    devtools.send("Network.clearBrowserCache");
    devtools.send("Network.emulateNetworkConditions", network);
    JsonObject processor = new JsonObject();
    processor.addProperty("rate", 4);
    devtools.send("Emulation.setCPUThrottlingRate", processor);
  }

  static Playwright playwright() {
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  static Browser browser(Playwright playwright) {
    var options = new BrowserType.LaunchOptions().setArgs(List.of("--no-sandbox"));
    Path chromium =
        Path.of(Optional.ofNullable(System.getenv("TOCSIN_CHROMIUM")).orElse("/usr/bin/chromium"));
    return playwright.chromium().launch(options.setExecutablePath(chromium));
  }
}
