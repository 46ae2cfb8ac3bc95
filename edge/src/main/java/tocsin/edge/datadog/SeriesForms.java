package tocsin.edge.datadog;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The two forms of submitted series.
final class SeriesForms {
  private static final int SHOWN = 200;

  private SeriesForms() {}

  /// `/api/v1/series`: points are pairs, the host stands beside them.
  static List<Sent> v1(JsonNode body) {
    return each(
        body, one -> points(one, one.path("host").asString(""), p -> p.path(0), p -> p.path(1)));
  }

  /// `/api/v2/series`: points are objects, the host is one of the resources.
  static List<Sent> v2(JsonNode body) {
    return each(
        body, one -> points(one, host(one), p -> p.path("timestamp"), p -> p.path("value")));
  }

  private interface Reading {
    Sent of(JsonNode one);
  }

  private interface Part {
    JsonNode of(JsonNode point);
  }

  /// @throws IllegalArgumentException if there is no list of series
  private static List<Sent> each(JsonNode body, Reading reading) {
    if (!body.path("series").isArray()) {
      throw new IllegalArgumentException("series is missing (expected: {\"series\":[...]})");
    }
    List<Sent> all = new ArrayList<>();
    for (JsonNode one : body.path("series")) {
      try {
        all.add(reading.of(one));
      } catch (IllegalArgumentException e) {
        all.add(new Sent.Unread(String.valueOf(e.getMessage()), shown(one)));
      }
    }
    return all;
  }

  private static Sent points(JsonNode one, String host, Part stamp, Part value) {
    JsonNode points = one.path("points");
    if (!points.isArray()) {
      throw new IllegalArgumentException("points are missing (expected: a list)");
    }
    var seconds = new double[points.size()];
    var values = new double[points.size()];
    for (int i = 0; i < seconds.length; i++) {
      seconds[i] = number(stamp.of(points.path(i)));
      values[i] = number(value.of(points.path(i)));
    }
    String metric = one.path("metric").asString("");
    return new Sent.Points(Tags.series(metric, host, texts(one.path("tags"))), seconds, values);
  }

  private static double number(JsonNode node) {
    if (!node.isNumber()) {
      throw new IllegalArgumentException("found " + node + " (expected: a stamp and a value)");
    }
    return node.doubleValue();
  }

  static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asString("")));
    return texts;
  }

  private static String host(JsonNode one) {
    for (JsonNode resource : one.path("resources")) {
      if (resource.path("type").asString("").equals("host")) {
        return resource.path("name").asString("");
      }
    }
    return "";
  }

  static String shown(JsonNode node) {
    String text = node.toString();
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
  }
}
