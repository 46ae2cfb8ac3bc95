package tocsin.sim.player;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Leaves out tree nodes that are one server's own.
final class Housekeeping {
  private Housekeeping() {}

  static JsonNode without(JsonNode node, Set<String> own) {
    if (node.isArray()) {
      var list = JsonNodeFactory.instance.arrayNode();
      for (JsonNode item : node) {
        boolean skip =
            isOwn(item, own) || isOwn(item.path("path"), own) || isOwn(item.path("id"), own);
        if (!skip) {
          list.add(without(item, own));
        }
      }
      return list;
    }
    if (node.isObject()) {
      var object = JsonNodeFactory.instance.objectNode();
      node.properties().forEach(e -> object.set(e.getKey(), without(e.getValue(), own)));
      return object;
    }
    return node;
  }

  private static boolean isOwn(JsonNode node, Set<String> own) {
    return node.isString()
        && own.stream()
            .anyMatch(n ->
                node.asString().replaceAll("\\.+$", "").equals(n)
                    || node.asString().startsWith(n + "."));
  }
}
