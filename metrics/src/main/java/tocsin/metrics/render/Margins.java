package tocsin.metrics.render;

import tocsin.metrics.render.Picture.Face;

/// What stands beside a graph: the numbers of its scales and their titles.
record Margins(Drawing drawing, Sheet sheet, Scales scales, double edge) {
  double left() {
    Surround surround = drawing.look().surround();
    double numbers =
        surround.values() && (!surround.axisOnRight() || scales.two()) ? numbers(scales.left()) : 0;
    return edge + numbers + title(drawing.look().left());
  }

  double right() {
    Surround surround = drawing.look().surround();
    boolean own = scales.two() || surround.axisOnRight();
    double numbers = surround.values() && own ? numbers(scales.right()) : 0;
    return edge + numbers + (scales.two() ? title(drawing.look().right()) : 0);
  }

  private double numbers(Scale scale) {
    Face face = sheet.face(sheet.palette().faint(), Grid.LETTERS);
    return scale.lines().stream()
            .mapToDouble(v -> Lettering.width(scale.words(v), face))
            .max()
            .orElse(0)
        + 4;
  }

  private double title(Axis axis) {
    return axis.title().isBlank() ? 0 : sheet.size(Grid.LETTERS) * 1.5;
  }
}
