package tocsin.metrics.render;

import java.util.List;

/// A drawing laid out: what is painted, in order, in pixels. Both writers paint the same list, so
/// that SVG and PNG look alike.
record Picture(int width, int height, String title, List<Shape> shapes) {
  Picture {
    shapes = List.copyOf(shapes);
  }

  /// One thing to paint; colours are `#rrggbb`.
  sealed interface Shape {
    record Box(double x, double y, double width, double height, String color, double opacity)
        implements Shape {}

    /// @param xs and ys as many; NaN in ys breaks the line
    @SuppressWarnings("ArrayRecordComponent") // painted once, then gone
    record Line(double[] xs, double[] ys, String color, double thickness, boolean dashed)
        implements Shape {}

    /// Words; `anchor` is -1 for their left end at x, 0 for their middle, 1 for their right end.
    record Words(double x, double y, String text, String color, int size, int anchor, boolean bold)
        implements Shape {}

    /// An area under a line, down to `base`.
    @SuppressWarnings("ArrayRecordComponent")
    record Area(double[] xs, double[] ys, double base, String color, double opacity)
        implements Shape {}
  }
}
