package tocsin.metrics.render;

import java.util.ArrayList;
import java.util.List;
import tocsin.metrics.query.Frame;
import tocsin.metrics.render.Picture.Shape;

/// A series as points of a picture, with the points of what it stands on.
///
/// @param xs of all points
/// @param tops NaN where nothing is drawn
/// @param floors below each point
@SuppressWarnings("ArrayRecordComponent") // drawn once, then gone
record Outline(double[] xs, double[] tops, double[] floors) {
  static Outline of(Track track, Plot plot, Scale scale, Strokes strokes) {
    Frame f = track.frame();
    boolean stairs = strokes.mode() == Strokes.LineMode.STAIRCASE;
    boolean joined = strokes.mode() == Strokes.LineMode.CONNECTED;
    double base = base(plot, scale);
    var tops = new Trail();
    var floors = new Trail();
    double top = Double.NaN;
    double floor = base;
    int missing = 0;
    for (int i = 0; i < f.size(); i++) {
      if (!plot.shows(f.at(i))) {
        continue;
      }
      double x = plot.x(f.at(i));
      double y = Double.isFinite(f.value(i)) ? plot.y(f.value(i), scale) : Double.NaN;
      missing = Double.isNaN(y) ? missing + 1 : 0;
      if (joined && missing > 0 && missing <= strokes.connectedLimit()) {
        continue;
      }
      if (stairs && !tops.isEmpty()) {
        tops.add(x, top);
        floors.add(x, floor);
      }
      top = y;
      floor = floor(track, i, plot, scale);
      tops.add(x, top);
      floors.add(x, floor);
    }
    if (stairs && !tops.isEmpty()) {
      double end = Math.min(plot.right(), plot.x(f.at(f.size())));
      tops.add(end, top);
      floors.add(end, floor);
    }
    return new Outline(tops.xs(), tops.ys(), floors.ys());
  }

  /// Zero, or the edge that is nearest to it.
  private static double base(Plot plot, Scale scale) {
    double zero = plot.y(0, scale);
    return Double.isNaN(zero) ? plot.bottom() : Math.clamp(zero, plot.top(), plot.bottom());
  }

  private static double floor(Track track, int i, Plot plot, Scale scale) {
    double y = i < track.floor().length ? plot.y(track.floor()[i], scale) : base(plot, scale);
    return Double.isNaN(y) ? plot.bottom() : y;
  }

  /// The areas between tops and floors, one for each run of points without a gap.
  List<Shape> areas(Ink ink) {
    var areas = new ArrayList<Shape>();
    int from = 0;
    for (int i = 0; i <= xs.length; i++) {
      if (i == xs.length || Double.isNaN(tops[i])) {
        if (i - from > 1) {
          areas.add(area(from, i, ink));
        }
        from = i + 1;
      }
    }
    return areas;
  }

  private Shape area(int from, int until, Ink ink) {
    var around = new Trail();
    for (int i = from; i < until; i++) {
      around.add(xs[i], tops[i]);
    }
    for (int i = until - 1; i >= from; i--) {
      around.add(xs[i], floors[i]);
    }
    return new Shape.Patch(around.xs(), around.ys(), ink);
  }

  /// Points without neighbours, as lines so short that they are dots.
  Trail dots() {
    var dots = new Trail();
    for (int i = 0; i < xs.length; i++) {
      boolean before = i > 0 && !Double.isNaN(tops[i - 1]);
      boolean after = i + 1 < xs.length && !Double.isNaN(tops[i + 1]);
      if (!Double.isNaN(tops[i]) && !before && !after) {
        dots.add(xs[i] - 0.05, tops[i]);
        dots.add(xs[i] + 0.05, tops[i]);
        dots.add(xs[i], Double.NaN);
      }
    }
    return dots;
  }
}
