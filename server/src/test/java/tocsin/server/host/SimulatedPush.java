package tocsin.server.host;

import com.microsoft.playwright.BrowserContext;
import java.util.List;
import tocsin.edge.push.PushVendor;
import tocsin.edge.push.Subscriber;
import tocsin.ground.json.Json;
import tocsin.response.people.PushDevice;

/// Gives a browser a push service, as its own needs its vendor: what it subscribes to is ours.
final class SimulatedPush {
  private static final String SCRIPT =
      """
      (() => {
        const device = DEVICE;
        const bytes = (t) => Uint8Array.from(
          atob(t.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0)).buffer;
        const made = (key) => ({
          endpoint: device.endpoint,
          options: { applicationServerKey: bytes(key) },
          getKey: (name) => bytes(device[name]),
          unsubscribe: async () => localStorage.removeItem('subscribed-to'),
        });
        PushManager.prototype.getSubscription = async () =>
          localStorage['subscribed-to'] ? made(localStorage['subscribed-to']) : null;
        PushManager.prototype.subscribe = async (wanted) => {
          if (!wanted.userVisibleOnly) throw new Error('silent');
          localStorage['subscribed-to'] = wanted.applicationServerKey;
          return made(wanted.applicationServerKey);
        };
      })();
      """;

  private SimulatedPush() {}

  static void give(BrowserContext context, PushVendor vendor, Subscriber subscriber) {
    PushDevice device = subscriber.device("");
    String json =
        Json.write(
            java.util.Map.of(
                "endpoint", vendor.endpoint("ana"),
                "p256dh", device.p256dh(),
                "auth", device.auth()));
    context.grantPermissions(List.of("notifications"));
    context.addInitScript(SCRIPT.replace("DEVICE", json));
  }
}
