package tocsin.metrics.render;

import tocsin.metrics.query.Frame;
import tocsin.metrics.query.Style;

/// One series, ready to be drawn.
///
/// @param frame narrowed to what there is room for; of a stack the totals
/// @param floor in a stack the totals below, slot by slot; else empty
/// @param ink of its line
/// @param width of its line
/// @param dash of its line
@SuppressWarnings("ArrayRecordComponent") // drawn once, then gone
record Track(Frame frame, double[] floor, Ink ink, double width, double dash) {
  Style.Form form() {
    return frame.style().form();
  }

  boolean stacked() {
    return form() instanceof Style.Form.Stacked;
  }

  boolean right() {
    return frame.style().right();
  }

  /// Whether it is a line over time, and not something that stands at moments or is not seen.
  boolean isLine() {
    return stacked() || form() == Style.Form.Usual.LINE;
  }

  double last() {
    for (int i = frame.size() - 1; i >= 0; i--) {
      double below = floor.length > i ? floor[i] : 0;
      if (Double.isFinite(frame.value(i))) {
        return frame.value(i) - below;
      }
    }
    return Double.NaN;
  }
}
