package tocsin.metrics.dashboard.grafana;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import tocsin.metrics.dashboard.Variable;
import tocsin.metrics.dashboard.Variable.Choice;
import tocsin.metrics.dashboard.Variable.Values;

/// Variables of a Grafana dashboard.
final class Variables {
  private static final int HIDDEN = 2;

  private Variables() {}

  static List<Variable> read(List<Tracked> all, Report report) {
    List<Variable> found = new ArrayList<>();
    for (Tracked t : all) {
      String name = t.text("name").orElse("");
      String where = "Variable " + (name.isEmpty() ? "without a name" : name);
      if (!name.matches("[A-Za-z_]\\w{0,59}")) {
        report.add(where, "left out: its name is none Tocsin can use");
      } else {
        Optional<Values> values = values(t, where, report);
        values.ifPresent(v -> found.add(variable(t, name, v)));
        t.harmless(Harmless.VARIABLE);
        report.rest(where, t);
      }
    }
    return found;
  }

  private static Variable variable(Tracked t, String name, Values values) {
    Tracked current = t.object("current");
    List<String> usual = current.texts("value");
    current.harmless(Set.of("text", "selected", "tags", "value", "isNone"));
    boolean all = t.flag("includeAll");
    boolean constant = values instanceof Values.Choices c && c.choices().size() == 1;
    return new Variable(
        name,
        t.text("label").orElse(name),
        values,
        t.flag("multi"),
        all,
        t.text("allValue"),
        usual.stream()
            .map(v -> all && v.equals("All") ? Variable.ALL : Targets.interval(v))
            .toList(),
        t.number("hide").orElse(0.0) == HIDDEN || constant);
  }

  private static Optional<Values> values(Tracked t, String where, Report report) {
    String type = t.text("type").orElse("query");
    String query = t.text("query").orElse("");
    return switch (type) {
      case "query" -> Optional.of(query(t, query, where, report));
      case "custom" -> Optional.of(new Values.Choices(choices(query)));
      case "interval" ->
          Optional.of(
              new Values.Choices(
                  choices(query).stream()
                      .filter(c -> !c.value().startsWith("$__auto") && !c.value().equals("auto"))
                      .map(c -> new Choice(c.text(), Targets.interval(c.value())))
                      .toList()));
      case "constant" -> Optional.of(new Values.Choices(List.of(new Choice(query, query))));
      case "textbox" -> Optional.of(new Values.Free());
      default -> {
        t.harmless(
            Set.of(
                "current",
                "regex",
                "multi",
                "includeAll",
                "label",
                "hide",
                "filters",
                "allValue",
                "query"));
        report.add(
            where,
            type.equals("datasource")
                ? "left out: there is one store of samples here"
                : "left out: variables of the kind " + type + " are not known here");
        yield Optional.empty();
      }
    };
  }

  private static Values query(Tracked t, String query, String where, Report report) {
    Tracked object = t.object("query");
    String text =
        query.isEmpty() ? object.text("query").or(() -> object.text("target")).orElse("") : query;
    object.harmless(Set.of("refId", "queryType", "target", "qryType", "datasource"));
    return new Values.Query(text, filter(t.text("regex").orElse(""), where, report));
  }

  private static Optional<String> filter(String regex, String where, Report report) {
    String bare = regex.replaceFirst("^/(.*)/[gimsuy]*$", "$1");
    if (bare.isEmpty()) {
      return Optional.empty();
    }
    try {
      Pattern.compile(bare);
      return Optional.of(bare);
    } catch (PatternSyntaxException e) {
      report.add(where, "regex left out, it cannot be read here: " + bare);
      return Optional.empty();
    }
  }

  /// `a,b` or `Name : value, ...`; a comma after a backslash is part of a value.
  private static List<Choice> choices(String query) {
    return Stream.of(query.split("(?<!\\\\),", -1))
        .map(c -> c.replace("\\,", ",").strip())
        .filter(c -> !c.isEmpty())
        .map(Variables::choice)
        .toList();
  }

  private static Choice choice(String text) {
    int colon = text.indexOf(" : ");
    return colon > 0
        ? new Choice(text.substring(0, colon).strip(), text.substring(colon + 3).strip())
        : new Choice(text, text);
  }
}
