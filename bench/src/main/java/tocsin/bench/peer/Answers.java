package tocsin.bench.peer;

import java.util.stream.DoubleStream;
import java.util.stream.StreamSupport;
import tocsin.ground.json.Json;
import tools.jackson.databind.JsonNode;

/// Numbers in answers.
final class Answers {
  private Answers() {}

  /// The value of the last series in an answer of Prometheus, 0 when there is none.
  static long instant(String json) {
    JsonNode result = Json.tree(json).path("data").path("result");
    return (long) result.path(result.size() - 1).path("value").path(1).asDouble(0);
  }

  /// How many datapoints of an answer of Graphite have a value.
  static long points(String json) {
    return values(json).count();
  }

  /// The sum of all datapoints of an answer of Graphite.
  static long sum(String json) {
    return (long) values(json).sum();
  }

  private static DoubleStream values(String json) {
    return StreamSupport.stream(Json.tree(json).spliterator(), false)
        .flatMap(s -> StreamSupport.stream(s.path("datapoints").spliterator(), false))
        .map(point -> point.path(0))
        .filter(JsonNode::isNumber)
        .mapToDouble(JsonNode::doubleValue);
  }
}
