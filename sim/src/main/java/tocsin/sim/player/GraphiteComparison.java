package tocsin.sim.player;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tocsin.ground.json.BadJsonException;
import tocsin.ground.json.Json;
import tools.jackson.databind.JsonNode;

/// Compares one answer with the recorded one, as the corpus' README and its own runner do.
public final class GraphiteComparison {
  private static final Pattern CALL =
      Pattern.compile("^\\s*([^\\s(]+)\\((.*)\\)\\s*;?\\s*$", Pattern.DOTALL);
  private static final Pattern CELL = Pattern.compile("\"((?:[^\"]|\"\")*)\",(.*)|([^,]*),(.*)");

  private final JsonNode recorded;
  private final double tolerance;

  private GraphiteComparison(JsonNode recorded) {
    this.recorded = recorded;
    this.tolerance = Math.max(Likeness.TOLERANCE, recorded.path("tol").asDouble(0));
  }

  /// @throws Difference if the answer does not count as right
  public static void check(JsonNode recorded, Peer.Reply got) throws Difference {
    new GraphiteComparison(recorded).check(got);
  }

  private void check(Peer.Reply got) throws Difference {
    int wanted = recorded.path("status").asInt();
    String how = recorded.path("compare").asString();
    for (JsonNode other : recorded.path("also_status")) {
      if (other.asInt() == got.status()) {
        return;
      }
    }
    boolean anyError = how.equals("error") && wanted >= 500;
    boolean right = anyError ? got.status() >= 400 && got.status() <= 599 : got.status() == wanted;
    if (!right) {
      throw new Difference(
          "status "
              + got.status()
              + " (expected: "
              + (anyError ? "an error" : wanted)
              + "): "
              + Likeness.cut(got.text()));
    }
    switch (how) {
      case "error", "status" -> {}
      case "image" -> image(got);
      default -> text(how, got);
    }
  }

  private void image(Peer.Reply got) throws Difference {
    String wanted = recorded.path("content_type").asString();
    if (!got.type().split(";", -1)[0].equals(wanted)) {
      throw new Difference("content type " + got.type() + " (expected: " + wanted + ")");
    }
    boolean svg = wanted.equals("image/svg+xml");
    if (svg ? !got.text().contains("<svg") : got.body().length < 8 || got.body()[1] != 'P') {
      throw new Difference("not a picture (expected: " + wanted + ")");
    }
  }

  private void text(String how, Peer.Reply got) throws Difference {
    String body = recorded.path("body").asString();
    String text = got.text();
    if (recorded.path("jsonp").asBoolean(false)) {
      Matcher left = CALL.matcher(body);
      Matcher right = CALL.matcher(text);
      if (!left.matches() || !right.matches() || !left.group(1).equals(right.group(1))) {
        throw new Difference("not wrapped as " + Likeness.cut(body));
      }
      body = left.group(2);
      text = right.group(2);
    }
    switch (how) {
      case "raw" -> table(raw(body), raw(text));
      case "csv" -> table(csv(body), csv(text));
      default -> json(how, tree(body), tree(text));
    }
  }

  private static JsonNode tree(String text) throws Difference {
    try {
      // Python writes infinity in a way that is not JSON.
      return Json.tree(text.replace(": Infinity", ": 1e9999"));
    } catch (BadJsonException e) {
      throw new Difference("not JSON: " + Likeness.cut(text));
    }
  }

  private void json(String how, JsonNode wanted, JsonNode got) throws Difference {
    switch (how) {
      case "render", "shape" -> render(wanted, got, how.equals("shape"));
      case "functions" -> functions("$", wanted, got);
      default -> {
        Set<String> ignore = new HashSet<>(texts(recorded.path("ignore")));
        boolean unordered = recorded.path("unordered").asBoolean(false);
        Set<String> own = new HashSet<>(texts(recorded.path("skip_nodes")));
        Likeness.json(
            "$",
            Housekeeping.without(wanted, own),
            Housekeeping.without(got, own),
            new Likeness.Manner(ignore, unordered, tolerance));
      }
    }
  }

  static List<String> texts(JsonNode list) {
    var texts = new ArrayList<String>();
    list.forEach(node -> texts.add(node.asString()));
    return texts;
  }

