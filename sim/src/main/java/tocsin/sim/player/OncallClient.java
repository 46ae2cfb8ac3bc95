package tocsin.sim.player;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tocsin.ground.json.Json;
import tools.jackson.databind.JsonNode;

/// A recorded client, with a service of its own that its key belongs to.
final class OncallClient {
  private final OncallHouse house;
  private final String service;
  private final String key;

  OncallClient(OncallHouse house, String name) {
    this.house = house;
    this.service = name.replaceAll("[^A-Za-z0-9._-]", "-");
    house.api(
        "PUT",
        "/services/" + service,
        "{\"team\":\"recorded\",\"grouping\":\"key\",\"urgency\":\"low\"}");
    this.key =
        house
            .api("POST", "/services/" + service + "/integration-keys", "{}")
            .path("key")
            .asString();
  }

  String service() {
    return service;
  }

  String key() {
    return key;
  }

  OncallHouse house() {
    return house;
  }

  /// What is not as it should be when a request is sent again; empty when all is well.
  Optional<String> difference(JsonNode request) {
    try {
      return OncallVendor.of(request).play(this, request);
    } catch (RuntimeException e) {
      return Optional.of(e.toString());
    }
  }

  /// The headers of a recorded request, by lower-case name.
  static Map<String, String> headers(JsonNode request) {
    Map<String, String> headers = new TreeMap<>();
    request
        .path("headers")
        .forEach(h ->
            headers.putIfAbsent(h.get(0).asString().toLowerCase(Locale.ROOT), h.get(1).asString()));
    return headers;
  }

  /// The open alert with a key, if there is one.
  Optional<JsonNode> openAlert(String alertKey) {
    return alerts(alertKey).filter(a -> a.path("alert").path("closedAt").isNull());
  }

  /// An alert with a key as `{"incident": ..., "alert": ...}`, in the newest incident that has it.
  Optional<JsonNode> alerts(String alertKey) {
    for (JsonNode i : house.api("GET", "/incidents?limit=1000", "").path("items")) {
      for (JsonNode a : i.path("alerts")) {
        if (i.path("service").asString().equals(service)
            && a.path("key").asString().equals(alertKey)) {
          return Optional.of(Json.tree(Map.of("incident", i, "alert", a)));
        }
      }
    }
    return Optional.empty();
  }
}
