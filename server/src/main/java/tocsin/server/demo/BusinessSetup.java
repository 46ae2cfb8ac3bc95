package tocsin.server.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The business figures of a scenario in the form a service has them.
final class BusinessSetup {
  private static final long DAY_SECONDS = 86_400;

  private BusinessSetup() {}

  static Map<String, Object> body(JsonNode business, Pace pace) {
    Map<String, Object> body = new LinkedHashMap<>();
    put(body, "failed", business, "failed_series");
    put(body, "requests", business, "request_series");
    put(body, "orders", business, "order_series");
    put(body, "sessions", business, "session_series");
    if (business.has("revenue_per_order")) {
      body.put("revenuePerOrder", business.path("revenue_per_order").asDouble());
    }
    put(body, "currency", business, "currency");
    JsonNode baseline = business.path("baseline");
    long length = baseline.path("to_t").asLong() - baseline.path("from_t").asLong();
    if (length > 0) {
      body.put("baseline", pace.of(length).toString());
    }
    JsonNode slo = business.path("slo");
    if (slo.has("objective")) {
      body.put(
          "objective",
          Map.of(
              "objective", slo.path("objective").asDouble(),
              "window", "PT" + slo.path("days").asLong(30) * DAY_SECONDS + "S",
              "expectedRequests", slo.path("expected_requests").asDouble()));
    }
    return body;
  }

  private static void put(Map<String, Object> body, String as, JsonNode from, String field) {
    if (from.has(field)) {
      body.put(as, from.path(field).asString());
    }
  }
}
