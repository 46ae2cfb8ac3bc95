package tocsin.metrics.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tocsin.metrics.query.Frame;

/// Buckets that begin where the question does, or at a whole minute, hour, day, week, month or year
/// before it.
final class SmartBuckets {
  private SmartBuckets() {}

  static List<Frame> summarize(Call call) {
    String text = call.text("intervalString");
    long interval = call.interval("intervalString");
    Aggregation how = call.aggregation("func");
    var result = new ArrayList<Frame>();
    List<Frame> plain = call.series("seriesList");
    boolean aligned = call.has("alignTo");
    for (Frame f : aligned ? call.seriesAgain("seriesList", Alignment.window(call)) : plain) {
      long count = Math.max(0, (f.end() - f.start() + interval - 1) / interval);
      var span = new Buckets.Span(f.start(), f.end(), interval);
      double[] values = Buckets.fill(f, span, how, call.room(count));
      String name =
          "smartSummarize(" + f.name() + ", \"" + text + "\", \"" + call.text("func") + "\")";
      result.add(
          f.over(f.start(), f.start() + count * interval, interval, values)
              .called(name)
              .with(Map.of("smartSummarize", text, "smartSummarizeFunction", call.text("func"))));
    }
    return result;
  }
}
