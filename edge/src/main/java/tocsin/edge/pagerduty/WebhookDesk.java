package tocsin.edge.pagerduty;

import java.util.List;
import java.util.Optional;
import tocsin.ground.web.Outbound;

/// Where subscriptions are kept and served. Blocking and thread-safe.
public interface WebhookDesk {
  /// Every subscription, the oldest first.
  List<WebhookSubscription> all();

  /// How far one is; that of a new one begins at the end of the journal.
  WebhookProgress progress(String id);

  /// Keeps a new subscription, or one in place of what it was.
  void keep(WebhookSubscription subscription);

  void remove(String id);

  /// Goes on at once with one that was switched off for its failures.
  void enable(String id);

  /// Sends a body to a subscription now, signed as every event is.
  Outbound.Reply send(WebhookSubscription to, String event, String body);

  default Optional<WebhookSubscription> find(String id) {
    return all().stream().filter(s -> s.id().equals(id)).findFirst();
  }
}
