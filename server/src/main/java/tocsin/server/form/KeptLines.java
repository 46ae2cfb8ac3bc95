package tocsin.server.form;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import tocsin.ground.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Layers, overrides and contact methods as lines of a form, which show less than there is. A line
/// that comes back as it was shown stands for all there was: names, hours, ends, calendars, swaps,
/// the keys of a device.
final class KeptLines {
  private KeptLines() {}

  static String layer(JsonNode l) {
    boolean inCalendar = l.path("calendar").isObject();
    return "from "
        + Fields.plain(l.path("start"))
        + (inCalendar
            ? " calendar: " + Fields.plain(l.path("name"))
            : " every " + Fields.plain(l.path("turn")) + ": " + Fields.list(l.path("people")));
  }

  static String override(JsonNode o) {
    String who =
        o.has("who")
            ? ("remove".equals(o.path("kind").asString("")) ? "without " : "")
                + Fields.plain(o.path("who"))
            : Fields.plain(o.path("in")) + " for " + Fields.plain(o.path("out"));
    return who
        + " from "
        + Fields.plain(o.path("during").path("from"))
        + " until "
        + Fields.plain(o.path("during").path("until"));
  }

  static String contact(JsonNode c) {
    return (Fields.plain(c.path("kind")) + " " + Fields.plain(c.path("address"))).strip();
  }

  /// The document that a form describes, with what its unchanged lines stood for.
  ///
  /// @param sent as the form has it
  /// @param shown the document from which the form was filled
  /// @param lines of the form, by the name of its field
  static String merged(String sent, String shown, Map<String, String> lines) {
    if (!(Json.tree(sent) instanceof ObjectNode next)) {
      return sent;
    }
    JsonNode old = Json.tree(shown);
    merge(next, old, "layers", lines, KeptLines::layer);
    merge(next, old, "overrides", lines, KeptLines::override);
    merge(next, old, "contacts", lines, KeptLines::contact);
    return Json.write(next);
  }

  private static void merge(
      ObjectNode next,
      JsonNode old,
      String field,
      Map<String, String> lines,
      Function<JsonNode, String> line) {
    Map<String, Deque<JsonNode>> known = new HashMap<>();
    old.path(field)
        .valueStream()
        .forEach(n -> known.computeIfAbsent(line.apply(n), l -> new ArrayDeque<>()).add(n));
    if (next.get(field) instanceof ArrayNode nodes) {
      String[] sent =
          lines
              .getOrDefault(field, "")
              .lines()
              .map(String::strip)
              .filter(l -> !l.isEmpty())
              .toArray(String[]::new);
      for (int i = 0; i < Math.min(nodes.size(), sent.length); i++) {
        Deque<JsonNode> same = known.getOrDefault(sent[i], new ArrayDeque<>());
        if (!same.isEmpty()) {
          nodes.set(i, same.poll());
        }
      }
    }
  }
}
