package tocsin.metrics.dashboard.grafana;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tocsin.metrics.dashboard.Show;
import tocsin.metrics.dashboard.Show.Draw;
import tocsin.metrics.dashboard.Show.Legend;

/// `graph` of before Grafana 8, and `timeseries` since.
final class Charts {
  private static final Pattern SPAN = Pattern.compile("\\d{1,6}[smhdwMy]");
  private static final double LEAST_FILL = 2;

  private Charts() {}

  /// One vertical axis.
  private record Axis(String unit, boolean log, Optional<Double> min, Optional<Double> max) {}

  static Show read(Tracked p, String where, Report report) {
    List<String> targets = shifted(Targets.read(p.objects("targets"), where, report), p);
    Axis axis = p.has("fieldConfig") ? newAxis(p, where, report) : oldAxis(p);
    overrides(p, where, report);
    boolean log = axis.log();
    return new Show.Chart(
        nulls(targets, p, where, report),
        draw(p, where, report),
        Units.of(axis.unit()),
        log,
        axis.min(),
        axis.max(),
        limit(p, where, report),
        legend(p));
  }

  private static List<String> shifted(List<String> targets, Tracked p) {
    return p.text("timeShift")
        .filter(t -> SPAN.matcher(t).matches())
        .map(t ->
            targets.stream()
                .map(q -> "timeShift(" + q + ", '" + Targets.interval(t) + "')")
                .toList())
        .orElse(targets);
  }

  private static List<String> nulls(List<String> targets, Tracked p, String where, Report report) {
    String mode = p.text("nullPointMode").orElse("null");
    if (mode.equals("null as zero")) {
      return targets.stream().map(t -> "transformNull(" + t + ", 0)").toList();
    }
    boolean spans = p.object("fieldConfig").object("defaults").object("custom").flag("spanNulls");
    if (mode.equals("connected") || spans) {
      report.add(where, "gaps in samples stay gaps (Grafana joined the lines)");
    }
    return targets;
  }

  private static Axis oldAxis(Tracked p) {
    List<Tracked> axes = p.objects("yaxes");
    p.harmless(Set.of("yaxis"));
    if (axes.isEmpty()) {
      List<String> formats = p.texts("y_formats");
      Tracked grid = p.object("grid");
      grid.harmless(
          Set.of(
              "threshold1Color",
              "threshold2Color",
              "thresholdLine",
              "rightMin",
              "rightMax",
              "rightLogBase"));
      return new Axis(
          formats.isEmpty() ? "" : formats.getFirst(),
          grid.number("leftLogBase").orElse(1.0) > 1,
          grid.number("leftMin"),
          grid.number("leftMax"));
    }
    axes.forEach(a -> a.harmless(Harmless.AXIS));
    axes.stream().skip(1).forEach(a -> a.harmless(Set.of("format", "logBase", "min", "max")));
    Tracked left = axes.getFirst();
    return new Axis(
        left.text("format").orElse(""),
        left.number("logBase").orElse(1.0) > 1,
        left.number("min"),
        left.number("max"));
  }

  private static Axis newAxis(Tracked p, String where, Report report) {
    Tracked config = p.object("fieldConfig");
    Tracked defaults = config.object("defaults");
    Tracked custom = defaults.object("custom");
    boolean log = custom.object("scaleDistribution").text("type").filter("log"::equals).isPresent();
    custom.object("scaleDistribution").harmless(Harmless.LOOKS);
    custom.object("stacking").harmless(Harmless.LOOKS);
    custom.harmless(Harmless.LOOKS);
    if (!defaults.node().path("mappings").isEmpty()) {
      report.add(where, "names for values (mappings) are not shown");
    }
    defaults.harmless(
        Set.of(
            "mappings",
            "color",
            "decimals",
            "links",
            "noValue",
            "custom",
            "thresholds",
            "unitScale"));
    if (!config.node().path("overrides").isEmpty()) {
      report.add(
          where,
          config.node().path("overrides").size() + " overrides for single series are not applied");
    }
    config.harmless(Set.of("overrides"));
    return new Axis(
        defaults.text("unit").orElse(""), log, defaults.number("min"), defaults.number("max"));
  }

