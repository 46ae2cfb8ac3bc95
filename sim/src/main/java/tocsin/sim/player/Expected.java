package tocsin.sim.player;

import java.util.ArrayList;
import java.util.List;
import tocsin.ground.json.Json;
import tools.jackson.databind.JsonNode;

/// What a case expects, compared field by field; only what it gives is compared. Not thread-safe.
final class Expected {
  private final JsonNode expected;
  private final List<String> differences = new ArrayList<>();

  Expected(JsonNode expected) {
    this.expected = expected;
  }

  /// Compares one field, when it is given.
  Expected field(String name, Object actual) {
    JsonNode wanted = expected.path(name);
    JsonNode came = Json.tree(actual);
    if (!wanted.isMissingNode() && !wanted.equals(came)) {
      differences.add(name + " expected " + wanted + ", actual " + came);
    }
    return this;
  }

  List<String> differences() {
    return List.copyOf(differences);
  }
}
