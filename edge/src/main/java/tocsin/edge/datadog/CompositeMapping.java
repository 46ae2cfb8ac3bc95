package tocsin.edge.datadog;

import java.util.Map;
import java.util.function.LongFunction;
import tocsin.metrics.datadog.language.Joined;
import tocsin.metrics.datadog.language.MonitorQuery.Composite;

/// What a composite of Datadog is as one of ours: its numbers become the ids of our monitors.
final class CompositeMapping {
  private CompositeMapping() {}

  /// @param parts the id of ours that a number stands for
  static void into(
      Map<String, Object> body, MonitorText text, Composite query, LongFunction<String> parts) {
    body.put("composite", words(query.of(), parts));
    boolean notifies = text.option("notify_no_data").asBoolean(false);
    body.put("noData", Map.of("choice", notifies ? "NO_DATA" : "KEEP_LAST"));
  }

  private static String words(Joined joined, LongFunction<String> parts) {
    return switch (joined) {
      case Joined.Monitor(long number) -> parts.apply(number);
      case Joined.Not(Joined part) -> "!" + bracketed(part, parts);
      case Joined.And(Joined left, Joined right) ->
          bracketed(left, parts) + " && " + bracketed(right, parts);
      case Joined.Or(Joined left, Joined right) ->
          bracketed(left, parts) + " || " + bracketed(right, parts);
    };
  }

  private static String bracketed(Joined joined, LongFunction<String> parts) {
    boolean isTwo = joined instanceof Joined.And || joined instanceof Joined.Or;
    return isTwo ? "(" + words(joined, parts) + ")" : words(joined, parts);
  }
}
