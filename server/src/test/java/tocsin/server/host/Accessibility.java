package tocsin.server.host;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;

/// Holds pages against axe (WCAG 2.2 A and AA, best practice) and against sideways scrolling: light
/// and dark, on a telephone and on a screen.
final class Accessibility {
  private static final int PHONE = 390;
  private static final int WIDE = 1_440;
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private Accessibility() {}

  /// What is wrong, a line each; empty when nothing is.
  static List<String> faults(Page page, String address, List<String> paths) {
    List<String> found = new ArrayList<>();
    for (String path : paths) {
      page.navigate(address + path);
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        // Without motion a colour is there at once, and not on its way while it is measured.
        page.emulateMedia(
            new Page.EmulateMediaOptions()
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE));
        for (int width : new int[] {PHONE, WIDE}) {
          page.setViewportSize(width, 900);
          look(page, path + " " + width + " " + scheme + ": ", found);
        }
      }
    }
    return found;
  }

  // Without frames there is no need of the way through a second page, which is slow.
  @SuppressWarnings("deprecation")
  private static void look(Page page, String where, List<String> found) {
    new AxeBuilder(page)
        .setLegacyMode(true)
        .withTags(RULES)
        .analyze()
        .getViolations()
        .forEach(v -> found.add(where + v.getId() + " " + v.getNodes().getFirst().getTarget()));
    Object over = page.evaluate("document.documentElement.scrollWidth - innerWidth");
    if (((Number) over).intValue() > 0) {
      found.add(where + "scrolls sideways by " + over);
    }
  }
}
