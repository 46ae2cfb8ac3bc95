package tocsin.server.host;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The Chromium that `./verify` found.
final class TestBrowser {
  private TestBrowser() {}

  /// How long a walk waits for what must come, ms; long, because machines may be busy.
  private static final double PATIENCE = 20_000;

  // Where there is no graphics card, to play one takes longer than to draw without.
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-gpu-rasterization",
          "--disable-software-rasterizer");

  static Playwright playwright() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  static Browser chromium(Playwright playwright) {
    var options = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
    Optional.ofNullable(System.getenv("TOCSIN_CHROMIUM"))
        .or(() -> Optional.of("/usr/bin/chromium"))
        .map(Path::of)
        .ifPresent(options::setExecutablePath);
    return playwright.chromium().launch(options);
  }

  /// Makes the first account in this page: Ana, who then is signed in.
  static void signUp(Page page, TestHouse house) {
    page.navigate(house.setUpLink());
    page.fill("#user", "ana");
    page.fill("#name", "Ana Ruiz");
    page.fill("#password", "four green bottles");
    page.click("button[type=submit]");
    assertThat(page.locator("h1")).hasText("Nothing needs anyone.");
  }

  /// Ana again, in a browser that has forgotten her.
  static void signIn(Page page, TestHouse house) {
    page.navigate(house.address() + "/sign-in");
    page.fill("#user", "ana");
    page.fill("#password", "four green bottles");
    page.click("button[type=submit]");
    page.waitForURL(url -> !url.contains("/sign-in"));
  }
}
