package tocsin.server.host;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.server.settings.Key;

/// Pages that are left open: what they hear, what they keep, and how they come back.
class LiveWalkTest {
  private static final int TABS = 8;

  @TempDir private Path data;
  private TestHouse house;
  private Playwright playwright;
  private Browser browser;
  private BrowserContext context;

  @BeforeEach
  void open() {
    house = house(OwnPort.free());
    house.api("PUT", "/teams/shop", "{\"members\":[]}");
    house.api("PUT", "/services/shop", "{\"team\":\"shop\"}");
    playwright = TestBrowser.playwright();
    browser = TestBrowser.chromium(playwright);
    context = browser.newContext();
    Page first = context.newPage();
    TestBrowser.signUp(first, house);
    first.close();
  }

  @AfterEach
  void close() {
    browser.close();
    playwright.close();
    house.close();
  }

  private TestHouse house(int port) {
    return new TestHouse(data, Map.of(Key.HTTP, "127.0.0.1:" + port));
  }

  private String declared(String title) {
    String body = "{\"service\":\"shop\",\"title\":\"" + title + "\"}";
    return house.api("POST", "/incidents", body).path("id").asString();
  }

  private Page tab(String path) {
    Page page = context.newPage();
    page.navigate(house.address() + path);
    return page;
  }

  @Test
  void eightTabsHearTheSameThroughOneStream() {
    List<Page> tabs = new ArrayList<>();
    for (int i = 0; i < TABS; i++) {
      tabs.add(tab("/incidents"));
    }

    declared("Orders fail");

    for (Page tab : tabs) {
      assertThat(tab.getByText("Orders fail").first()).isVisible();
    }
    String figures = house.send("GET", "/metrics", "").body();
    assertThat(figures).containsPattern("(?m)^tocsin_live_streams 1(\\.0)?$");
  }

  @Test
  void aHalfWrittenNoteOutlivesWhatHappensMeanwhile() {
    String id = declared("Orders fail");
    Page page = tab("/incidents/" + id);
    page.fill("#note", "the cache is");

    house.api("POST", "/incidents/" + id + "/note", "{\"text\":\"seen from Porto, too\"}");

    assertThat(page.getByText("seen from Porto, too").first()).isVisible();
    assertThat(page.locator("#note")).hasValue("the cache is");
    assertThat(page.locator("#note")).isFocused();
  }

  @Test
  void aPageLeftOpenComesBackAfterARestartAndMissesNothing() {
    Page page = tab("/incidents");
    int port = java.net.URI.create(house.address()).getPort();

    house.close();
    assertThat(page.locator("#live[data-lost]")).isVisible();
    house = house(port);
    declared("Orders fail again");

    assertThat(page.getByText("Orders fail again").first()).isVisible();
    assertThat(page.locator("#live")).hasText("Live");
  }

  @Test
  void withoutASharedWorkerThePageHearsByItself() {
    context.addInitScript("delete window.SharedWorker");
    Page page = tab("/incidents");

    declared("Orders fail");

    assertThat(page.getByText("Orders fail").first()).isVisible();
  }
}
