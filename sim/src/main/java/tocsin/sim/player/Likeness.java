package tocsin.sim.player;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// When numbers, names and JSON count as equal; the rules stand in the corpus' README.
final class Likeness {
  static final double TOLERANCE = 1e-9;
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?");

  private Likeness() {}

  static boolean same(double a, double b, double tolerance, double scale) {
    if (a == b || Double.isNaN(a) && Double.isNaN(b)) {
      return true;
    }
    if (!Double.isFinite(a) || !Double.isFinite(b)) {
      return false;
    }
    double distance = Math.abs(a - b);
    // The second term forgives dust left by sums that cancel out.
    return distance <= tolerance * Math.max(Math.abs(a), Math.abs(b))
        || distance <= 1e-12 * Math.max(1, scale) * Math.max(1, tolerance / TOLERANCE);
  }

  /// Two rows of values, NaN for null.
  static void values(String where, List<Double> wanted, List<Double> got, double tolerance)
      throws Difference {
    if (wanted.size() != got.size()) {
      throw new Difference(where + ": " + got.size() + " values (expected: " + wanted.size() + ")");
    }
    double scale = wanted.stream().filter(Double::isFinite).mapToDouble(Math::abs).max().orElse(0);
    for (int i = 0; i < wanted.size(); i++) {
      if (!same(wanted.get(i), got.get(i), tolerance, scale)) {
        throw new Difference(
            where + ": value " + i + " is " + got.get(i) + " (expected: " + wanted.get(i) + ")");
      }
    }
  }

  static boolean sameName(String a, String b, boolean fuzzy, double tolerance) {
    if (a.equals(b)) {
      return true;
    }
    if (!fuzzy || !NUMBER.matcher(a).replaceAll("#").equals(NUMBER.matcher(b).replaceAll("#"))) {
      return false;
    }
    List<Double> left = numbers(a);
    List<Double> right = numbers(b);
    for (int i = 0; i < left.size(); i++) {
      if (!same(left.get(i), right.get(i), tolerance, 0)) {
        return false;
      }
    }
    return true;
  }

  private static List<Double> numbers(String text) {
    return NUMBER.matcher(text).results().map(m -> Double.valueOf(m.group())).toList();
  }

  /// How two JSON texts are compared.
  ///
  /// @param ignore keys that do not matter
  /// @param unordered whether the order of lists does not matter
  record Manner(Set<String> ignore, boolean unordered, double tolerance) {}

  static void json(String where, JsonNode wanted, JsonNode got, Manner manner) throws Difference {
    if (wanted.isObject()) {
      objects(where, wanted, got, manner);
    } else if (wanted.isArray()) {
      lists(where, wanted, got, manner);
    } else if (wanted.isNumber()) {
      if (!got.isNumber() || !same(wanted.asDouble(), got.asDouble(), manner.tolerance(), 0)) {
        throw new Difference(where + ": " + got + " (expected: " + wanted + ")");
      }
    } else if (!wanted.equals(got)) {
      throw new Difference(where + ": " + got + " (expected: " + wanted + ")");
    }
  }

  private static void objects(String where, JsonNode wanted, JsonNode got, Manner manner)
      throws Difference {
    if (!got.isObject()) {
      throw new Difference(where + ": " + got + " (expected: an object)");
    }
    Set<String> left = new TreeSet<>(wanted.propertyNames());
    Set<String> right = new TreeSet<>(got.propertyNames());
    left.removeAll(manner.ignore());
    right.removeAll(manner.ignore());
    if (!left.equals(right)) {
      throw new Difference(where + ": keys " + right + " (expected: " + left + ")");
    }
    for (String key : left) {
      json(where + "." + key, wanted.get(key), got.get(key), manner);
    }
  }

  private static void lists(String where, JsonNode wanted, JsonNode got, Manner manner)
      throws Difference {
    if (!got.isArray() || got.size() != wanted.size()) {
      throw new Difference(where + ": " + cut(got) + " (expected: " + cut(wanted) + ")");
    }
    List<JsonNode> left = items(wanted, manner);
    List<JsonNode> right = items(got, manner);
    for (int i = 0; i < left.size(); i++) {
      json(where + "[" + i + "]", left.get(i), right.get(i), manner);
    }
  }

  private static List<JsonNode> items(JsonNode list, Manner manner) {
    var items = new ArrayList<JsonNode>();
    list.forEach(items::add);
    if (manner.unordered()) {
      items.sort(Comparator.comparing(node -> sortKey(node, manner)));
    }
    return items;
  }

  private static String sortKey(JsonNode node, Manner manner) {
    if (!node.isObject()) {
      return node.toString();
    }
    var key = new StringBuilder();
    for (String name : new TreeSet<>(node.propertyNames())) {
      key.append(manner.ignore().contains(name) ? "" : name + "=" + node.get(name) + ";");
    }
    return key.toString();
  }

  static String cut(Object value) {
    String text = String.valueOf(value);
    return text.length() > 300 ? text.substring(0, 300) + "..." : text;
  }
}
