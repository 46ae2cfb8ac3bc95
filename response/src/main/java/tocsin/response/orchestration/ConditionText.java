package tocsin.response.orchestration;

import java.util.List;
import tocsin.ground.json.Fields;
import tocsin.response.service.SupportHours;

/// The JSON of one rule's conditions, with its limits: so many, and nested so deep.
final class ConditionText {
  private static final int DEEPEST = 5;
  private static final int MOST = 50;
  private static final List<String> KINDS =
      List.of("equals", "contains", "matches", "exists", "all", "any", "not", "during");

  private int count;

  Condition read(Fields f) {
    return read(f, 1);
  }

  private Condition read(Fields f, int depth) {
    count++;
    if (count > MOST || depth > DEEPEST) {
      f.fault(
          "", "too many (expected: at most " + MOST + " conditions, " + DEEPEST + " levels deep)");
      return new Condition.All(List.of());
    }
    return switch (f.required("kind", ConditionText::kind).orElse("all")) {
      case "equals" -> new Condition.Equals(field(f), value(f));
      case "contains" -> new Condition.Contains(field(f), value(f));
      case "matches" -> new Condition.Matches(field(f), Regexes.checked(f, "value"));
      case "exists" -> new Condition.Exists(field(f));
      case "any" -> new Condition.Any(parts(f, depth));
      case "not" -> new Condition.Not(part(f, depth));
      case "during" ->
          new Condition.During(SupportHours.read(f.object("hours").orElseGet(() -> lacking(f))));
      default -> new Condition.All(parts(f, depth));
    };
  }

  private List<Condition> parts(Fields f, int depth) {
    return f.objects("of").stream().map(c -> read(c, depth + 1)).toList();
  }

  private Condition part(Fields f, int depth) {
    return f.object("of")
        .map(c -> read(c, depth + 1))
        .orElseGet(() -> {
          f.fault("of", "is missing (expected: a condition)");
          return new Condition.All(List.of());
        });
  }

  private static Fields lacking(Fields f) {
    f.fault("hours", "is missing (expected: zone, days, start, duration)");
    return Fields.of("{\"zone\":\"UTC\",\"start\":\"00:00\",\"duration\":\"1h\"}");
  }

  private static String field(Fields f) {
    return f.required("field", ActionsText::fieldName).orElse("");
  }

  private static String value(Fields f) {
    return f.required("value", t -> ActionsText.atMost(t, ActionsText.LONGEST_TEXT)).orElse("");
  }

  private static String kind(String text) {
    if (!KINDS.contains(text)) {
      throw new IllegalArgumentException(
          "'" + text + "' (expected: one of " + String.join(", ", KINDS) + ")");
    }
    return text;
  }
}
