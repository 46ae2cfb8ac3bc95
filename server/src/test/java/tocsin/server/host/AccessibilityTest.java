package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Playwright;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whoever looks for faults finds them: those of any page in the light, those of colours in the
/// dark as well, and what is too wide for a telephone.
class AccessibilityTest {
  private static final String PAGE =
      """
      <!doctype html><html lang="en"><head><title>Faults</title><meta name="viewport" content="width=device-width">
      <style>p { color: #222; background: #fff }
      @media (prefers-color-scheme: dark) { p { color: #333; background: #222 } }
      div { width: 600px }</style></head>
      <body><main><h1>Faults</h1><p>Words that can be read by day.</p><div>wide</div>
      <img src="data:,"></main></body></html>
      """;

  @Test
  void faultsAreFoundWhereTheyAre() {
    String address =
        "data:text/html;base64,"
            + Base64.getEncoder()
                .encodeToString(PAGE.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    try (Playwright playwright = TestBrowser.playwright()) {
      var page = TestBrowser.chromium(playwright).newContext().newPage();

      List<String> found = Accessibility.faults(page, address, List.of(""));

      assertThat(found)
          .containsExactly(
              " 390 LIGHT: image-alt img",
              " 390 LIGHT: scrolls sideways by 218",
              " 1440 LIGHT: image-alt img",
              " 390 DARK: color-contrast p",
              " 390 DARK: scrolls sideways by 218",
              " 1440 DARK: color-contrast p");
    }
  }
}
