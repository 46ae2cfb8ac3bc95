package tocsin.metrics.dashboard;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tocsin.ground.json.Fields;
import tocsin.ground.time.Spans;

/// The JSON of a dashboard, read with all its faults at once.
final class DashboardText {
  private static final int MOST_PANELS = 300;
  private static final int MOST_VARIABLES = 50;
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_LINE = 1_000;
  private static final Duration SHORTEST_REFRESH = Duration.ofSeconds(1);

  private DashboardText() {}

  static Dashboard read(String json) {
    Fields f = Fields.of(json);
    var id = f.required("id", DashboardId::new);
    List<Fields> variables = atMost(f, "variables", MOST_VARIABLES);
    List<Fields> panels = atMost(f, "panels", MOST_PANELS);
    var dashboard =
        new Dashboard(
            id.orElse(new DashboardId("faulty")),
            f.optional("title", t -> text(t, LONGEST_TITLE))
                .orElse(id.map(DashboardId::value).orElse("")),
            f.optional("folder", t -> text(t, LONGEST_TITLE)).orElse(""),
            f.optional("about", t -> text(t, LONGEST_LINE)).orElse(""),
            f.list("tags", t -> text(t, LONGEST_TITLE)),
            f.optional("from", DashboardText::moment).orElse(Dashboard.USUAL_FROM),
            f.optional("until", DashboardText::moment).orElse(Dashboard.USUAL_UNTIL),
            f.optional("refresh", DashboardText::refresh),
            variables.stream().flatMap(v -> VariableText.read(v).stream()).toList(),
            PanelText.read(panels));
    twice(f, dashboard);
    f.check("dashboard");
    return dashboard;
  }

  private static void twice(Fields f, Dashboard dashboard) {
    Set<Object> seen = new HashSet<>();
    dashboard.panels().stream()
        .filter(p -> !seen.add(p.id()))
        .forEach(p -> f.fault("panels", "two have the id '" + p.id() + "' (expected: one)"));
    dashboard.variables().stream()
        .filter(v -> !seen.add(v.name()))
        .forEach(v -> f.fault("variables", "two have the name '" + v.name() + "' (expected: one)"));
  }

  private static List<Fields> atMost(Fields f, String name, int most) {
    List<Fields> all = f.objects(name);
    if (all.size() > most) {
      f.fault(name, all.size() + " of them (expected: at most " + most + ")");
      return List.of();
    }
    return all;
  }

  private static Duration refresh(String text) {
    Duration every = Spans.parse(text);
    if (every.compareTo(SHORTEST_REFRESH) < 0) {
      throw new IllegalArgumentException("'" + text + "' (expected: 1s or more)");
    }
    return every;
  }

  private static String moment(String text) {
    if (!text.matches("[A-Za-z0-9:_/+. -]{1,40}")) {
      throw new IllegalArgumentException(
          "'"
              + (text.length() > 40 ? text.substring(0, 40) : text)
              + "' (expected: a time such as -3h, now or 1764000000)");
    }
    return text.strip();
  }

  static String text(String text, int longest) {
    if (text.length() > longest) {
      throw new IllegalArgumentException(
          text.length() + " characters (expected: at most " + longest + ")");
    }
    return text.strip();
  }
}
