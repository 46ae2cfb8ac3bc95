package tocsin.metrics.render;

import java.util.ArrayList;
import java.util.List;
import tocsin.metrics.query.Frame;
import tocsin.metrics.render.Picture.Shape;

/// Places everything of a drawing. Pure: sizes of words are estimated, so that no font is needed.
final class Layout {
  private static final int LEGEND_MOST = 8;
  private static final int ROW = 18;

  private final Drawing drawing;
  private final Palette palette;
  private final Scale scale;
  private final List<Shape> shapes = new ArrayList<>();
  private final double left;
  private final double right;
  private final double top;
  private final double bottom;

  private Layout(Drawing drawing) {
    this.drawing = drawing;
    this.palette = drawing.look().dark() ? Palette.DARK : Palette.LIGHT;
    boolean small = drawing.height() < 120;
    this.scale = Scale.of(drawing, Math.max(2, drawing.height() / 60));
    double widest =
        scale.lines().stream().mapToDouble(v -> width(Scale.words(v), 11)).max().orElse(20);
    this.left = 14 + widest;
    this.right = drawing.width() - 14.0;
    this.top = (drawing.title().isEmpty() ? 10 : 34) + (drawing.markers().isEmpty() ? 0 : 16);
    this.bottom = drawing.height() - 24.0 - (small ? 0 : legendRows() * ROW);
  }

  static Picture of(Drawing drawing) {
    var layout = new Layout(drawing);
    layout.paint();
    return new Picture(drawing.width(), drawing.height(), drawing.title(), layout.shapes);
  }

  private int legendRows() {
    boolean hidden =
        drawing.look().hideLegend() || drawing.frames().size() < 2 && !drawing.title().isEmpty();
    return hidden || drawing.height() < 120 ? 0 : Math.min(LEGEND_MOST, placed().size());
  }

  private void paint() {
    shapes.add(new Shape.Box(0, 0, drawing.width(), drawing.height(), palette.surface(), 1));
    if (!drawing.title().isEmpty()) {
      String title = cut(drawing.title(), drawing.width() - 28.0, 14);
      shapes.add(new Shape.Words(14, 22, title, palette.text(), 14, -1, true));
    }
    grid();
    for (int i = 0; i < drawing.frames().size(); i++) {
      series(drawing.frames().get(i), palette.series(i));
    }
    drawing.markers().forEach(this::marker);
    drawing.limits().forEach(this::limit);
    if (drawing.frames().isEmpty()) {
      double middle = (left + right) / 2;
      shapes.add(
          new Shape.Words(middle, (top + bottom) / 2, "No data", palette.faint(), 13, 0, false));
    }
    if (legendRows() > 0) {
      legend();
    }
  }

  private void grid() {
    for (double value : scale.lines()) {
      across(y(value), palette.grid(), 1, false);
      shapes.add(
          new Shape.Words(
              left - 6, y(value) + 4, Scale.words(value), palette.faint(), 11, 1, false));
    }
    int most = Math.max(2, (int) ((right - left) / 72));
    for (Scale.Tick tick :
        Scale.times(drawing.fromSeconds(), drawing.untilSeconds(), drawing.zone(), most)) {
      double x = x(tick.at());
      down(x, bottom, bottom + 4, palette.faint(), false);
      boolean edge = x + width(tick.label(), 11) / 2 > drawing.width() - 2;
      double at = edge ? right : Math.max(x, left);
      shapes.add(
          new Shape.Words(at, bottom + 17, tick.label(), palette.faint(), 11, edge ? 1 : 0, false));
    }
  }

