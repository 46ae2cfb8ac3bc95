package tocsin.metrics.function;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.Interval;
import tocsin.metrics.query.QueryWindow;

/// Windows that move along a series and end with the point itself. The series is read again from
/// earlier on, so that the first points have a whole window behind them.
final class Moving {
  /// Seconds that a window may reach back.
  static final long LONGEST = 100L * 365 * 86_400;

  private Moving() {}

  /// The window, begun so many seconds earlier.
  static QueryWindow earlier(QueryWindow window, long seconds) {
    return window.over(window.fromSeconds() - seconds, window.untilSeconds());
  }

  /// How many rows that were read from earlier on lie before a window, which does not have its very
  /// beginning.
  static int before(Rows rows, QueryWindow window) {
    long before = Math.floorDiv(window.fromSeconds() - rows.start(), rows.step()) + 1;
    return Math.clamp(before, 0, rows.length());
  }

  static Function by(Aggregation how, String word) {
    return call -> moving(call, how, word);
  }

  static List<Frame> window(Call call) {
    String word = call.text("func");
    String windowSize = call.shown("windowSize");
    return moving(call, call.aggregation("func"), word).stream()
        .map(f -> f.tag("moving" + capitalized(word), windowSize))
        .toList();
  }

  private static List<Frame> moving(Call call, Aggregation how, String word) {
    boolean interval = call.isText("windowSize") && !call.text("windowSize").matches("-?\\d+");
    // Only how wide their slots are matters, and whether there is any.
    boolean isNeeded = !interval || !call.keepsSeries("seriesList");
    List<Frame> plain = isNeeded ? call.series("seriesList") : List.of();
    if (isNeeded && plain.isEmpty()) {
      return plain;
    }
    long seconds = interval ? Math.abs(Interval.seconds(call.text("windowSize"))) : 0;
    long points = interval ? 0 : Math.max(0, call.whole("windowSize"));
    long longest = plain.stream().mapToLong(Frame::step).max().orElse(1);
    long before = interval ? seconds : Math.min(longest * points, LONGEST);
    String shown =
        interval
            ? "\"" + call.text("windowSize") + "\""
            : Integer.toString(call.whole("windowSize"));
    String name = "moving" + capitalized(word);
    return call.eachAgain(
        "seriesList",
        earlier(call.window(), before),
        f -> {
          double share = call.number("xFilesFactor", f.xFilesFactor());
          int width = (int) Math.min(Integer.MAX_VALUE, interval ? seconds / f.step() : points);
          // Of points as many as asked for, also where a finer series has more of them in that
          // time: Graphite then shows its values too early.
          int skip = (int) Math.min(Integer.MAX_VALUE, interval ? before / f.step() : points);
          boolean steady = how == Aggregation.SUM || how == Aggregation.AVERAGE || isExtreme(how);
          call.work(steady ? f.size() : (long) f.size() * Math.min(width, f.size()) * cost(how));
          double[] values = slide(f, skip, width, how, share);
          return f.over(f.start() + before, f.end(), f.step(), values)
              .called(name + "(" + f.name() + "," + shown + ")");
        });
  }

  private static String capitalized(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT)
        + word.substring(1).toLowerCase(Locale.ROOT);
  }

  /// The combined values of a window that moves over a series.
  ///
  /// @param skip how many values at the beginning are not asked for
  static double[] slide(Frame f, int skip, int width, Aggregation how, double share) {
    var values = new double[Math.max(0, f.size() - skip)];
    if (width == 0) {
      Arrays.fill(values, Double.NaN);
      return values;
    }
    if (isExtreme(how)) {
      return slideExtreme(f.values(), skip, width, how == Aggregation.MAX, share);
    }
    // What is infinite cannot be taken away again.
    boolean additive =
        (how == Aggregation.SUM || how == Aggregation.AVERAGE)
            && Arrays.stream(f.values()).noneMatch(Double::isInfinite);
    return additive
        ? slideSum(f.values(), skip, width, how, share)
        : slideAny(f.values(), skip, width, how, share);
  }

  // Compensated sums (Neumaier) keep adding and taking away from drifting over long windows.
  private static double[] slideSum(
      double[] from, int skip, int width, Aggregation how, double share) {
    var values = new double[Math.max(0, from.length - skip)];
    double sum = 0;
    double dust = 0;
    int known = 0;
    for (int i = Math.max(0, skip - width + 1); i < from.length; i++) {
      for (int sign = 1; sign >= -1; sign -= 2) {
        int at = sign > 0 ? i : i - width;
        if (at < Math.max(0, skip - width + 1) || Double.isNaN(from[at])) {
          continue;
        }
        double v = sign * from[at];
        double next = sum + v;
        dust += Math.abs(sum) >= Math.abs(v) ? sum - next + v : v - next + sum;
        sum = next;
        known += sign;
      }
      if (i >= skip) {
        boolean enough = known > 0 && (double) known / width >= share;
        double total = sum + dust;
        values[i - skip] = enough ? how == Aggregation.SUM ? total : total / known : Double.NaN;
      }
    }
    return values;
  }

  private static boolean isExtreme(Aggregation how) {
    return how == Aggregation.MAX || how == Aggregation.MIN;
  }

  /// Steps for each value of a window; a median sorts.
  private static int cost(Aggregation how) {
    return how == Aggregation.MEDIAN ? 10 : 2;
  }

  // Positions that may still become the extreme, best first: each enters and leaves once.
  static double[] slideExtreme(double[] from, int skip, int width, boolean greatest, double share) {
    var values = new double[Math.max(0, from.length - skip)];
    var waiting = new int[from.length];
    int first = 0;
    int end = 0;
    int known = 0;
    int begin = Math.max(0, skip - width + 1);
    for (int i = begin; i < from.length; i++) {
      int gone = i - width;
      known -= gone >= begin && !Double.isNaN(from[gone]) ? 1 : 0;
      first += first < end && waiting[first] <= gone ? 1 : 0;
      if (!Double.isNaN(from[i])) {
        known++;
        while (end > first && !(greatest == from[waiting[end - 1]] > from[i])) {
          end--;
        }
        waiting[end++] = i;
      }
      if (i >= skip) {
        boolean enough = known > 0 && (double) known / width >= share;
        values[i - skip] = enough ? from[waiting[first]] : Double.NaN;
      }
    }
    return values;
  }

  static double[] slideAny(double[] from, int skip, int width, Aggregation how, double share) {
    var values = new double[Math.max(0, from.length - skip)];
    var kept = new double[Math.min(width, from.length)];
    for (int i = skip; i < from.length; i++) {
      int known = 0;
      for (int at = Math.max(0, i - width + 1); at <= i; at++) {
        if (!Double.isNaN(from[at])) {
          kept[known++] = from[at];
        }
      }
      boolean enough = known > 0 && (double) known / width >= share;
      values[i - skip] = enough ? how.of(kept, 0, known) : Double.NaN;
    }
    return values;
  }
}
