package tocsin.metrics.dashboard.grafana;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tocsin.metrics.dashboard.Show;
import tocsin.metrics.dashboard.Show.Compare;
import tocsin.metrics.dashboard.Show.Reduce;
import tools.jackson.databind.JsonNode;

/// Panels that are one number: `singlestat`, `stat`, gauges.
final class Stats {
  private Stats() {}

  /// A threshold and its side.
  private record Limit(Optional<Double> value, boolean below) {}

  static Show read(Tracked p, String where, Report report) {
    List<String> targets = Targets.read(p.objects("targets"), where, report);
    Tracked defaults = p.object("fieldConfig").object("defaults");
    String format = Units.of(defaults.text("unit").or(() -> p.text("format")).orElse(""));
    String unit = p.text("postfix").filter(x -> format.isEmpty()).map(String::strip).orElse(format);
    p.text("prefix")
        .ifPresent(
            x -> report.add(where, "the words before the number (\"" + x + "\") are not shown"));
    maps(p, defaults, where, report);
    Limit limit = p.has("fieldConfig") ? newLimit(defaults) : oldLimit(p);
    Reduce reduce = reduce(p, where, report);
    harmless(p, defaults);
    return new Show.Stat(targets, reduce, unit, limit.value(), limit.below(), Compare.NOTHING);
  }

  private static void harmless(Tracked p, Tracked defaults) {
    defaults.harmless(
        Set.of(
            "custom",
            "color",
            "decimals",
            "min",
            "max",
            "mappings",
            "thresholds",
            "links",
            "noValue"));
    p.object("options").harmless(Harmless.LOOKS);
    p.object("options").object("reduceOptions").harmless(Harmless.LOOKS);
    p.object("fieldConfig").harmless(Set.of("overrides", "defaults"));
    p.harmless(
        Set.of(
            "thresholds",
            "options",
            "fieldConfig",
            "valueMaps",
            "rangeMaps",
            "nullPointMode",
            "postfix",
            "minVal",
            "maxVal",
            "format"));
  }

  private static void maps(Tracked p, Tracked defaults, String where, Report report) {
    boolean ranges =
        !p.node().path("rangeMaps").isEmpty() && p.node().path("mappingType").asInt(1) == 2;
    JsonNode values = p.node().path("valueMaps");
    boolean only = values.size() == 1 && values.path(0).path("value").asString("").equals("null");
    if (ranges || (!values.isEmpty() && !only) || !defaults.node().path("mappings").isEmpty()) {
      report.add(where, "names for values (mappings) are not shown");
    }
    if (!p.node().path("fieldConfig").path("overrides").isEmpty()) {
      report.add(where, "overrides for single series are not applied");
    }
  }

  private static Reduce reduce(Tracked p, String where, Report report) {
    List<String> calcs = p.object("options").object("reduceOptions").texts("calcs");
    String name =
        calcs.stream()
            .findFirst()
            .or(() -> p.text("valueName"))
            .orElse(p.has("options") ? "last" : "avg");
    return switch (name) {
      case "current", "last", "lastNotNull" -> Reduce.LAST;
      case "avg", "mean" -> Reduce.AVERAGE;
      case "min" -> Reduce.MIN;
      case "max" -> Reduce.MAX;
      case "total", "sum" -> Reduce.SUM;
      default -> {
        report.add(where, "shows the last value (Grafana showed: " + name + ")");
        yield Reduce.LAST;
      }
    };
  }

  /// `80,90` with three colours; when the first of them is red, less is worse.
  private static Limit oldLimit(Tracked p) {
    List<Double> steps =
        Stream.of(p.text("thresholds").orElse("").split(",", -1))
            .map(String::strip)
            .filter(t -> t.matches("-?\\d{1,15}(\\.\\d{1,15})?"))
            .map(Double::parseDouble)
            .toList();
    boolean coloured = p.flag("colorValue") || p.flag("colorBackground");
    if (steps.isEmpty() || !coloured) {
      return new Limit(Optional.empty(), false);
    }
    boolean below = isRed(p.node().path("colors").path(0).asString(""));
    return new Limit(Optional.of(below ? steps.getFirst() : steps.getLast()), below);
  }

  private static Limit newLimit(Tracked defaults) {
    JsonNode steps = defaults.node().path("thresholds").path("steps");
    boolean below = isRed(steps.path(0).path("color").asString(""));
    return below && steps.path(1).path("value").isNumber()
        ? new Limit(Optional.of(steps.path(1).path("value").asDouble()), true)
        : new Limit(lastStep(defaults), false);
  }

  static Optional<Double> lastStep(Tracked defaults) {
    return defaults
        .node()
        .path("thresholds")
        .path("steps")
        .valueStream()
        .map(s -> s.path("value"))
        .filter(JsonNode::isNumber)
        .map(JsonNode::asDouble)
        .reduce((a, b) -> b);
  }

  private static boolean isRed(String colour) {
    return colour.contains("red")
        || Set.of("#d44a3a", "rgba(245, 54, 54, 0.9)", "#f2495c", "#e02f44", "#bf1b00", "#c4162a")
            .contains(colour.toLowerCase(Locale.ROOT));
  }
}
