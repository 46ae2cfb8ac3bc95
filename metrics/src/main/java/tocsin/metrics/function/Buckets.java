package tocsin.metrics.function;

import java.util.List;
import java.util.Map;
import tocsin.metrics.query.Frame;

/// A series in buckets of a longer interval.
final class Buckets {
  private Buckets() {}

  static List<Frame> summarize(Call call) {
    String text = call.text("intervalString");
    long interval = call.interval("intervalString");
    Aggregation how = call.aggregation("func");
    boolean fromStart = call.flag("alignToFrom");
    return call.each(
        "seriesList",
        f -> {
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
              fromStart
                  ? (f.end() - f.start() + interval - 1) / interval
                  : (end - start) / interval;
          long last = fromStart ? f.end() : end;
          double[] values = fill(f, new Span(start, last, interval), how, call.room(count));
          return f.over(start, start + count * interval, interval, values)
              .called(name)
              .with(Map.of("summarize", text, "summarizeFunction", call.text("func")));
        });
  }

  /// @param end what is not before it is in no bucket
  record Span(long start, long end, long interval) {}

  /// What lies in each bucket as one value. A point at the very end of a series is in none.
  static double[] fill(Frame f, Span span, Aggregation how, double[] values) {
    int at = 0;
    for (int i = 0; i < values.length; i++) {
      int from = at;
      long bucketEnd = Math.min(f.end(), span.start() + (i + 1) * span.interval());
      while (at < f.size() && f.at(at) < Math.min(bucketEnd, span.end())) {
        at++;
      }
      double known = Aggregation.COUNT.of(f.values(), from, at);
      double share = known / ((double) span.interval() / f.step());
      values[i] =
          known > 0 && share >= f.xFilesFactor() ? how.of(f.values(), from, at) : Double.NaN;
    }
    return values;
  }
}
