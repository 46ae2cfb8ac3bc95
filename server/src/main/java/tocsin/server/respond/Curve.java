package tocsin.server.respond;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tocsin.metrics.function.QueryEngine;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.QueryException;
import tocsin.metrics.query.QueryWindow;
import tocsin.response.incident.Incident;
import tocsin.response.monitor.Monitor;

/// The line that fired, small: one SVG path in a box of 150 by 44, and its newest value.
///
/// @param path of the line, in the box
/// @param limit where the limit lies in the box
/// @param name of the series
/// @param newest value
/// @param beyond whether that is still trouble
public record Curve(String path, double limit, String name, double newest, boolean beyond) {
  static final int WIDE = 150;
  static final int HIGH = 44;
  private static final double EDGE = 2;

  public String limitText() {
    return String.format(Locale.ROOT, "%.1f", limit);
  }

  static Optional<Curve> of(QueryEngine engine, Monitor m, Incident i, Instant now) {
    long from = FiredGraph.from(i, now).getEpochSecond();
    long until = FiredGraph.until(i, now).getEpochSecond();
    try {
      var window = new QueryWindow(from, until, now.getEpochSecond(), ZoneOffset.UTC);
      return worst(engine.run(m.drawn(), window), m).map(f -> drawn(f, m));
    } catch (QueryException e) {
      // A target that cannot be read has no line; the monitor's own page says why.
      return Optional.empty();
    }
  }

  /// The series that is furthest on the wrong side.
  private static Optional<Frame> worst(List<Frame> frames, Monitor m) {
    boolean high = m.comparator().breached(1, 0);
    Comparator<Frame> byNewest = Comparator.comparingDouble(Curve::newest);
    var known = frames.stream().filter(f -> !Double.isNaN(newest(f)));
    return high ? known.max(byNewest) : known.min(byNewest);
  }

  private static double newest(Frame f) {
    for (int i = f.size() - 1; i >= 0; i--) {
      if (!Double.isNaN(f.value(i))) {
        return f.value(i);
      }
    }
    return Double.NaN;
  }

  private static Curve drawn(Frame f, Monitor m) {
    double[] columns = columns(f);
    double top = Math.max(m.threshold() * 1.1, 0);
    double bottom = Math.min(m.threshold(), 0);
    for (double v : columns) {
      top = Double.isNaN(v) ? top : Math.max(top, v);
      bottom = Double.isNaN(v) ? bottom : Math.min(bottom, v);
    }
    var scale = new Scale(bottom, top > bottom ? top : bottom + 1);
    double newest = newest(f);
    return new Curve(
        path(columns, scale),
        scale.y(m.threshold()),
        f.name(),
        newest,
        m.comparator().breached(newest, m.threshold()));
  }

  private record Scale(double bottom, double top) {
    double y(double value) {
      return HIGH - EDGE - (value - bottom) / (top - bottom) * (HIGH - 2 * EDGE);
    }
  }

  /// At most one value a column: the largest of those that fall into it.
  private static double[] columns(Frame f) {
    double[] columns = new double[Math.min(WIDE / 2, Math.max(1, f.size()))];
    java.util.Arrays.fill(columns, Double.NaN);
    for (int i = 0; i < f.size(); i++) {
      int c = (int) ((long) i * columns.length / f.size());
      double v = f.value(i);
      columns[c] = Double.isNaN(columns[c]) || v > columns[c] ? v : columns[c];
    }
    return columns;
  }

  /// Gaps in the data are gaps in the line.
  private static String path(double[] columns, Scale scale) {
    var path = new StringBuilder();
    boolean down = false;
    for (int c = 0; c < columns.length; c++) {
      if (!Double.isNaN(columns[c])) {
        double x = columns.length == 1 ? WIDE : (double) c * WIDE / (columns.length - 1);
        path.append(
            String.format(Locale.ROOT, "%s%.1f %.1f", down ? "L" : "M", x, scale.y(columns[c])));
      }
      down = !Double.isNaN(columns[c]);
    }
    return path.toString();
  }
}
