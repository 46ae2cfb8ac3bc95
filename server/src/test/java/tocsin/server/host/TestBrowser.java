package tocsin.server.host;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The Chromium that `./verify` found.
final class TestBrowser {
  private TestBrowser() {}

  static Playwright playwright() {
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  static Browser chromium(Playwright playwright) {
    var options = new BrowserType.LaunchOptions().setArgs(List.of("--no-sandbox"));
    Optional.ofNullable(System.getenv("TOCSIN_CHROMIUM"))
        .or(() -> Optional.of("/usr/bin/chromium"))
        .map(Path::of)
        .ifPresent(options::setExecutablePath);
    return playwright.chromium().launch(options);
  }
}
