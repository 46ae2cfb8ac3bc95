package tocsin.metrics.dashboard.grafana;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tocsin.metrics.dashboard.Show;

/// Which of our kinds shows a panel of Grafana.
final class Panels {
  private static final int LONGEST_TEXT = 50_000;

  private Panels() {}

  static Show show(Tracked p, String where, Report report) {
    String type = p.text("type").orElse("");
    common(p, where, report);
    return switch (type) {
      case "graph", "timeseries" -> Charts.read(p, where, report);
      case "singlestat", "stat", "gauge", "bargauge", "grafana-singlestat-panel" ->
          Stats.read(p, where, report);
      case "table", "table-old" -> table(p, where, report);
      case "text" -> text(p, where, report);
      case "heatmap", "state-timeline", "status-history", "barchart", "trend" -> {
        report.add(where, "a " + type + ", drawn as lines");
        yield Charts.read(p, where, report);
      }
      case "piechart", "grafana-piechart-panel" -> {
        report.add(where, "a pie, shown as a table");
        yield table(p, where, report);
      }
      case "alertlist" -> {
        report.add(where, "a list of alerts, shown as open incidents");
        p.harmless(
            Set.of(
                "show", "limit", "stateFilter", "onlyAlertsOnDashboard", "sortOrder", "options"));
        yield new Show.Incidents(Optional.empty());
      }
      default -> placeholder(p, type, where, report);
    };
  }

  private static void common(Tracked p, String where, Report report) {
    if (p.has("alert")) {
      String name = p.node().path("alert").path("name").asString("without a name");
      report.add(where, "alert \"" + name + "\" is not watched: make a monitor of this panel");
      p.harmless(Set.of("alert"));
    }
    p.text("timeFrom")
        .ifPresent(t -> report.add(where, "its own time (last " + t + ") is not kept"));
    p.harmless(Set.of("hideTimeOverride"));
    if (p.has("transformations") && !p.node().path("transformations").isEmpty()) {
      report.add(where, "transformations are not applied");
      p.harmless(Set.of("transformations"));
    }
    p.text("description");
  }

  private static Show table(Tracked p, String where, Report report) {
    List<String> targets = Targets.read(p.objects("targets"), where, report);
    Tracked defaults = p.object("fieldConfig").object("defaults");
    String unit = Units.of(defaults.text("unit").or(() -> p.text("format")).orElse(""));
    defaults.harmless(Set.of("custom", "mappings", "thresholds", "color", "decimals"));
    p.harmless(
        Set.of(
            "columns",
            "styles",
            "transform",
            "options",
            "fieldConfig",
            "valueName",
            "legend",
            "legendType",
            "pieType",
            "strokeWidth",
            "combine",
            "breakPoint",
            "format",
            "aliasColors",
            "nullPointMode",
            "filterNull"));
    return new Show.Table(targets, unit);
  }

  private static Show text(Tracked p, String where, Report report) {
    Tracked options = p.object("options");
    String content = options.text("content").or(() -> p.text("content")).orElse("");
    String mode = options.text("mode").or(() -> p.text("mode")).orElse("markdown");
    options.harmless(Set.of("code", "mode", "content"));
    p.harmless(Set.of("content", "mode", "style", "targets", "fieldConfig"));
    if (mode.equals("html")) {
      report.add(where, "HTML is shown as text");
    }
    return new Show.Text(
        content.length() > LONGEST_TEXT ? content.substring(0, LONGEST_TEXT) : content);
  }

  private static Show placeholder(Tracked p, String type, String where, Report report) {
    String kind = type.isEmpty() ? "no kind" : "the kind " + type;
    report.add(
        where, "a panel of " + kind + ", which Tocsin does not draw: a note stands in its place");
    List<String> targets = Targets.read(p.objects("targets"), where, report);
    p.node().propertyNames().forEach(n -> p.harmless(Set.of(n)));
    String queries =
        targets.isEmpty()
            ? ""
            : "\n\nIt asked for:\n\n"
                + String.join("\n", targets.stream().map(t -> "    " + t).toList());
    return new Show.Text("In Grafana this was a panel of " + kind + "." + queries);
  }
}
