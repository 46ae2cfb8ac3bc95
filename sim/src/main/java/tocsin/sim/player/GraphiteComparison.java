package tocsin.sim.player;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
      case "raw" -> table(GraphiteTables.raw(body), GraphiteTables.raw(text));
      case "csv" -> table(GraphiteTables.csv(body), GraphiteTables.csv(text));
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
      case "functions" -> GraphiteFunctionList.check("$", wanted, got);
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
    if (!recorded.path("skip_tags").asBoolean(false)) {
      for (int i = 0; i < names.size(); i++) {
        tags(names.get(i), wanted.get(i).path("tags"), got.get(i).path("tags"));
      }
    }
  }

  // Numbers in tags count as equal when they are as good as equal.
  private void tags(String where, JsonNode wanted, JsonNode got) throws Difference {
    var left = new TreeSet<>(wanted.propertyNames());
    boolean same = !wanted.isObject() || left.equals(new TreeSet<>(got.propertyNames()));
    for (String tag : left) {
      String value = got.path(tag).asString("");
      same = same && Likeness.sameName(wanted.path(tag).asString(), value, true, tolerance);
    }
    if (!same) {
      throw new Difference(where + ": tags " + got + " (expected: " + wanted + ")");
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
}