  private static void overrides(Tracked p, String where, Report report) {
    for (Tracked o : p.objects("seriesOverrides")) {
      boolean right = o.node().path("yaxis").asInt(1) == 2;
      report.add(
          where,
          "look of the series "
              + o.node().path("alias").asString("?")
              + (right ? " (a second axis) is not kept" : " is not kept"));
      o.node().propertyNames().forEach(n -> o.harmless(Set.of(n)));
    }
    if (!p.node().path("aliasColors").isEmpty()) {
      report.add(where, "colours of single series are not kept");
    }
    p.harmless(Set.of("aliasColors"));
  }

  private static Draw draw(Tracked p, String where, Report report) {
    Tracked custom = p.object("fieldConfig").object("defaults").object("custom");
    boolean bars = p.flag("bars") || custom.text("drawStyle").filter("bars"::equals).isPresent();
    boolean points =
        custom.text("drawStyle").filter("points"::equals).isPresent()
            || (p.flag("points") && !p.flag("lines"));
    if (p.flag("percentage")) {
      report.add(where, "shares of 100 % are drawn as plain values");
    }
    boolean stacked =
        p.flag("stack")
            || custom.object("stacking").text("mode").filter(m -> !m.equals("none")).isPresent();
    boolean filled =
        p.number("fill").or(() -> custom.number("fillOpacity").map(f -> f / 10)).orElse(0.0)
            >= LEAST_FILL;
    if (bars) {
      report.add(where, "bars are drawn as areas");
    }
    p.harmless(Set.of("fill", "points", "options"));
    return stacked ? Draw.STACKED : points ? Draw.POINTS : filled || bars ? Draw.AREA : Draw.LINE;
  }

  private static Optional<Double> limit(Tracked p, String where, Report report) {
    List<Tracked> old = p.objects("thresholds");
    old.forEach(t ->
        t.harmless(
            Set.of(
                "colorMode",
                "fill",
                "line",
                "op",
                "fillColor",
                "lineColor",
                "yaxis",
                "visible",
                "value")));
    if (old.size() > 1) {
      report.add(where, (old.size() - 1) + " more thresholds; only the first is drawn");
    }
    Optional<Double> first = old.stream().flatMap(t -> t.number("value").stream()).findFirst();
    Tracked grid = p.object("grid");
    Optional<Double> grids = grid.number("threshold1");
    grid.number("threshold2").ifPresent(t -> report.add(where, "a second threshold, " + t));
    grid.harmless(
        Set.of(
            "leftMin",
            "leftMax",
            "leftLogBase",
            "rightMin",
            "rightMax",
            "rightLogBase",
            "threshold1Color",
            "threshold2Color",
            "thresholdLine"));
    return first.or(() -> grids).or(() -> steps(p));
  }

  // Only when they are drawn at all: every panel has steps, most of them left as they came.
  private static Optional<Double> steps(Tracked p) {
    Tracked defaults = p.object("fieldConfig").object("defaults");
    String style = defaults.object("custom").object("thresholdsStyle").text("mode").orElse("off");
    return style.equals("off") ? Optional.empty() : Stats.lastStep(defaults);
  }

  private static Legend legend(Tracked p) {
    p.object("options").harmless(Harmless.LOOKS);
    Tracked old = p.object("legend");
    Tracked options = p.object("options").object("legend");
    boolean hidden =
        (p.has("legend") && old.has("show") && !old.flag("show"))
            || options.text("displayMode").filter("hidden"::equals).isPresent()
            || (options.has("showLegend") && !options.flag("showLegend"));
    boolean table =
        old.flag("alignAsTable") || options.text("displayMode").filter("table"::equals).isPresent();
    old.harmless(Harmless.LEGEND);
    options.harmless(Harmless.LEGEND);
    return hidden ? Legend.HIDDEN : table ? Legend.TABLE : Legend.LIST;
  }
}
