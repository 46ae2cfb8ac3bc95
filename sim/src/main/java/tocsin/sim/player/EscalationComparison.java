package tocsin.sim.player;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Compares what came of a paging sequence with what was recorded. Pages are compared in full, the
/// final state in full but for the order of people, the timeline by what is said of whom when, and
/// what had no effect by when and what.
final class EscalationComparison {
  private EscalationComparison() {}

  /// The first thing that is not as recorded.
  static Optional<String> difference(JsonNode expected, JsonNode actual) {
    return differ("pages", pages(expected), pages(actual))
        .or(() -> differ("final", last(expected), last(actual)))
        .or(() -> differ("timeline", timeline(expected), timeline(actual)))
        .or(() -> differ("not_applied", refusals(expected), refusals(actual)));
  }

  private static Optional<String> differ(String what, List<String> expected, List<String> actual) {
    if (expected.equals(actual)) {
      return Optional.empty();
    }
    List<String> missing = new ArrayList<>(expected);
    actual.forEach(missing::remove);
    List<String> added = new ArrayList<>(actual);
    expected.forEach(added::remove);
    return Optional.of(what + ": expected " + missing + ", actual " + added);
  }

  private static List<String> pages(JsonNode all) {
    return lines(all.path("notifications"), "t", "incident", "user", "channel", "reason");
  }

  private static List<String> last(JsonNode all) {
    return lines(
        all.path("final"),
        "incident",
        "status",
        "level",
        "loop",
        "urgency",
        "assignees",
        "acknowledged_by",
        "merged_into");
  }

  private static List<String> timeline(JsonNode all) {
    return lines(
        all.path("timeline"),
        "t",
        "incident",
        "event",
        "by",
        "user",
        "level",
        "assignees",
        "until",
        "to");
  }

  private static List<String> refusals(JsonNode all) {
    return lines(all.path("not_applied"), "t", "event", "why");
  }

  private static List<String> lines(JsonNode list, String... fields) {
    return list.valueStream()
        .map(n ->
            List.of(fields).stream()
                .filter(n::hasNonNull)
                .map(f -> f + "=" + word(n.path(f)))
                .collect(Collectors.joining(" ")))
        .sorted()
        .toList();
  }

  private static String word(JsonNode value) {
    return value.isArray()
        ? value.valueStream().map(JsonNode::asString).sorted().toList().toString()
        : value.asString();
  }
}
