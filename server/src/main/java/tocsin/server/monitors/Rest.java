package tocsin.server.monitors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tocsin.ground.json.BadJsonException;
import tocsin.ground.json.Json;
import tocsin.response.monitor.Monitor;
import tools.jackson.databind.JsonNode;

/// What a monitor says that its form has no field for: the form carries it along, so that saving
/// loses nothing.
final class Rest {
  private static final List<String> FIELDS =
      List.of("tags", "fullWindow", "quiet", "composite", "runs");

  /// What each part of a composite has for itself.
  static final List<String> OF_PARTS = List.of("over", "change", "levels");

  private static final Pattern QUERY =
      Pattern.compile("\\s*(avg|sum|min|max|change|pct_change)\\(\\s*(\\w+\\()?(last_|current_).*");

  /// Ids, brackets and what joins them, as no target is written.
  private static final Pattern JOINED =
      Pattern.compile("(?=.*(&&|\\|\\||^\\s*!))[\\w.@\\s()!&|-]+");

  private Rest() {}

  /// As JSON in one line; empty for nothing.
  static String of(Monitor m) {
    JsonNode whole = Json.tree(Json.write(m));
    Map<String, Object> rest = new LinkedHashMap<>();
    FIELDS.stream()
        .filter(f -> !whole.path(f).isNull() && !whole.path(f).isMissingNode())
        .forEach(f -> rest.put(f, whole.get(f)));
    return rest.isEmpty() ? "" : Json.write(rest);
  }

  /// Puts it back. What somebody made of it by hand is left out if it is no JSON.
  static void into(Map<String, Object> document, String rest) {
    try {
      if (!rest.isBlank()) {
        JsonNode said = Json.tree(rest);
        FIELDS.stream().filter(said::has).forEach(f -> document.put(f, said.get(f)));
        if (said.has("composite")) {
          composite(document);
        }
        if (said.has("runs")) {
          List.of("threshold", "comparator", "slot", "lateness").forEach(document::remove);
        }
      }
    } catch (BadJsonException e) {
      document.put("rest", rest);
    }
  }

  /// What is joined stands where a target does.
  private static void composite(Map<String, Object> document) {
    Object text = document.getOrDefault("target", document.get("composite"));
    List.of("target", "threshold", "comparator", "slot", "lateness").forEach(document::remove);
    document.put("composite", text);
  }

  /// Whether what is to be watched is written as a monitor's query of Datadog.
  static boolean isQuery(String target) {
    return QUERY.matcher(target).matches();
  }

  /// Whether what is to be watched is other monitors, joined.
  static boolean isJoined(String target) {
    return JOINED.matcher(target).matches();
  }

  /// Other monitors say when.
  static void joined(Map<String, Object> document, String composite) {
    document.put("target", composite.strip());
    composite(document);
    OF_PARTS.forEach(document::remove);
  }

  /// A query says the window and the threshold itself.
  static void query(Map<String, Object> document, String query) {
    List.of("target", "threshold", "comparator", "slot", "lateness", "over", "change")
        .forEach(document::remove);
    document.put("query", query.strip());
  }
}
