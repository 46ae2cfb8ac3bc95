package tocsin.server.form;

import java.util.List;
import tocsin.ground.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What the form of a service has no field for stays as it was.
final class KeptFields {
  private static final List<String> OF_A_SERVICE =
      List.of("business", "supportHours", "maintenance", "groupBy", "holdBack", "pipe");

  private KeptFields() {}

  /// @param sent as the form says it
  /// @param before as it is stored
  static String merged(String sent, String before) {
    var whole = (ObjectNode) Json.tree(sent);
    JsonNode known = Json.tree(before);
    for (String name : OF_A_SERVICE) {
      if (!whole.has(name) && known.has(name)) {
        whole.set(name, known.get(name));
      }
    }
    return Json.write(whole);
  }
}
