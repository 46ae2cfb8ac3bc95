package tocsin.server.host;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import tocsin.ground.json.Json;
import tools.jackson.databind.JsonNode;

/// The service worker of a page in Chromium, driven as its vendor and as its notifications do.
final class InstalledPage {
  private static final double PATIENCE = 60_000;
  private static final int TRIES = 12;

  private final Page page;
  private final String origin;
  private final CDPSession session;
  private final BlockingQueue<String> registrations = new LinkedBlockingQueue<>();

  InstalledPage(Page page, String origin) {
    this.page = page;
    this.origin = origin;
    this.session = page.context().newCDPSession(page);
    session.on("ServiceWorker.workerRegistrationUpdated", this::registered);
    session.send("ServiceWorker.enable");
    page.evaluate("navigator.serviceWorker.ready.then(() => true)");
  }

  private void registered(JsonObject event) {
    event
        .getAsJsonArray("registrations")
        .forEach(r -> registrations.add(r.getAsJsonObject().get("registrationId").getAsString()));
  }

  /// Hands a message over, as the browser does that has decrypted it, until it is shown: Chromium
  /// drops what comes while it still writes down that the worker is there.
  JsonNode shows(String payload, String words) {
    page.waitForCondition(
        () -> !registrations.isEmpty(), new Page.WaitForConditionOptions().setTimeout(PATIENCE));
    JsonObject message = new JsonObject();
    message.addProperty("origin", origin);
    message.addProperty("registrationId", registrations.element());
    message.addProperty("data", payload);
    JsonNode shown = Json.tree("[]");
    for (int i = 0; i < TRIES && !shown.toString().contains(words); i++) {
      session.send("ServiceWorker.deliverPushMessage", message);
      shown = shown(words, PATIENCE / TRIES);
    }
    return shown;
  }

  /// Presses a button of the notification that is shown. What handles it must not need a click that
  /// a person made, as only people make those.
  void press(String button) {
    CDPSession browser = page.context().browser().newBrowserCDPSession();
    String worker = "";
    for (JsonElement target :
        browser.send("Target.getTargets").getAsJsonArray("targetInfos").asList()) {
      JsonObject t = target.getAsJsonObject();
      boolean isOurs = t.get("url").getAsString().equals(origin + "/sw.js");
      worker = isOurs ? t.get("targetId").getAsString() : worker;
    }
    JsonObject attach = new JsonObject();
    attach.addProperty("targetId", worker);
    attach.addProperty("flatten", false);
    JsonObject message =
        browser.send("Target.attachToTarget", attach); // The answer names the session.
    message.addProperty("message", evaluation(button));
    browser.send("Target.sendMessageToTarget", message);
  }

  private static String evaluation(String button) {
    String script =
        """
        self.registration.getNotifications().then(([shown]) => self.dispatchEvent(
          new NotificationEvent('notificationclick', { notification: shown, action: '%s' })))
        """
            .formatted(button);
    return Json.write(
        Map.of("id", 1, "method", "Runtime.evaluate", "params", Map.of("expression", script)));
  }

  /// What is shown now, once there is something with these words.
  JsonNode shown(String words) {
    return shown(words, PATIENCE);
  }

  private JsonNode shown(String words, double patience) {
    Object json =
        page.evaluate(
            """
            async ([words, patience]) => {
              const worker = await navigator.serviceWorker.ready;
              const end = Date.now() + patience;
              for (;;) {
                const all = (await worker.getNotifications()).map((n) => ({
                  title: n.title, body: n.body, tag: n.tag, data: n.data,
                  actions: n.actions.map((a) => a.action) }));
                const text = JSON.stringify(all);
                if (text.includes(words) || Date.now() > end) return text;
                await new Promise((go) => requestAnimationFrame(go));
              }
            }
            """,
            List.of(words, patience));
    return Json.tree(String.valueOf(json));
  }
}
