package tocsin.metrics.render;

import java.util.List;
import tocsin.metrics.render.Picture.Face;
import tocsin.metrics.render.Picture.Stroke;

/// Lines behind a graph, numbers beside it and times below it.
final class Grid {
  static final double LETTERS = 11;
  private static final int LONGEST_TITLE = 200;
  private static final double BETWEEN = 20;

  private final Sheet sheet;
  private final Plot plot;
  private final Scales scales;
  private final Drawing drawing;
  private final Face face;

  Grid(Sheet sheet, Plot plot, Scales scales, Drawing drawing) {
    this.sheet = sheet;
    this.plot = plot;
    this.scales = scales;
    this.drawing = drawing;
    this.face = sheet.face(sheet.palette().faint(), LETTERS);
  }

  void paint() {
    Surround surround = drawing.look().surround();
    if (surround.grid()) {
      lines(scales.left().between(), sheet.palette().minor());
      lines(scales.left().lines(), sheet.palette().grid());
    }
    boolean left = scales.two() || !surround.axisOnRight();
    if (surround.values() && left) {
      numbers(scales.left(), plot.left() - 6, 1);
    }
    if (surround.values() && (scales.two() || !left)) {
      numbers(scales.right(), plot.right() + 6, -1);
    }
    title(drawing.look().left(), sheet.size(LETTERS) * 1.1);
    if (scales.two()) {
      title(drawing.look().right(), drawing.width() - sheet.size(LETTERS) * 0.5);
    }
    if (surround.times()) {
      times();
    }
  }

  private void lines(List<Double> values, Ink ink) {
    for (double value : values) {
      double y = plot.y(value, scales.left());
      sheet.across(plot.left(), plot.right(), Math.round(y) + 0.5, new Stroke(ink, 1, 0));
    }
  }

  private void numbers(Scale scale, double x, int anchor) {
    double free = Double.POSITIVE_INFINITY;
    for (double value : scale.lines()) {
      double y = plot.y(value, scale);
      if (free - y >= face.size() * 1.1) {
        sheet.words(x, y + face.size() * 0.36, scale.words(value), face, anchor);
        free = y;
      }
    }
  }

  private void title(Axis axis, double x) {
    if (!axis.title().isBlank()) {
      String title = Lettering.clean(axis.title().strip(), LONGEST_TITLE);
      String cut = Lettering.cut(title, plot.height(), face);
      sheet.upright(x, (plot.top() + plot.bottom()) / 2, cut, face);
    }
  }

  private void times() {
    String form = drawing.look().surround().timeForm();
    double most = plot.width() / (sheet.size(LETTERS) * (form.isEmpty() ? 6.5 : 5));
    double free = Double.NEGATIVE_INFINITY;
    for (Ticks.Tick tick : Ticks.of(drawing, form, (int) Math.clamp(most, 1, 60))) {
      double x = plot.x(tick.at());
      String label = Lettering.clean(tick.label(), LONGEST_TITLE);
      double half = Lettering.width(label, face) / 2;
      double middle = Math.min(Math.max(x, half + 2), drawing.width() - half - 2);
      sheet.down(x, plot.bottom(), plot.bottom() + 4, new Stroke(sheet.palette().faint(), 1, 0));
      if (middle - half >= free) {
        sheet.words(middle, plot.bottom() + face.size() + 6, label, face, 0);
        free = middle + half + BETWEEN / 2;
      }
    }
  }
}
