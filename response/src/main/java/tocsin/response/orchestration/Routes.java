package tocsin.response.orchestration;

import java.util.LinkedHashMap;
import tocsin.response.words.ServiceId;

/// Where alerts went that rules sent to another service, folded from the facts. The newest 100,000
/// are known; a resolve of an older one finds nothing. Not thread-safe.
public final class Routes {
  private static final int MOST = 100_000;

  private record From(ServiceId service, String key) {}

  private final LinkedHashMap<From, ServiceId> to = new LinkedHashMap<>();

  public void apply(RuleFact fact) {
    if (fact instanceof RuleFact.Routed r) {
      routed(r);
    }
  }

  private void routed(RuleFact.Routed r) {
    var from = new From(r.service(), r.key());
    to.remove(from);
    if (!r.to().equals(r.service())) {
      to.put(from, r.to());
    }
    if (to.size() > MOST) {
      to.pollFirstEntry();
    }
  }

  /// The service that has the alerts of this key; its own when nothing was routed.
  public ServiceId of(ServiceId service, String key) {
    return to.getOrDefault(new From(service, key), service);
  }
}
