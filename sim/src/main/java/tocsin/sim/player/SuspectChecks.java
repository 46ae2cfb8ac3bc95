package tocsin.sim.player;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tocsin.response.change.Reason;
import tocsin.response.change.Reason.Kind;
import tocsin.response.change.Suspect;
import tools.jackson.databind.JsonNode;

/// Checks the ranking of changes and its reasons. The scenarios give reasons as sentences; what
/// each of them means is known by its words.
record SuspectChecks(String name, Report report) {
  private static final Map<String, Kind> WORDS = words();

  private static Map<String, Kind> words() {
    Map<String, Kind> words = new LinkedHashMap<>();
    words.put("same service", Kind.SAME_SERVICE);
    words.put("runs (build|version)", Kind.VERSION_ON_FAILING_INSTANCES);
    words.put("ends? when it is reverted|end with the revert", Kind.ENDS_WHEN_REVERTED);
    words.put("within \\d+ (min|minutes) of", Kind.FIRST_SIGN_AFTER_IT);
    words.put("not the other way round", Kind.CALLER_ONLY);
    words.put("does not depend on", Kind.UNRELATED);
    words.put("stays healthy|stayed healthy", Kind.STAYED_HEALTHY);
    words.put("(?<!not )depends? on (?!.*not the other)", Kind.DEPENDENCY);
    return words;
  }

  void all(JsonNode expected, List<Suspect> actual) {
    if (expected.isMissingNode()) {
      return;
    }
    List<String> order = actual.stream().map(s -> s.change().id().value()).toList();
    report.equal(name + " suspects order", texts(expected.path("order")), order);
    expected
        .path("why_first")
        .forEach(sentence ->
            reasons(
                "suspects why_first",
                sentence.asString(),
                actual.stream().findFirst().map(Suspect::reasonsFor).orElse(List.of())));
    expected
        .path("why_not")
        .forEachEntry((id, sentence) ->
            reasons(
                "suspects why_not " + id,
                sentence.asString(),
                of(actual, id).map(Suspect::reasonsAgainst).orElse(List.of())));
  }

  private void reasons(String what, String sentence, List<Reason> actual) {
    String label = name + " " + what + " '" + sentence + "'";
    List<Kind> meant =
        WORDS.entrySet().stream()
            .filter(w -> Pattern.compile(w.getKey()).matcher(sentence).find())
            .map(Map.Entry::getValue)
            .toList();
    if (meant.isEmpty()) {
      report.notYet(label);
    }
    for (Kind kind : meant) {
      report.check(label, actual.stream().anyMatch(r -> r.kind() == kind), kind, actual);
    }
  }

  private static Optional<Suspect> of(List<Suspect> all, String id) {
    return all.stream().filter(s -> s.change().id().value().equals(id)).findFirst();
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }
}
