package tocsin.metrics.render;

import tocsin.metrics.render.Picture.Shape;

/// The part of a picture where the lines are.
///
/// @param from time at the left edge, seconds since 1970
/// @param until time at the right edge
record Plot(double left, double top, double right, double bottom, long from, long until) {
  /// How far outside a line may go, in heights: enough for its slope, and a number that every
  /// reader of pictures can hold.
  private static final double OUTSIDE = 20;

  double width() {
    return right - left;
  }

  double height() {
    return bottom - top;
  }

  double x(long at) {
    double span = Math.max(1, until - from);
    return left + (at - from) / span * width();
  }

  /// NaN for a value that the scale cannot show.
  double y(double value, Scale scale) {
    double share = scale.share(value);
    return Double.isNaN(share)
        ? Double.NaN
        : bottom - Math.clamp(share, -OUTSIDE, 1 + OUTSIDE) * height();
  }

  boolean shows(long at) {
    return at >= from && at <= until;
  }

  /// Cuts off what is outside, but not half of a line along an edge.
  Shape cut(java.util.List<Shape> shapes) {
    return new Shape.Within(left - 1, top - 2, width() + 2, height() + 4, shapes);
  }
}
