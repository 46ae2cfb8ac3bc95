package tocsin.response.reception;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// What else a sender says, as text by name, bounded.
public final class Details {
  private static final int MOST = 200;
  private static final int LONGEST = 2_000;

  private final Map<String, String> all = new TreeMap<>();

  /// Adds a field unless it is there already or says nothing.
  public Details put(String name, JsonNode value) {
    String text =
        value.isValueNode() ? value.asString("") : value.isMissingNode() ? "" : value.toString();
    if (!text.isEmpty() && !value.isNull() && all.size() < MOST) {
      all.putIfAbsent(name, cut(text, LONGEST));
    }
    return this;
  }

  /// Adds each field of an object.
  public Details putAll(JsonNode object) {
    object.properties().forEach(e -> put(e.getKey(), e.getValue()));
    return this;
  }

  public Map<String, String> map() {
    return Map.copyOf(all);
  }

  /// So many characters at most, never half a character.
  public static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, most - 1))) + "…";
  }
}