  private void render(JsonNode wanted, JsonNode answered, boolean shape) throws Difference {
    List<JsonNode> got = new ArrayList<>();
    answered.forEach(got::add);
    List<String> names = names(wanted);
    if (recorded.path("unordered").asBoolean(false)) {
      got.sort(java.util.Comparator.comparingInt(s -> names.indexOf(name(s))));
    }
    if (got.size() != wanted.size()) {
      throw new Difference(
          got.size()
              + " series "
              + Likeness.cut(names(answered))
              + " (expected: "
              + names.size()
              + " "
              + Likeness.cut(names)
              + ")");
    }
    boolean fuzzy = recorded.path("fuzzy_names").asBoolean(false);
    double near = Math.max(tolerance, recorded.path("name_tol").asDouble(0));
    for (int i = 0; i < names.size(); i++) {
      String name = name(got.get(i));
      if (!Likeness.sameName(names.get(i), name, fuzzy, near)) {
        throw new Difference("series named " + name + " (expected: " + names.get(i) + ")");
      }
    }
    for (int i = 0; i < names.size(); i++) {
      points(names.get(i), wanted.get(i).path("datapoints"), got.get(i).path("datapoints"), shape);
    }
  }

  private static List<String> names(JsonNode series) {
    var names = new ArrayList<String>();
    series.forEach(one -> names.add(name(one)));
    return names;
  }

  // No name is not the same as an empty one.
  private static String name(JsonNode series) {
    JsonNode name = series.path("target");
    return name.isNull() ? "(null)" : name.asString("");
  }

  private void points(String where, JsonNode wanted, JsonNode got, boolean shape)
      throws Difference {
    List<Double> times = column(wanted, 1, false);
    List<Double> gotTimes = column(got, 1, false);
    if (!times.equals(gotTimes)) {
      throw new Difference(
          where + ": stamps " + ends(gotTimes) + " (expected: " + ends(times) + ")");
    }
    Likeness.values(where, column(wanted, 0, shape), column(got, 0, shape), tolerance);
  }

  private static String ends(List<Double> stamps) {
    return stamps.isEmpty()
        ? "none"
        : stamps.size()
            + " from "
            + stamps.getFirst().longValue()
            + " to "
            + stamps.getLast().longValue();
  }

  private static List<Double> column(JsonNode points, int at, boolean shape) {
    var column = new ArrayList<Double>();
    for (JsonNode point : points) {
      JsonNode value = point.path(at);
      column.add(value.isNumber() ? shape ? 1 : value.asDouble() : Double.NaN);
    }
    return column;
  }

  private void table(Map<String, List<Double>> wanted, Map<String, List<Double>> got)
      throws Difference {
    if (!List.copyOf(wanted.keySet()).equals(List.copyOf(got.keySet()))) {
      throw new Difference(
          "rows of "
              + Likeness.cut(got.keySet())
              + " (expected: "
              + Likeness.cut(wanted.keySet())
              + ")");
    }
    for (Map.Entry<String, List<Double>> row : wanted.entrySet()) {
      Likeness.values(
          row.getKey(), row.getValue(), got.getOrDefault(row.getKey(), List.of()), tolerance);
    }
  }

  private static Map<String, List<Double>> raw(String text) {
    var rows = new LinkedHashMap<String, List<Double>>();
    for (String line : text.lines().toList()) {
      int bar = line.lastIndexOf('|');
      var values = new ArrayList<Double>();
      for (String value : line.substring(bar + 1).split(",", -1)) {
        values.add(number(value));
      }
      rows.put(rows.size() + ": " + line.substring(0, Math.max(0, bar)), values);
    }
    return rows;
  }

  // Every cell of time is a row of its own, so that stamps are compared as well.
  private static Map<String, List<Double>> csv(String text) {
    var rows = new LinkedHashMap<String, List<Double>>();
    for (String line : text.lines().toList()) {
      Matcher cell = CELL.matcher(line);
      if (cell.matches()) {
        boolean quoted = cell.group(1) != null;
        String name = (quoted ? cell.group(1).replace("\"\"", "\"") : cell.group(3));
        String rest = quoted ? cell.group(2) : cell.group(4);
        int comma = rest.lastIndexOf(',');
        rows.computeIfAbsent(name + " " + rest.substring(0, comma), _ -> new ArrayList<>())
            .add(number(rest.substring(comma + 1)));
      }
    }
    return rows;
  }

  private static double number(String text) {
    return switch (text) {
      case "", "None", "null" -> Double.NaN;
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }

  private void functions(String where, JsonNode wanted, JsonNode got) throws Difference {
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
      functions(where + "." + name, wanted.get(name), got.get(name));
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
      slim.put("options", new TreeSet<>(texts(p.path("options"))));
      parts.add(slim);
    }
    return parts.toString();
  }
}
