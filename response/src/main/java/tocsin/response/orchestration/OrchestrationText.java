package tocsin.response.orchestration;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tocsin.ground.json.Fields;
import tocsin.response.words.ServiceId;

/// The JSON of rules, read with all its faults at once.
final class OrchestrationText {
  private static final int MOST_RULES = 100;
  private static final int LONGEST_NAME = 100;

  private OrchestrationText() {}

  static Orchestration read(String json) {
    Fields f = Fields.of(json);
    String id = f.required("id", t -> new ServiceId(t).value()).orElse("faulty");
    List<Fields> rules = f.objects("rules");
    if (rules.size() > MOST_RULES) {
      f.fault("rules", rules.size() + " (expected: at most " + MOST_RULES + " rules)");
    }
    Set<String> names = new HashSet<>();
    var read =
        new Orchestration(id, rules.stream().limit(MOST_RULES).map(r -> rule(r, names)).toList());
    f.check("orchestration");
    return read;
  }

  private static Rule rule(Fields f, Set<String> names) {
    String name = f.required("name", OrchestrationText::name).orElse("");
    if (!names.add(name)) {
      f.fault("name", "'" + name + "' (expected: each rule has a name of its own)");
    }
    return new Rule(
        name,
        f.object("when")
            .map(w -> new ConditionText().read(w))
            .orElseGet(() -> new Condition.All(List.of())),
        f.object("then").map(ActionsText::read).orElseGet(() -> ActionsText.read(Fields.of("{}"))),
        f.flag("stop").orElse(false));
  }

  private static String name(String text) {
    if (text.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          text.length() + " characters (expected: at most " + LONGEST_NAME + ")");
    }
    return text.strip();
  }
}
