package tocsin.metrics.function;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.QueryWindow;

/// What values for each second add up to: each counts for the seconds of its slot, shared out to
/// the buckets that the slot lies in.
final class Hits {
  private Hits() {}

  /// Buckets end with the series, or begin at a whole minute, hour or day.
  static List<Frame> count(Call call) {
    String text = call.text("intervalString");
    long interval = call.interval("intervalString");
    boolean aligned = call.flag("alignToInterval");
    QueryWindow window = aligned ? aligned(call.window(), interval) : call.window();
    // Read first as it is asked for, because that is what decides whether there is a series.
    List<Frame> frames = call.series("seriesList");
    var result = new ArrayList<Frame>();
    for (Frame f : aligned ? call.seriesAgain("seriesList", window) : frames) {
      long end = aligned ? f.start() + ((f.end() - f.start()) / interval + 1) * interval : f.end();
      long count = Math.max(0, (end - f.start() + interval - 1) / interval);
      long start = end - count * interval;
      double[] buckets = call.room(count);
      call.work(2 * count);
      fill(f, start, interval, buckets);
      result.add(
          f.over(start, end, interval, buckets)
              .called("hitcount(" + f.name() + ", \"" + text + "\"" + (aligned ? ", true)" : ")")));
    }
    return result;
  }

  private static void fill(Frame f, long start, long interval, double[] buckets) {
    Arrays.fill(buckets, Double.NaN);
    for (int i = 0; i < f.size(); i++) {
      long from = Math.max(f.at(i), start) - start;
      long until = Math.min(f.at(i) + f.step() - start, buckets.length * interval);
      while (!Double.isNaN(f.value(i)) && from < until) {
        int bucket = (int) (from / interval);
        long next = Math.min(until, (bucket + 1L) * interval);
        double before = Double.isNaN(buckets[bucket]) ? 0 : buckets[bucket];
        buckets[bucket] = before + f.value(i) * (next - from);
        from = next;
      }
    }
  }

  private static QueryWindow aligned(QueryWindow window, long interval) {
    ZonedDateTime from = Instant.ofEpochSecond(window.fromSeconds()).atZone(window.zone());
    ZonedDateTime whole =
        interval >= 86_400
            ? from.truncatedTo(ChronoUnit.DAYS)
            : interval >= 3_600
                ? from.truncatedTo(ChronoUnit.HOURS)
                : interval >= 60 ? from.truncatedTo(ChronoUnit.MINUTES) : from;
    return window.over(whole.toEpochSecond(), window.untilSeconds());
  }
}
