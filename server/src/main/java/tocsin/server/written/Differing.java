package tocsin.server.written;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tocsin.ground.json.Json;
import tocsin.response.monitor.Monitor;
import tools.jackson.databind.JsonNode;

/// What would change in a monitor, field by field. Both are taken as they are kept, so that writing
/// out what is usual is no change.
public final class Differing {
  private static final int SHOWN = 100;

  private Differing() {}

  /// Lines such as `threshold: 5 -> 7`; none when nothing would change.
  public static List<String> between(Monitor present, Monitor next) {
    JsonNode was = Json.tree(Json.write(present));
    JsonNode is = Json.tree(Json.write(next));
    Set<String> names = new TreeSet<>(was.propertyNames());
    names.addAll(is.propertyNames());
    List<String> lines = new ArrayList<>();
    for (String name : names) {
      String before = text(was.path(name));
      String after = text(is.path(name));
      if (!before.equals(after)) {
        lines.add(name + ": " + cut(before) + " -> " + cut(after));
      }
    }
    return lines;
  }

  private static String text(JsonNode value) {
    if (value.isNull() || value.isMissingNode()) {
      return "none";
    }
    return value.isString() ? value.stringValue() : value.toString();
  }

  private static String cut(String text) {
    String line = text.replace('\n', ' ');
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...";
  }
}
