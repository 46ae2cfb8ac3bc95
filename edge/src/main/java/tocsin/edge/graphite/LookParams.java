package tocsin.edge.graphite;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import tocsin.metrics.render.Axis;
import tocsin.metrics.render.Colors;
import tocsin.metrics.render.Ink;
import tocsin.metrics.render.Look;
import tocsin.metrics.render.Strokes;
import tocsin.metrics.render.Strokes.AreaMode;
import tocsin.metrics.render.Strokes.LineMode;
import tocsin.metrics.render.Surround;
import tocsin.metrics.render.Surround.Legend;
import tocsin.metrics.render.UnitSystem;

/// How a picture was asked to look, in the words of `/render`. What cannot be read is as good as
/// not asked for.
final class LookParams {
  private static final double USUAL_FONT = 10;
  private static final int MOST_COLORS = 200;

  private final Params params;

  private LookParams(Params params) {
    this.params = params;
  }

  static Look of(Params params) {
    var look = new LookParams(params);
    return new Look(
        params.text("graphType", "").equals("pie") ? look.pie() : new Look.Kind.Lines(),
        look.colors(),
        look.strokes(),
        look.axis("Left", "left", "vtitle"),
        look.axis("Right", "right", "vtitleRight"),
        look.surround());
  }

  private Look.Kind pie() {
    return new Look.Kind.Pie(
        switch (params.text("pieMode", "")) {
          case "maximum" -> Look.PieMode.MAXIMUM;
          case "minimum" -> Look.PieMode.MINIMUM;
          default -> Look.PieMode.AVERAGE;
        },
        switch (params.text("valueLabels", "")) {
          case "none" -> Look.PieLabels.NONE;
          case "number", "numbers" -> Look.PieLabels.NUMBERS;
          default -> Look.PieLabels.PERCENT;
        },
        number("valueLabelsMin").orElse(5),
        ink("valueLabelsColor"));
  }

  private Colors colors() {
    Optional<Ink> background = ink("bgcolor");
    String template = params.text("template", "").toLowerCase(Locale.ROOT);
    boolean dark =
        switch (params.text("theme", "")) {
          case "dark" -> true;
          case "light" -> false;
          default ->
              background
                  .map(Ink::isDark)
                  .orElse(template.equals("noc") || template.matches(".*(dark|black).*"));
        };
    List<Ink> series =
        Arrays.stream(params.text("colorList", "").split(","))
            .limit(MOST_COLORS)
            .flatMap(word -> Ink.parse(word).stream())
            .toList();
    return new Colors(
        dark,
        background,
        ink("fgcolor"),
        ink("majorGridLineColor"),
        ink("minorGridLineColor"),
        series);
  }

  private Strokes strokes() {
    return new Strokes(
        switch (params.text("lineMode", "")) {
          case "staircase" -> LineMode.STAIRCASE;
          case "connected" -> LineMode.CONNECTED;
          default -> LineMode.SLOPE;
        },
        (int) number("connectedLimit").orElse(Integer.MAX_VALUE),
        first("lineWidth", "thickness").orElse(Strokes.USUAL.width()),
        switch (params.text("areaMode", "")) {
          case "first" -> AreaMode.FIRST;
          case "all" -> AreaMode.ALL;
          case "stacked" -> AreaMode.STACKED;
          case "none" -> AreaMode.NONE;
          default -> AreaMode.SINGLE;
        },
        number("areaAlpha").orElse(Double.NaN),
        flag("drawNullAsZero"),
        Math.max(0, number("minXStep").orElse(1)));
  }

  private Axis axis(String side, String pen, String title) {
    boolean left = side.equals("Left");
    return new Axis(
        flag("graphOnly") ? "" : params.text(title, ""),
        new Axis.Bounds(
            left ? first("yMinLeft", "yMin", "min") : number("yMinRight"),
            left ? first("yMaxLeft", "yMax", "max") : number("yMaxRight"),
            left ? first("yLimitLeft", "yLimit") : number("yLimitRight"),
            left ? first("yStepLeft", "yStep") : number("yStepRight")),
        switch (params.text("yUnitSystem", "")) {
          case "binary" -> UnitSystem.BINARY;
          case "sec" -> UnitSystem.SECONDS;
          case "msec" -> UnitSystem.MILLISECONDS;
          case "none" -> UnitSystem.NONE;
          default -> UnitSystem.SI;
        },
        params.text("logBase", "").equals("e") ? Math.E : number("logBase").orElse(0),
        divisors(),
        (int) number("minorY").orElse(0),
        new Axis.Pen(ink(pen + "Color"), number(pen + "Width"), flag(pen + "Dashed")));
  }

  private List<Integer> divisors() {
    return Arrays.stream(params.text("yDivisors", "").split(","))
        .limit(10)
        .filter(word -> word.strip().matches("\\d{1,3}"))
        .map(word -> Integer.valueOf(word.strip()))
        .toList();
  }

  private Surround surround() {
    if (flag("graphOnly")) {
      return Surround.NONE;
    }
    boolean axes = !flag("hideAxes");
    boolean said = params.text("hideLegend").isPresent();
    return new Surround(
        flag("hideLegend") ? Legend.HIDDEN : said ? Legend.SHOWN : Legend.FITTING,
        flag("uniqueLegend"),
        !flag("hideGrid"),
        axes && !flag("hideXAxis"),
        axes && !flag("hideYAxis"),
        params.text("yAxisSide", "").equals("right"),
        params.text("xFormat", ""),
        number("margin").orElse(-1),
        new Surround.Type(
            number("fontSize").orElse(USUAL_FONT) / USUAL_FONT,
            flag("fontBold"),
            flag("fontItalic")));
  }

  private Optional<Ink> ink(String name) {
    return params.text(name).flatMap(Ink::parse);
  }

  /// Graphite takes `true` and any number but zero for yes.
  private boolean flag(String name) {
    String text = params.text(name, "").strip();
    return text.equalsIgnoreCase("true") || number(name).orElse(0) != 0;
  }

  private OptionalDouble first(String... names) {
    return Arrays.stream(names)
        .map(this::number)
        .filter(OptionalDouble::isPresent)
        .findFirst()
        .orElse(OptionalDouble.empty());
  }

  private OptionalDouble number(String name) {
    try {
      double v = Double.parseDouble(params.text(name, "").strip());
      return Double.isFinite(v) ? OptionalDouble.of(v) : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
