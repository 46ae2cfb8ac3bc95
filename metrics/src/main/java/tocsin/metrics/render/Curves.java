package tocsin.metrics.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.Style.Form.Usual;
import tocsin.metrics.render.Picture.Shape;
import tocsin.metrics.render.Picture.Stroke;
import tocsin.metrics.render.Strokes.AreaMode;

/// The lines and areas of a graph.
final class Curves {
  private static final double FAINT = 0.14;
  private static final double BAND = 0.25;
  private static final double STACKED = 0.65;
  private static final double DOT = 3.5;

  /// Pixels between two lines from bottom to top.
  private static final double APART = 0.5;

  private final Plot plot;
  private final Strokes strokes;
  private final List<Shape> areas = new ArrayList<>();
  private final List<Shape> lines = new ArrayList<>();

  private Curves(Plot plot, Strokes strokes) {
    this.plot = plot;
    this.strokes = strokes;
  }

  /// All of them, areas behind lines.
  static List<Shape> of(List<Track> tracks, Scales scales, Plot plot, Strokes strokes) {
    var curves = new Curves(plot, strokes);
    long seen = tracks.stream().filter(Track::isLine).count();
    boolean first = true;
    for (int i = 0; i < tracks.size(); i++) {
      Track track = tracks.get(i);
      Scale scale = scales.of(track);
      if (track.isLine()) {
        curves.line(track, scale, curves.fill(track, first, seen == 1));
        first = false;
      } else if (track.form() == Usual.INFINITE) {
        curves.infinite(track);
      } else if (track.form() == Usual.UPPER_EDGE && isBand(tracks, i)) {
        curves.band(tracks.get(i - 1), track, scale);
      }
    }
    var all = new ArrayList<>(curves.areas);
    all.addAll(curves.lines);
    return all;
  }

  /// Whether the other edge of an area comes before this one.
  private static boolean isBand(List<Track> tracks, int upper) {
    return upper > 0 && tracks.get(upper - 1).form() == Usual.LOWER_EDGE;
  }

  /// How much of an area below a line hides; 0 for none.
  private double fill(Track track, boolean first, boolean only) {
    boolean asked =
        strokes.area() == AreaMode.ALL
            || strokes.area() == AreaMode.FIRST && first
            || strokes.area() == AreaMode.SINGLE && only;
    if (!asked && !track.stacked()) {
      return 0;
    }
    double usual = track.stacked() ? STACKED : FAINT;
    return Double.isNaN(strokes.areaOpacity()) ? usual : strokes.areaOpacity();
  }

  private void line(Track track, Scale scale, double fill) {
    Outline outline = Outline.of(track, plot, scale, strokes);
    if (fill > 0) {
      areas.addAll(outline.areas(track.ink().faded(fill)));
    }
    boolean isEmpty = Arrays.stream(outline.tops()).allMatch(Double::isNaN);
    if (track.width() <= 0 || isEmpty) {
      return;
    }
    var stroke = new Stroke(track.ink(), track.width(), track.dash());
    lines.add(new Shape.Line(outline.xs(), outline.tops(), stroke));
    Trail dots = outline.dots();
    if (!dots.isEmpty()) {
      var dot = new Stroke(track.ink(), Math.max(DOT, track.width()), 0);
      lines.add(new Shape.Line(dots.xs(), dots.ys(), dot));
    }
  }

  private void infinite(Track track) {
    Frame f = track.frame();
    var trail = new Trail();
    double last = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < f.size(); i++) {
      if (f.value(i) > 0 && plot.shows(f.at(i)) && plot.x(f.at(i)) - last >= APART) {
        last = plot.x(f.at(i));
        trail.add(plot.x(f.at(i)), plot.top());
        trail.add(plot.x(f.at(i)), plot.bottom());
        trail.add(plot.x(f.at(i)), Double.NaN);
      }
    }
    if (track.width() > 0 && !trail.isEmpty()) {
      var stroke = new Stroke(track.ink(), track.width(), track.dash());
      lines.add(new Shape.Line(trail.xs(), trail.ys(), stroke));
    }
  }

  private void band(Track lower, Track upper, Scale scale) {
    var between = new Track(upper.frame(), floor(lower, upper), upper.ink(), 0, 0);
    boolean plain = Double.isNaN(upper.frame().style().opacity());
    areas.addAll(
        Outline.of(between, plot, scale, strokes)
            .areas(plain ? upper.ink().faded(BAND) : upper.ink()));
  }

  // Where the lower edge has no value, there is no area either: it ends on its upper edge.
  private static double[] floor(Track lower, Track upper) {
    Frame f = upper.frame();
    Frame low = lower.frame();
    var floor = new double[f.size()];
    for (int i = 0; i < floor.length; i++) {
      long slot = Math.floorDiv(f.at(i) - low.start(), low.step());
      double v = slot >= 0 && slot < low.size() ? low.value((int) slot) : Double.NaN;
      floor[i] = Double.isNaN(v) ? f.value(i) : v;
    }
    return floor;
  }
}
