package tocsin.server.host;

import com.microsoft.playwright.Page;

/// Hands that have a keyboard and no mouse: whatever they want to use they reach by Tab.
final class Keyboard {
  private static final int FARTHEST = 200;

  /// What a screen reader would call the element that has the focus.
  private static final String NAME =
      """
      () => {
        const at = document.activeElement;
        if (!at || at === document.body) return '';
        const told = at.getAttribute('aria-label') || at.labels?.[0]?.textContent || at.textContent;
        return (told || at.title || '').replace(/\\s+/g, ' ').trim();
      }
      """;

  private final Page page;

  Keyboard(Page page) {
    this.page = page;
  }

  /// Presses a key, but not before the page has its scripts: by then it listens.
  static void pressOn(Page page, String key) {
    page.waitForLoadState();
    page.keyboard().press(key);
  }

  Keyboard press(String... keys) {
    for (String key : keys) {
      pressOn(page, key);
    }
    return this;
  }

  Keyboard type(String text) {
    page.keyboard().press("Control+a");
    page.keyboard().insertText(text);
    return this;
  }

  /// Tabs to the next control whose name begins so.
  Keyboard reach(String name) {
    String first = "";
    for (int i = 0; i < FARTHEST; i++) {
      page.keyboard().press("Tab");
      String at = (String) page.evaluate(NAME);
      if (at.startsWith(name)) {
        return this;
      }
      first +=
          at.isEmpty() || first.length() > 2_000
              ? ""
              : " | " + at.substring(0, Math.min(at.length(), 40));
    }
    throw new AssertionError(page.url() + ": no way by Tab to " + name + ", only" + first);
  }

  /// Chooses in a list that has the focus, by the first letters of a choice.
  Keyboard choose(String letters) {
    page.keyboard().type(letters);
    return this;
  }
}
