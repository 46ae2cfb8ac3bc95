package tocsin.server.host;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Holds pages against axe (WCAG 2.2 A and AA, best practice) and against sideways scrolling: light
/// and dark, on a telephone and on a screen.
final class Accessibility {
  private static final int PHONE = 390;
  private static final int WIDE = 1_440;
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /// Those whose answer depends on colours; a page has the same elements in both schemes.
  private static final List<String> OF_COLOUR = List.of("color-contrast", "link-in-text-block");

  private static final String LOOK =
      """
      rules => axe.run(document, {runOnly: rules, resultTypes: ['violations'], iframes: false})
        .then(r => r.violations.map(v => v.id + ' ' + v.nodes[0].target))
      """;

  private Accessibility() {}

  /// What is wrong with pages just opened, a line each; empty when nothing is.
  static List<String> faults(Page page, String address, List<String> paths) {
    List<String> found = new ArrayList<>();
    for (String path : paths) {
      page.navigate(address + path);
      faults(page).forEach(fault -> found.add(path + " " + fault));
    }
    return found;
  }

  /// What is wrong with a page as it stands; its size and colours are the same afterwards.
  static List<String> faults(Page page) {
    List<String> found = new ArrayList<>();
    ViewportSize before = page.viewportSize();
    page.evaluate(axe());
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      // Without motion a colour is there at once, and not on its way while it is measured.
      page.emulateMedia(
          new Page.EmulateMediaOptions()
              .setColorScheme(scheme)
              .setReducedMotion(ReducedMotion.REDUCE));
      for (int width : new int[] {PHONE, WIDE}) {
        page.setViewportSize(width, 900);
        List<String> rules = scheme == ColorScheme.LIGHT ? RULES : OF_COLOUR;
        look(page, width + " " + scheme + ": ", rules, found);
      }
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(null).setReducedMotion(null));
    page.setViewportSize(before.width, before.height);
    return found;
  }

  /// The script itself, put into a page once: the library's own way puts it there for each look.
  private static String axe() {
    try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static void look(Page page, String where, List<String> rules, List<String> found) {
    ((List<String>) page.evaluate(LOOK, rules)).forEach(fault -> found.add(where + fault));
    Object over = page.evaluate("document.documentElement.scrollWidth - innerWidth");
    if (((Number) over).intValue() > 0) {
      found.add(where + "scrolls sideways by " + over);
    }
  }
}
