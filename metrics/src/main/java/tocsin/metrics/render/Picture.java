package tocsin.metrics.render;

import java.util.List;

/// A drawing laid out: what is painted, in order, in pixels. All writers paint the same list, so
/// that SVG, PNG and PDF look alike.
///
/// @param clear whether what is below the picture may be seen through it
record Picture(int width, int height, String title, boolean clear, List<Shape> shapes) {
  Picture {
    shapes = List.copyOf(shapes);
  }

  /// One thing to paint.
  sealed interface Shape {
    record Box(double x, double y, double width, double height, Ink ink) implements Shape {}

    /// A closed area.
    @SuppressWarnings("ArrayRecordComponent") // painted once, then gone
    record Patch(double[] xs, double[] ys, Ink ink) implements Shape {}

    /// @param xs and ys as many; NaN in ys breaks the line
    @SuppressWarnings("ArrayRecordComponent")
    record Line(double[] xs, double[] ys, Stroke stroke) implements Shape {}

    /// @param anchor -1 for their left end at x, 0 for their middle, 1 for their right end
    /// @param upright whether they run from bottom to top, with x and y where they would else stand
    record Words(double x, double y, String text, Face face, int anchor, boolean upright)
        implements Shape {}

    /// Of these shapes only what is inside of a box.
    record Within(double x, double y, double width, double height, List<Shape> shapes)
        implements Shape {
      public Within {
        shapes = List.copyOf(shapes);
      }
    }
  }

  /// @param dash length of dashes, 0 for a whole line
  record Stroke(Ink ink, double width, double dash) {
    double gap() {
      return dash * 0.6;
    }
  }

  /// @param size in pixels
  record Face(Ink ink, double size, boolean bold, boolean italic) {}
}
