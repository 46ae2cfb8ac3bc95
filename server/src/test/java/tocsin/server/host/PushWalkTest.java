package tocsin.server.host;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.edge.push.PushVendor;
import tocsin.edge.push.Subscriber;
import tocsin.ground.json.Json;
import tocsin.server.settings.Key;
import tools.jackson.databind.JsonNode;

/// A browser is paged: it subscribes on its owner's own page, is sent a test page, shows a real
/// one, and answers it from the notification.
class PushWalkTest {
  @TempDir private Path data;
  private final PushVendor vendor = new PushVendor();
  private final Subscriber device = Subscriber.fresh();
  private final List<String> trouble = new ArrayList<>();
  private TestHouse house;
  private Playwright playwright;
  private BrowserContext context;
  private Page page;

  @BeforeEach
  void open() {
    house = new TestHouse(data, Map.of(Key.OUTBOUND_ALLOWED, "127.0.0.1"));
    playwright = TestBrowser.playwright();
    Browser browser = TestBrowser.chromium(playwright);
    context = browser.newContext();
    SimulatedPush.give(context, vendor, device);
    page = context.newPage();
    page.onPageError(e -> trouble.add(page.url() + ": " + e));
    TestBrowser.signUp(page, house);
  }

  @AfterEach
  void close() {
    playwright.close();
    house.close();
    vendor.close();
  }

  @Test
  void aDeviceIsPagedAndAnswers() throws Exception {
    subscribe();
    testPage();
    page("INC-1", "Orders fail");
    JsonNode payload = Json.tree(device.read(vendor.next().body()));
    page.navigate(house.address() + "/people/ana");
    var installed = new InstalledPage(page, house.address());

    JsonNode shown = installed.shows(payload.toString(), "Orders fail").path(0);
    assertThat(shown.path("title").asString()).isEqualTo("SEV2 Orders fail");
    assertThat(shown.path("body").asString()).isEqualTo("shop, INC-1");
    assertThat(shown.path("actions").toString()).isEqualTo("[\"acknowledge\",\"resolve\"]");
    acknowledge(installed, payload);
    anotherPressChangesNothing(installed, payload);
    everythingAroundItIsAccessible();
    assertThat(trouble).isEmpty();
  }

  private void acknowledge(InstalledPage installed, JsonNode payload) {
    // Whoever is paged on a telephone has not signed in there for weeks.
    context.clearCookies();

    installed.press("acknowledge");

    JsonNode told = installed.shown("You have it.").path(0);
    assertThat(told.path("title").asString()).isEqualTo("INC-1 acknowledged");
    assertThat(told.path("body").asString()).isEqualTo("You have it. Nobody else is paged.");
    assertThat(told.path("tag").asString()).isEqualTo(payload.path("tag").asString());
    assertThat(house.api("GET", "/incidents/INC-1", "").at("/incident/status").asString())
        .isEqualTo("ACKNOWLEDGED");
  }

  private void anotherPressChangesNothing(InstalledPage installed, JsonNode payload) {
    installed.shows(payload.toString(), "SEV2 Orders fail");
    installed.press("acknowledge");
    assertThat(installed.shown("You acknowledged this at").toString())
        .contains("Nothing more is needed.");

    String changed = payload.toString().replace("&s=", "&s=0");
    installed.shows(changed, "SEV2 Orders fail");
    installed.press("resolve");
    assertThat(installed.shown("INC-1 not resolved").toString()).contains("This link is not whole");
  }

  private void everythingAroundItIsAccessible() {
    TestBrowser.signIn(page, house);
    assertThat(Accessibility.faults(page, house.address(), List.of("/people/ana"))).isEmpty();
  }

  @Test
  void thePageCanBeInstalledUnderTheStrictPolicy() {
    JsonNode manifest = Json.tree(house.send("GET", "/manifest.webmanifest", "").body());

    assertThat(manifest.path("display").asString()).isEqualTo("standalone");
    assertThat(manifest.path("icons").valueStream().map(i -> i.path("sizes").asString()))
        .contains("192x192", "512x512");
    var worker = house.send("GET", "/sw.js", "");
    assertThat(worker.headers().firstValue("content-security-policy").orElse(""))
        .contains("script-src 'self';", "manifest-src 'self'", "worker-src 'self'")
        .doesNotContain("unsafe", "https:", "*");
    assertThat(worker.body()).contains("'push'").doesNotContain("'icon-192.png'");
    assertThat(String.valueOf(page.evaluate("navigator.serviceWorker.ready.then((r) => r.scope)")))
        .isEqualTo(house.address() + "/");
  }

  private void subscribe() {
    page.navigate(house.address() + "/people/ana");
    page.getByRole(AriaRole.BUTTON, button("Page this device")).click();
    assertThat(page.getByText("This device is paged at once when it is urgent.")).isVisible();
    assertThat(page.locator(".list").getByText("push to Chrome on Linux", exact())).isVisible();
    assertThat(page.locator("tc-device").getByText("This device is paged.", exact())).isVisible();
    assertThat(page.getByRole(AriaRole.BUTTON, button("Page this device"))).isHidden();
  }

  private static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static com.microsoft.playwright.Locator.GetByTextOptions exact() {
    return new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true);
  }

  private void testPage() throws Exception {
    page.getByRole(AriaRole.BUTTON, button("Send a test page by push to Chrome on Linux")).click();
    assertThat(page.getByText("Test page sent to Chrome on Linux, taken by its push service at"))
        .isVisible();
    JsonNode read = Json.tree(device.read(vendor.next().body()));
    assertThat(read.path("title").asString()).isEqualTo("Test page: nothing is wrong");
    assertThat(read.has("acknowledge")).isFalse();
  }

  private void page(String incident, String title) {
    house.api("PUT", "/teams/shop", "{\"members\":[\"ana\"]}");
    house.api(
        "PUT",
        "/policies/shop",
        "{\"steps\":[{\"delay\":\"9m\",\"targets\":[{\"user\":\"ana\"}]}]}");
    house.api("PUT", "/services/shop", "{\"team\":\"shop\",\"policy\":\"shop\"}");
    house.api(
        "POST",
        "/incidents",
        "{\"service\":\"shop\",\"severity\":\"SEV2\",\"title\":\"" + title + "\"}");
    assertThat(house.api("GET", "/incidents/" + incident, "").toString()).contains(title);
  }
}
