package tocsin.edge.pagerduty;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What a request says of a subscription: what it does not say stays as it was. Every fault is
/// collected. Pure.
final class WebhookGiven {
  private static final int LONGEST_TEXT = 1_000;

  private final JsonNode given;
  private final List<String> faults = new ArrayList<>();

  WebhookGiven(JsonNode given) {
    this.given = given;
  }

  /// @param s a new one has neither address nor events
  /// @throws BadWebhookException naming everything that is wrong
  WebhookSubscription over(WebhookSubscription s) {
    JsonNode method = given.path("delivery_method");
    JsonNode url = method.path("url");
    JsonNode headers = method.path("custom_headers");
    JsonNode filter = given.path("filter");
    JsonNode events = given.path("events");
    boolean keepsUrl = url.isMissingNode() && !s.url().isEmpty();
    boolean keepsEvents = events.isMissingNode() && !s.events().isEmpty();
    var next =
        new WebhookSubscription(
            s.id(),
            keepsUrl ? s.url() : WebhookAddress.of(url.asString(""), faults),
            s.secrets(),
            headers.isMissingNode() ? s.headers() : WebhookHeaders.of(headers, faults),
            filter.isMissingNode() ? s.filter() : WebhookFilter.of(filter, faults),
            keepsEvents ? s.events() : WebhookTypes.of(events, faults),
            given.path("description").asString(s.description()),
            given.path("active").asBoolean(s.active()),
            s.createdAt());
    if (next.description().length() > LONGEST_TEXT) {
      faults.add("description: longer than " + LONGEST_TEXT + " characters");
    }
    if (!faults.isEmpty()) {
      throw new BadWebhookException(faults);
    }
    return next;
  }
}