  private void series(Frame f, String color) {
    boolean stairs = drawing.look().staircase();
    var xs = new ArrayList<Double>();
    var ys = new ArrayList<Double>();
    for (int i = 0; i < f.size(); i++) {
      boolean inside = f.at(i) >= drawing.fromSeconds() && f.at(i) <= drawing.untilSeconds();
      if (!inside) {
        continue;
      }
      double y = Double.isFinite(f.value(i)) ? y(f.value(i)) : Double.NaN;
      if (stairs && !ys.isEmpty()) {
        xs.add(x(f.at(i)));
        ys.add(Double.isNaN(y) ? Double.NaN : ys.getLast());
      }
      xs.add(x(f.at(i)));
      ys.add(y);
    }
    double[] across = xs.stream().mapToDouble(v -> v).toArray();
    double[] down = ys.stream().mapToDouble(v -> v).toArray();
    if (drawing.look().filled() || drawing.frames().size() == 1) {
      shapes.add(new Shape.Area(across, down, bottom, color, 0.14));
    }
    shapes.add(new Shape.Line(across, down, color, 1.8, false));
  }

  private void marker(Drawing.Marker marker) {
    if (marker.atSeconds() < drawing.fromSeconds() || marker.atSeconds() > drawing.untilSeconds()) {
      return;
    }
    double x = x(marker.atSeconds());
    down(x, top - 4, bottom, palette.marker(), true);
    String label = cut(marker.label(), (right - left) * 0.6, 11);
    double half = width(label, 11) / 2;
    int anchor = x - half < left ? -1 : x + half > right ? 1 : 0;
    shapes.add(new Shape.Words(x, top - 8, label, palette.marker(), 11, anchor, true));
  }

  private void limit(Drawing.Limit limit) {
    double y = y(limit.value());
    across(y, palette.limit(), 1.5, true);
    String number = Scale.words(limit.value());
    String label = limit.label().isEmpty() ? number : limit.label() + " " + number;
    double width = width(label, 11) + 8;
    double above = y - 5 < top + 8 ? y + 15 : y - 5;
    shapes.add(new Shape.Box(left + 3, above - 11, width, 15, palette.surface(), 0.85));
    shapes.add(new Shape.Words(left + 7, above, label, palette.limit(), 11, -1, true));
  }

  private record Placed(double x, int row, int series) {}

  // Two columns where there is room for them, one on a phone.
  private List<List<Placed>> placed() {
    int columns = drawing.width() >= 480 ? 2 : 1;
    var rows = new ArrayList<List<Placed>>();
    int count = Math.min(drawing.frames().size(), LEGEND_MOST * columns);
    for (int i = 0; i < count; i++) {
      if (i % columns == 0) {
        rows.add(new ArrayList<>());
      }
      double x = 14 + (i % columns) * (drawing.width() - 28.0) / columns;
      rows.getLast().add(new Placed(x, i / columns, i));
    }
    return rows.size() > LEGEND_MOST ? rows.subList(0, LEGEND_MOST) : rows;
  }

  private void legend() {
    double room = (drawing.width() - 28.0) / (drawing.width() >= 480 ? 2 : 1) - 22;
    for (List<Placed> row : placed()) {
      for (Placed one : row) {
        double y = bottom + 24 + (one.row() + 1) * ROW - 6;
        String name = cut(drawing.frames().get(one.series()).name(), room, 12);
        shapes.add(new Shape.Box(one.x(), y - 8, 12, 4, palette.series(one.series()), 1));
        shapes.add(new Shape.Words(one.x() + 18, y, name, palette.text(), 12, -1, false));
      }
    }
  }

  private void across(double y, String color, double thickness, boolean dashed) {
    var xs = new double[] {left, right};
    shapes.add(new Shape.Line(xs, new double[] {y, y}, color, thickness, dashed));
  }

  private void down(double x, double from, double until, String color, boolean dashed) {
    var xs = new double[] {x, x};
    var ys = new double[] {from, until};
    shapes.add(new Shape.Line(xs, ys, color, dashed ? 1.5 : 1, dashed));
  }

  private double x(long at) {
    double span = Math.max(1, drawing.untilSeconds() - drawing.fromSeconds());
    return left + (at - drawing.fromSeconds()) / span * (right - left);
  }

  private double y(double value) {
    double share = (value - scale.least()) / (scale.most() - scale.least());
    return bottom - Math.clamp(share, 0, 1) * (bottom - top);
  }

  private static double width(String text, int size) {
    return text.length() * size * 0.56;
  }

  private static String cut(String text, double room, int size) {
    int most = (int) Math.max(3, room / (size * 0.56));
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }
}
