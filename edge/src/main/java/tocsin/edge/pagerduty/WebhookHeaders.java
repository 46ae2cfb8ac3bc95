package tocsin.edge.pagerduty;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Headers of a receiver's own, as they are given. Pure.
final class WebhookHeaders {
  private static final int MOST = 20;
  private static final String NAME = "[a-z0-9!#$%&'*+.^_`|~-]{1,100}";
  private static final String VALUE = "[\\x20-\\x7e]{1,1000}";
  private static final Set<String> OURS =
      Set.of(
          "connection",
          "content-length",
          "content-type",
          "expect",
          "host",
          "transfer-encoding",
          "upgrade",
          "user-agent",
          "x-pagerduty-signature",
          "x-webhook-id",
          "x-webhook-subscription");

  private WebhookHeaders() {}

  static Map<String, String> of(JsonNode list, List<String> faults) {
    var headers = new TreeMap<String, String>();
    for (JsonNode one : list) {
      String name = one.path("name").asString("").toLowerCase(Locale.ROOT);
      String value = one.path("value").asString("");
      if (!name.matches(NAME) || OURS.contains(name)) {
        faults.add("custom_headers: '" + name + "' (expected: a header's name that is not ours)");
      }
      if (!value.matches(VALUE)) {
        faults.add("custom_headers: value of '" + name + "' (expected: 1 to 1000 of ASCII)");
      }
      headers.put(name, value);
    }
    if (headers.size() > MOST) {
      faults.add("custom_headers: " + headers.size() + " (expected: at most " + MOST + ")");
    }
    return headers;
  }
}
