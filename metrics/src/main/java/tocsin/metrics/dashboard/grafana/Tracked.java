package tocsin.metrics.dashboard.grafana;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// A JSON object that remembers which of its fields were read. In the end every other field that
/// says something goes into the report, so that nothing is left out silently. Fields of a wrong
/// type count as absent, and are reported too.
final class Tracked {
  private static final int SHOWN = 60;

  private final JsonNode node;
  private final String path;
  private final Set<String> read = new HashSet<>();
  // One for each object, however often it is asked for.
  private final Map<String, List<Tracked>> inner = new LinkedHashMap<>();

  Tracked(JsonNode node, String path) {
    this.node = node;
    this.path = path;
  }

  JsonNode node() {
    return node;
  }

  boolean has(String name) {
    JsonNode value = node.path(name);
    return !value.isMissingNode() && !value.isNull();
  }

  Optional<String> text(String name) {
    JsonNode value = node.path(name);
    if (!value.isString() && !value.isNumber() && !value.isBoolean()) {
      return Optional.empty();
    }
    read.add(name);
    return Optional.of(value.asString()).filter(t -> !t.isBlank());
  }

  Optional<Double> number(String name) {
    return text(name).flatMap(Tracked::parsed);
  }

  private static Optional<Double> parsed(String text) {
    try {
      return Optional.of(Double.parseDouble(text)).filter(Double::isFinite);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  boolean flag(String name) {
    return text(name).filter("true"::equals).isPresent();
  }

  /// An empty object when it is not there.
  Tracked object(String name) {
    JsonNode value = node.path(name);
    if (!value.isObject()) {
      return new Tracked(JsonNodeFactory.instance.objectNode(), "");
    }
    read.add(name);
    return inner.computeIfAbsent(name, n -> List.of(new Tracked(value, path + n + "."))).getFirst();
  }

  List<Tracked> objects(String name) {
    JsonNode value = node.path(name);
    if (!value.isArray()) {
      return List.of();
    }
    read.add(name);
    return inner.computeIfAbsent(name, n -> all(n, value));
  }

  private List<Tracked> all(String name, JsonNode array) {
    List<Tracked> all = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      if (array.get(i).isObject()) {
        all.add(new Tracked(array.get(i), path + name + "[" + i + "]."));
      }
    }
    return all;
  }

  /// Texts of a list, or the one text that stands in its place.
  List<String> texts(String name) {
    JsonNode value = node.path(name);
    if (!value.isArray()) {
      return text(name).stream().toList();
    }
    read.add(name);
    return value.valueStream().filter(JsonNode::isValueNode).map(JsonNode::asString).toList();
  }

  /// Fields that need no word: they say how it looks in Grafana, or are its own bookkeeping.
  void harmless(Set<String> names) {
    read.addAll(names);
  }

  /// Every field that was not read and says something, as `path: value`, the path from here.
  ///
  /// @param elsewhere objects inside that are reported under a name of their own
  List<String> unread(Set<String> elsewhere) {
    List<String> all = new ArrayList<>();
    collect(elsewhere, path.length(), all);
    return all;
  }

  private void collect(Set<String> elsewhere, int prefix, List<String> to) {
    node.propertyStream()
        .filter(p -> !read.contains(p.getKey()) && says(p.getValue()))
        .forEach(p -> to.add((path + p.getKey()).substring(prefix) + ": " + shown(p.getValue())));
    inner.forEach((name, objects) -> {
      if (!elsewhere.contains(name)) {
        objects.forEach(o -> o.collect(Set.of(), prefix, to));
      }
    });
  }

  private static boolean says(JsonNode value) {
    boolean empty =
        value.isNull()
            || (value.isContainer() && value.isEmpty())
            || (value.isString() && value.asString().isBlank())
            || (value.isBoolean() && !value.asBoolean());
    return !empty;
  }

  private static String shown(JsonNode value) {
    String text = value.isString() ? value.asString() : value.toString();
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
  }
}
