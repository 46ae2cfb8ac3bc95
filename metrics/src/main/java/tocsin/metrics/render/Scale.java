package tocsin.metrics.render;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tocsin.metrics.query.Frame;

/// Round numbers for the axes.
record Scale(double least, double most, double step) {
  private static final long[] TIMES = {
    1,
    5,
    10,
    30,
    60,
    120,
    300,
    600,
    900,
    1_800,
    3_600,
    7_200,
    10_800,
    21_600,
    43_200,
    86_400,
    2 * 86_400,
    7 * 86_400,
    30 * 86_400
  };

  /// Covers all values and limits with about `lines` steps of 1, 2, 2.5 or 5 times a power of ten.
  static Scale of(Drawing drawing, int lines) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Frame f : drawing.frames()) {
      for (double v : f.values()) {
        if (Double.isFinite(v)) {
          low = Math.min(low, v);
          high = Math.max(high, v);
        }
      }
    }
    for (Drawing.Limit limit : drawing.limits()) {
      low = Math.min(low, limit.value());
      high = Math.max(high, limit.value());
    }
    if (low > high) {
      low = 0;
      high = 1;
    }
    // A scale that starts at zero tells the truth about size, unless the values are far from it.
    low = low > 0 && low < high * 0.6 ? 0 : low;
    low = drawing.look().least().orElse(low);
    high = drawing.look().most().orElse(high);
    high = high > low ? high : low + Math.max(1, Math.abs(low) * 0.1);
    double step = step((high - low) / lines);
    double bottom = drawing.look().least().orElse(Math.floor(low / step) * step);
    double top = drawing.look().most().orElse(Math.ceil(high / step * 1.000001) * step);
    return new Scale(bottom, top, step);
  }

  private static double step(double rough) {
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    for (double factor : new double[] {1, 2, 2.5, 5}) {
      if (factor * power >= rough) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  List<Double> lines() {
    var lines = new ArrayList<Double>();
    for (double at = Math.ceil(least / step - 1e-9) * step;
        at <= most + step * 1e-6 && lines.size() < 50;
        at += step) {
      lines.add(at);
    }
    return lines;
  }

  /// A number short enough for an axis: `1.5 k`, `20 M`.
  static String words(double v) {
    double size = Math.abs(v);
    String[] units = {"", " k", " M", " G", " T", " P"};
    int unit = 0;
    while (size >= 1_000 && unit < units.length - 1) {
      size /= 1_000;
      unit++;
    }
    String digits = size == 0 ? "0" : size < 0.001 ? "%.1e".formatted(size) : trimmed(size);
    return (v < 0 ? "-" : "") + digits + units[unit];
  }

  private static String trimmed(double size) {
    String text =
        String.format(Locale.ROOT, size < 1 ? "%.3f" : size < 100 ? "%.2f" : "%.1f", size);
    return text.replaceAll("\\.?0+$", "");
  }

  record Tick(long at, String label) {}

  /// Moments below the graph, at most `most` of them, on round local times.
  static List<Tick> times(long from, long until, ZoneId zone, int most) {
    long gap = TIMES[TIMES.length - 1];
    for (int i = TIMES.length - 1; i >= 0; i--) {
      gap = (until - from) / TIMES[i] <= most ? TIMES[i] : gap;
    }
    DateTimeFormatter form =
        DateTimeFormatter.ofPattern(
            gap < 60 ? "HH:mm:ss" : gap < 86_400 ? "HH:mm" : "d MMM", Locale.ROOT);
    var ticks = new ArrayList<Tick>();
    long shift = zone.getRules().getOffset(Instant.ofEpochSecond(from)).getTotalSeconds();
    long first = Math.floorDiv(from + shift + gap - 1, gap) * gap - shift;
    for (long at = first; at <= until && ticks.size() <= most; at += gap) {
      ticks.add(new Tick(at, form.format(Instant.ofEpochSecond(at).atZone(zone))));
    }
    return ticks;
  }
}
