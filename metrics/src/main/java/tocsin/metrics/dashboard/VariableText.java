package tocsin.metrics.dashboard;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tocsin.ground.json.Fields;
import tocsin.metrics.dashboard.Variable.Choice;
import tocsin.metrics.dashboard.Variable.Values;

/// A variable in the JSON of a dashboard.
final class VariableText {
  private static final int LONGEST = 2_000;

  private enum Kind {
    QUERY,
    CHOICES,
    FREE
  }

  private VariableText() {}

  /// Empty only after a fault was noted.
  static Optional<Variable> read(Fields f) {
    var name = f.required("name", VariableText::name);
    var values = f.object("values");
    if (values.isEmpty()) {
      f.fault("values", "is missing (expected: {\"kind\": \"query\", \"query\": \"collectd.*\"})");
    }
    Values from = values.map(VariableText::values).orElse(new Values.Free());
    return name.map(n ->
        new Variable(
            n,
            f.optional("label", t -> DashboardText.text(t, 200)).orElse(n),
            from,
            f.flag("multi").orElse(false),
            f.flag("all").orElse(false),
            f.optional("allValue", t -> DashboardText.text(t, LONGEST)),
            f.list("usual", t -> DashboardText.text(t, LONGEST)),
            f.flag("hidden").orElse(false)));
  }

  private static Values values(Fields f) {
    return switch (f.choice("kind", Kind.class).orElse(Kind.QUERY)) {
      case QUERY ->
          new Values.Query(
              f.required("query", t -> DashboardText.text(t, LONGEST)).orElse(""),
              f.optional("filter", VariableText::expression));
      case CHOICES ->
          new Values.Choices(
              f.objects("choices").stream()
                  .flatMap(c ->
                      c
                          .required("value", t -> DashboardText.text(t, LONGEST))
                          .map(v -> new Choice(c.optional("text", t -> t).orElse(v), v))
                          .stream())
                  .toList());
      case FREE -> new Values.Free();
    };
  }

  private static String name(String text) {
    if (!text.matches("[A-Za-z_]\\w{0,59}")) {
      throw new IllegalArgumentException(
          "'"
              + (text.length() > 60 ? text.substring(0, 60) + "..." : text)
              + "' (expected: letters, digits and '_', a letter first)");
    }
    return text;
  }

  private static String expression(String text) {
    try {
      Pattern.compile(DashboardText.text(text, LONGEST));
      return text;
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "'" + text + "' (expected: a regular expression: " + e.getDescription() + ")", e);
    }
  }
}
