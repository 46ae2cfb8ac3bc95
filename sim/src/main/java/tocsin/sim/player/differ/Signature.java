package tocsin.sim.player.differ;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// A function as Graphite documents it.
record Signature(String name, List<Parameter> parameters) {
  /// @param options the words it may be; empty when they are not listed
  record Parameter(
      String name, String type, boolean required, boolean repeated, List<String> options) {}

  Signature {
    parameters = List.copyOf(parameters);
  }

  static Signature of(String name, JsonNode documented) {
    var parameters = new ArrayList<Parameter>();
    for (JsonNode one : documented.path("params")) {
      parameters.add(
          new Parameter(
              one.path("name").asString(),
              one.path("type").asString(),
              one.path("required").asBoolean(false),
              one.path("multiple").asBoolean(false),
              options(one)));
    }
    return new Signature(name, parameters);
  }

  private static List<String> options(JsonNode parameter) {
    var options = new ArrayList<String>();
    for (JsonNode option : parameter.path("options")) {
      options.add(option.asString("null"));
    }
    return options;
  }
}
