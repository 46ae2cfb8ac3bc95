package tocsin.edge.pagerduty;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A subscription in PagerDuty's form. The secret and the values of headers are not shown.
final class WebhookForm {
  private WebhookForm() {}

  static Map<String, Object> of(WebhookSubscription s, WebhookProgress progress, Instant now) {
    var form = new LinkedHashMap<String, Object>();
    form.put("id", s.id());
    form.put("type", "webhook_subscription");
    form.put("active", s.active());
    form.put("created_at", s.createdAt().toString());
    form.put("description", s.description());
    form.put("events", s.events());
    form.put("filter", s.filter().form());
    form.put("delivery_method", method(s, progress, now));
    form.put("tocsin", standing(progress));
    return form;
  }

  /// The only answer that shows the secret.
  static Map<String, Object> withSecret(
      WebhookSubscription s, WebhookProgress progress, Instant now) {
    Map<String, Object> form = of(s, progress, now);
    Map<String, Object> method = method(s, progress, now);
    method.put("secret", s.secrets().getLast().value());
    form.put("delivery_method", method);
    return form;
  }

  private static Map<String, Object> method(
      WebhookSubscription s, WebhookProgress progress, Instant now) {
    var method = new LinkedHashMap<String, Object>();
    method.put("id", s.id());
    method.put("type", "http_delivery_method");
    method.put("url", s.url());
    method.put("secret", null);
    method.put("temporarily_disabled", progress.isOff(now));
    method.put(
        "custom_headers",
        s.headers().keySet().stream()
            .sorted()
            .map(name -> Map.of("name", name, "value", "<redacted>"))
            .toList());
    return method;
  }

  /// What PagerDuty does not tell: how it goes.
  private static Map<String, Object> standing(WebhookProgress p) {
    List<String> problem = p.problem().isEmpty() ? List.of() : List.of(p.problem());
    return Map.of(
        "delivered", p.delivered(),
        "dropped", p.dropped(),
        "failures", p.failures(),
        "problems", problem);
  }
}
