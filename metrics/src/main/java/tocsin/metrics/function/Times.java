package tocsin.metrics.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.Interval;
import tocsin.metrics.query.QueryWindow;

/// The same series at other times.
final class Times {
  private static final int MOST = 1_000;

  private Times() {}

  static List<Frame> shift(Call call) {
    List<Frame> plain = call.series("seriesList");
    String shown = backwards(call.text("timeShift"));
    QueryWindow then = shifted(call.window(), Interval.seconds(shown));
    var result = new ArrayList<Frame>();
    if (plain.isEmpty()) {
      return result;
    }
    Frame first = plain.getFirst();
    for (Frame f : call.seriesAgain("seriesList", then)) {
      long end = call.flag("resetEnd") ? first.end() : f.end() - f.start() + first.start();
      result.add(
          f.over(first.start(), end, f.step(), f.values())
              .named("timeShift(" + f.name() + ", \"" + shown + "\")")
              .tag("timeShift", shown));
    }
    return result;
  }

  /// Several shifts at once, each a multiple of one interval; the last multiple is not among them.
  static List<Frame> stack(Call call) {
    List<Frame> plain = call.series("seriesList");
    String unit = backwards(call.text("timeShiftUnit"));
    long by = Interval.seconds(unit);
    long from = call.whole("timeShiftStart");
    long until = call.whole("timeShiftEnd");
    if (until - from > MOST
        || Math.max(Math.abs(from), Math.abs(until)) * Math.abs(by) > Moving.LONGEST) {
      throw call.bad(
          "timeShiftEnd",
          until + " (expected: at most " + MOST + " shifts and 100 years from now)");
    }
    var result = new ArrayList<Frame>();
    for (long times = from; times < until && !plain.isEmpty(); times++) {
      QueryWindow then = shifted(call.window(), times * by);
      for (Frame f : call.seriesAgain("seriesList", then)) {
        String name = "timeShift(" + f.name() + ", " + unit + ", " + times + ")";
        Frame first = plain.getFirst();
        result.add(
            f.over(first.start(), first.end(), f.step(), f.values())
                .called(name)
                .with(Map.of("timeShiftUnit", unit, "timeShift", Long.toString(times))));
      }
    }
    return result;
  }

  // Without a sign it means the past.
  private static String backwards(String interval) {
    return !interval.isEmpty() && Character.isDigit(interval.charAt(0)) ? "-" + interval : interval;
  }

  private static QueryWindow shifted(QueryWindow window, long seconds) {
    return window.over(window.fromSeconds() + seconds, window.untilSeconds() + seconds);
  }

  /// Leaves out what was not between two moments.
  static List<Frame> slice(Call call) {
    long from = call.moment("startSliceAt");
    long until = call.moment("endSliceAt");
    var result = new ArrayList<Frame>();
    for (Frame f : call.series("seriesList")) {
      double[] values = f.values().clone();
      for (int i = 0; i < values.length; i++) {
        // Counted from the beginning of the window, which is a slot before the first stamp.
        long at = call.window().fromSeconds() + i * f.step();
        values[i] = at < from || at > until ? Double.NaN : values[i];
      }
      String name = "timeSlice(" + f.name() + ", " + from + ", " + until + ")";
      result.add(
          f.with(values)
              .named(name)
              .with(
                  Map.of(
                      "timeSliceStart",
                      Long.toString(from),
                      "timeSliceEnd",
                      Long.toString(until))));
    }
    return result;
  }
}
