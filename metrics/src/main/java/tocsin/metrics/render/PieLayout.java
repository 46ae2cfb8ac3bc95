package tocsin.metrics.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tocsin.metrics.query.Frame;
import tocsin.metrics.render.Picture.Face;
import tocsin.metrics.render.Picture.Shape;

/// Places a pie: one slice for each series, by one of its values.
final class PieLayout {
  private static final double EDGE = 12;
  private static final double LETTERS = 12;
  private static final int ARC = 360;

  /// A label on a slice that is narrower says nothing.
  private static final double NARROWEST = 8;

  private final Drawing drawing;
  private final Look.Kind.Pie pie;
  private final Sheet sheet;
  private final List<Slice> slices = new ArrayList<>();
  private double whole;

  private record Slice(String name, double value, Ink ink) {}

  private PieLayout(Drawing drawing, Look.Kind.Pie pie) {
    this.drawing = drawing;
    this.pie = pie;
    this.sheet = new Sheet(drawing.look());
    for (Frame f : drawing.frames()) {
      double value = value(f);
      Ink ink = Ink.parse(f.style().color()).orElse(sheet.palette().series(slices.size()));
      if (value > 0) {
        slices.add(new Slice(Lettering.clean(f.name(), 1_000), value, ink));
        whole += value;
      }
    }
  }

  static Picture of(Drawing drawing, Look.Kind.Pie pie) {
    var layout = new PieLayout(drawing, pie);
    layout.paint();
    return Layout.picture(drawing, layout.sheet);
  }

  private double value(Frame f) {
    var known = Arrays.stream(f.values()).filter(Double::isFinite);
    return switch (pie.mode()) {
      case AVERAGE -> known.average().orElse(0);
      case MAXIMUM -> known.max().orElse(0);
      case MINIMUM -> known.min().orElse(0);
    };
  }

  private void paint() {
    Heading heading = Heading.of(drawing, sheet, EDGE, EDGE);
    heading.paint(sheet);
    boolean named = drawing.look().surround().legend() != Surround.Legend.HIDDEN;
    boolean beside = drawing.width() > drawing.height() * 1.3;
    double width = drawing.width() * (named && beside ? 0.5 : 1) - 2 * EDGE;
    double below = named && !beside ? drawing.height() * 0.3 : 0;
    double height = drawing.height() - heading.bottom() - EDGE - below;
    double radius = Math.max(1, Math.min(width, height) / 2);
    double x = EDGE + width / 2;
    double y = heading.bottom() + height / 2;
    if (slices.isEmpty()) {
      Face face = sheet.face(sheet.palette().faint(), 14);
      sheet.words(drawing.width() / 2.0, y, "No data", face, 0);
      return;
    }
    slices(x, y, radius);
    if (named) {
      double left = beside ? EDGE + width + EDGE : EDGE;
      legend(left, beside ? heading.bottom() : heading.bottom() + height + EDGE);
    }
  }

  private void slices(double x, double y, double radius) {
    double from = 0;
    for (Slice s : slices) {
      double until = from + s.value() / whole;
      var around = new Trail();
      around.add(x, y);
      int steps = (int) Math.max(2, Math.ceil((until - from) * ARC));
      for (int i = 0; i <= steps; i++) {
        double turn = 2 * Math.PI * (from + (until - from) * i / steps);
        around.add(x + radius * Math.sin(turn), y - radius * Math.cos(turn));
      }
      sheet.add(new Shape.Patch(around.xs(), around.ys(), s.ink()));
      label(s, x, y, new Place((from + until) / 2, radius));
      from = until;
    }
  }

  /// @param share of a whole turn, from the top
  private record Place(double share, double radius) {}

  private void label(Slice s, double x, double y, Place place) {
    double percent = 100 * s.value() / whole;
    double arc = 2 * Math.PI * place.radius() * s.value() / whole;
    if (pie.labels() == Look.PieLabels.NONE || percent < pie.least() || arc < NARROWEST) {
      return;
    }
    String text =
        pie.labels() == Look.PieLabels.PERCENT
            ? UnitSystem.NONE.words(percent, 0.2) + "%"
            : drawing.look().left().units().words(s.value(), 0);
    double turn = 2 * Math.PI * place.share();
    double out = place.radius() * (slices.size() == 1 ? 0 : 0.68);
    Ink own = Ink.of(s.ink().isDark() ? 0xffffff : 0x000000);
    Face face = sheet.bold(pie.ink().orElse(own), LETTERS);
    sheet.words(x + out * Math.sin(turn), y - out * Math.cos(turn) + 4, text, face, 0);
  }

  private void legend(double left, double top) {
    Face face = sheet.face(sheet.palette().text(), LETTERS);
    double row = face.size() * 1.5;
    int rows = (int) Math.max(1, (drawing.height() - top - EDGE) / row);
    int shown = slices.size() > rows ? rows - 1 : slices.size();
    double room = drawing.width() - left - EDGE - 18;
    for (int i = 0; i < shown; i++) {
      double y = top + (i + 0.75) * row;
      sheet.box(left, y - face.size() * 0.75, 10, 10, slices.get(i).ink());
      String name = Lettering.squeezed(slices.get(i).name(), room, face);
      sheet.words(left + 18, y, name, face, -1);
    }
    if (shown < slices.size()) {
      String more = "and " + (slices.size() - shown) + " more";
      Face faint = sheet.face(sheet.palette().faint(), LETTERS);
      sheet.words(left, top + (shown + 0.75) * row, more, faint, -1);
    }
  }
}
