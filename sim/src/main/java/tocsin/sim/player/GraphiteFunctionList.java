package tocsin.sim.player;

import java.util.ArrayList;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// Compares lists of functions: names, groups and parameters, not what is told of them.
final class GraphiteFunctionList {
  private GraphiteFunctionList() {}

  static void check(String where, JsonNode wanted, JsonNode got) throws Difference {
    if (wanted.has("params") || wanted.has("function")) {
      if (!slim(wanted).equals(slim(got))) {
        throw new Difference(where + ": " + slim(got) + " (expected: " + slim(wanted) + ")");
      }
      return;
    }
    for (String name : wanted.propertyNames()) {
      if (!got.has(name)) {
        throw new Difference(where + ": no " + name);
      }
      check(where + "." + name, wanted.get(name), got.get(name));
    }
  }

  private static String slim(JsonNode function) {
    var parts = new ArrayList<Object>();
    parts.add(function.path("name").asString(""));
    parts.add(function.path("group").asString(""));
    for (JsonNode p : function.path("params")) {
      var slim = new TreeMap<String, Object>();
      slim.put("name", p.path("name").asString(""));
      slim.put("type", p.path("type").asString(""));
      slim.put("required", p.path("required").asBoolean(false));
      slim.put("multiple", p.path("multiple").asBoolean(false));
      slim.put("default", p.path("default").toString());
      slim.put("options", new TreeSet<>(GraphiteComparison.texts(p.path("options"))));
      parts.add(slim);
    }
    return parts.toString();
  }
}
