package tocsin.metrics.dashboard.grafana;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tocsin.ground.json.Json;
import tocsin.ground.time.Spans;
import tocsin.metrics.dashboard.Dashboard;
import tocsin.metrics.dashboard.DashboardId;
import tocsin.metrics.dashboard.Panel;
import tocsin.metrics.dashboard.PanelId;
import tocsin.metrics.dashboard.Show;
import tools.jackson.databind.JsonNode;

/// Reads a dashboard that was exported from Grafana, of the old layout with rows or the one with a
/// grid, as a file or as its API sends it.
public final class GrafanaImport {
  private static final int MOST_PANELS = 300;
  private static final int LONGEST_TITLE = 200;

  private GrafanaImport() {}

  /// Whether a text looks like a dashboard of Grafana.
  ///
  /// @throws tocsin.ground.json.BadJsonException if the text is not JSON
  public static boolean isGrafana(String json) {
    JsonNode tree = Json.tree(json);
    JsonNode d = tree.path("dashboard").isObject() ? tree.path("dashboard") : tree;
    return d.has("rows")
        || d.has("schemaVersion")
        || d.has("templating")
        || d.has("__inputs")
        || d.has("elements")
        || d.path("panels").path(0).has("type");
  }

  /// Reads it.
  ///
  /// @throws tocsin.ground.json.BadJsonException if the text is not JSON
  /// @throws IllegalArgumentException if it has no panels as we know them
  public static Imported read(String json) {
    JsonNode tree = Json.tree(json);
    JsonNode inner = tree.path("dashboard").isObject() ? tree.path("dashboard") : tree;
    if (inner.has("elements") || inner.path("spec").has("elements")) {
      throw new IllegalArgumentException(
          "this is Grafana's newest form with 'elements' (expected: rows or panels; export it as"
              + " Classic)");
    }
    Report report = new Report();
    Tracked d = new Tracked(inner, "");
    String title = cut(d.text("title").orElse("Imported from Grafana"));
    List<Panel> panels = panels(d, report);
    var dashboard =
        new Dashboard(
            DashboardId.of(title),
            title,
            "",
            cut(d.text("description").orElse("")),
            d.texts("tags").stream().map(GrafanaImport::cut).limit(50).toList(),
            moment(d.object("time").text("from"), "-6h"),
            moment(d.object("time").text("to"), "now"),
            refresh(d.text("refresh").orElse("")),
            Variables.read(d.object("templating").objects("list"), report),
            panels);
    rest(d, report);
    return new Imported(dashboard, report.left());
  }

  private static void rest(Tracked d, Report report) {
    for (Tracked a : d.object("annotations").objects("list")) {
      boolean own = a.node().path("builtIn").asInt(0) == 1;
      if (!own) {
        report.add(
            "Dashboard",
            "annotation \""
                + a.text("name").orElse("without a name")
                + "\": deploys and incidents are drawn in by themselves");
      }
      a.node().propertyNames().forEach(n -> a.harmless(Set.of(n)));
    }
    d.harmless(Harmless.DASHBOARD);
    report.rest("Dashboard", d);
  }

  private static List<Panel> panels(Tracked d, Report report) {
    List<Panel> panels = new ArrayList<>();
    List<Places.Placed> placed = Places.of(d);
    if (placed.size() > MOST_PANELS) {
      report.add("Dashboard", (placed.size() - MOST_PANELS) + " panels too many were left out");
    }
    for (Places.Placed p : placed.stream().limit(MOST_PANELS).toList()) {
      PanelId id = new PanelId("p" + (panels.size() + 1));
      String title = cut(p.panel().text("title").orElse(""));
      Optional<String> repeat =
          p.panel().text("repeat").filter(r -> r.matches("[A-Za-z_]\\w{0,59}"));
      String where = where(p, title, id);
      Show show =
          p.heading()
              ? heading(p.panel(), repeat, where, report)
              : Panels.show(p.panel(), where, report);
      panels.add(new Panel(id, title, p.place(), p.heading() ? Optional.empty() : repeat, show));
      p.panel().harmless(p.heading() ? Harmless.ROW : Harmless.PANEL);
      report.rest(where, p.panel());
    }
    return panels;
  }

  private static String where(Places.Placed p, String title, PanelId id) {
    String kind = p.heading() ? "Row " : "Panel ";
    return kind + (title.isEmpty() ? id.value() : "\"" + title + "\"");
  }

  private static Show heading(Tracked row, Optional<String> repeat, String where, Report report) {
    repeat.ifPresent(r -> report.add(where, "rows are not repeated (it was for each " + r + ")"));
    return new Show.Heading(row.flag("collapsed") || row.flag("collapse"));
  }

  /// `now-6h` is `-6h` here; Grafana's `m` is minutes and its `M` months. Days are not rounded.
  static String moment(Optional<String> text, String usual) {
    String t =
        text.orElse(usual)
            .replaceFirst("/[a-zA-Z]+$", "")
            .replaceFirst("^now-(\\d+)m$", "-$1min")
            .replaceFirst("^now-(\\d+)M$", "-$1mon")
            .replaceFirst("^now-(\\d+[a-z]+)$", "-$1")
            .replaceFirst("^(\\d{10})\\d{3}$", "$1");
    return t.matches("now|-\\d{1,9}[a-z]{1,3}|\\d{9,10}") ? t : absolute(t).orElse(usual);
  }

  private static Optional<String> absolute(String text) {
    try {
      return Optional.of(Long.toString(Instant.parse(text).getEpochSecond()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<Duration> refresh(String text) {
    return text.matches("\\d{1,5}[smh]")
        ? Optional.of(Spans.parse(text)).filter(d -> !d.isZero())
        : Optional.empty();
  }

  private static String cut(String text) {
    String plain = text.strip();
    return plain.length() > LONGEST_TITLE ? plain.substring(0, LONGEST_TITLE - 1) + "…" : plain;
  }
}
