package tocsin.metrics.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tocsin.metrics.query.Frame;

/// A series in buckets of a longer interval.
final class Buckets {
  private Buckets() {}

  static List<Frame> summarize(Call call) {
    String text = call.text("intervalString");
    long interval = call.interval("intervalString");
    Aggregation how = call.aggregation("func");
    boolean fromStart = call.flag("alignToFrom");
    var result = new ArrayList<Frame>();
    for (Frame f : call.series("seriesList")) {
      String name =
          "summarize("
              + f.name()
              + ", \""
              + text
              + "\", \""
              + call.text("func")
              + "\""
              + (fromStart ? ", true" : "")
              + ")";
      long start = fromStart ? f.start() : f.start() - Math.floorMod(f.start(), interval);
      long end = f.end() - Math.floorMod(f.end(), interval) + interval;
      long count =
          fromStart ? (f.end() - f.start() + interval - 1) / interval : (end - start) / interval;
      long last = fromStart ? f.end() : end;
      double[] values = fill(f, new Span(start, last, interval), how, call.room(count));
      result.add(f.over(start, start + count * interval, interval, values).called(name));
    }
    return result;
  }

  /// @param end what is not before it is in no bucket
  private record Span(long start, long end, long interval) {}

  private static double[] fill(Frame f, Span span, Aggregation how, double[] values) {
    int at = 0;
    for (int i = 0; i < values.length; i++) {
      int from = at;
      long bucketEnd = Math.min(span.end(), span.start() + (i + 1) * span.interval());
      while (at < f.size() && f.at(at) < bucketEnd) {
        at++;
      }
      double[] known = Arrays.stream(f.values(), from, at).filter(v -> !Double.isNaN(v)).toArray();
      double share = (double) known.length / ((double) span.interval() / f.step());
      values[i] = known.length > 0 && share >= f.xFilesFactor() ? how.of(known) : Double.NaN;
    }
    return values;
  }
}
