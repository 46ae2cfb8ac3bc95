package tocsin.edge.pagerduty;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Who is told of which events, and where.
///
/// @param secrets the newest last; more than one while a secret is being changed
/// @param headers sent along; their values are not shown again
/// @param events types such as `incident.triggered`
/// @param active false stops it until somebody changes that
public record WebhookSubscription(
    String id,
    String url,
    List<WebhookSecret> secrets,
    Map<String, String> headers,
    WebhookFilter filter,
    List<String> events,
    String description,
    boolean active,
    Instant createdAt) {

  public WebhookSubscription {
    secrets = List.copyOf(secrets);
    headers = Map.copyOf(headers);
    events = List.copyOf(events);
  }

  public boolean wants(WebhookEvent event) {
    return events.contains(event.type()) && filter.passes(event);
  }

  /// Every header of a request with this body.
  ///
  /// @param event its id, the same at every attempt
  public Map<String, String> headers(String event, String body, Instant now) {
    List<String> live =
        secrets.stream().filter(s -> s.isLive(now)).map(WebhookSecret::value).toList();
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    var all = new TreeMap<>(headers);
    all.put("x-webhook-id", event + "-" + id);
    all.put("x-webhook-subscription", id);
    all.put("x-pagerduty-signature", WebhookSignature.header(bytes, live));
    return all;
  }
}
