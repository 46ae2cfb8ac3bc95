package tocsin.edge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import tocsin.ground.json.Json;
import tocsin.response.moving.Export;
import tocsin.response.moving.Part;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Exports in which a few values are not what they should be.
public final class Spoiled {
  private static final List<String> STRANGE =
      List.of(
          "null",
          "-1",
          "1e300",
          "999999999999999",
          "\"\"",
          "[]",
          "{}",
          "true",
          "[[[]]]",
          "\"9999-12-31T23:59:59-18:00\"",
          "\"2026-02-30T25:61:00Z\"",
          "\"../../x\"",
          "{\"id\": {\"id\": []}}",
          "\"\\u0000\\ud800\"");

  private Spoiled() {}

  /// An export whose lists are the fields of an object.
  public static Export export(JsonNode tree) {
    Map<String, List<Part>> lists = new TreeMap<>();
    tree.properties()
        .forEach(list -> {
          List<Part> parts = new ArrayList<>();
          for (JsonNode one : list.getValue().values()) {
            parts.add(new Part(list.getKey() + "[" + parts.size() + "]", one));
          }
          lists.put(list.getKey(), parts);
        });
    return new Export(lists);
  }

  /// The export of a text, with some of its values spoiled.
  public static Export export(String json, long seed) {
    JsonNode tree = Json.tree(json);
    Random random = new Random(seed);
    for (int i = 0; i <= random.nextInt(6); i++) {
      spoil(tree, random);
    }
    return export(tree);
  }

  private static void spoil(JsonNode tree, Random random) {
    JsonNode at = tree;
    for (int depth = random.nextInt(9); depth >= 0 && !at.isEmpty(); depth--) {
      List<JsonNode> inside = new ArrayList<>(at.values());
      JsonNode next = inside.get(random.nextInt(inside.size()));
      at = next.isContainer() ? next : at;
    }
    JsonNode strange = Json.tree(STRANGE.get(random.nextInt(STRANGE.size())));
    if (at instanceof ObjectNode object && !object.isEmpty()) {
      List<String> names = new ArrayList<>(object.propertyNames());
      object.set(names.get(random.nextInt(names.size())), strange);
    } else if (at instanceof ArrayNode array && !array.isEmpty()) {
      array.set(random.nextInt(array.size()), strange);
    }
  }
}
