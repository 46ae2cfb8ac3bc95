package tocsin.metrics.function;

import java.util.Arrays;
import java.util.List;
import tocsin.metrics.query.Frame;

/// Series that have a value only every so many slots get a step that long.
final class Periods {
  private Periods() {}

  /// The first two values guess how long, the third one, alone where it has to be, confirms it;
  /// else the series stays as it is. What is 0 counts as no value there, as in Graphite.
  static List<Frame> compress(Call call) {
    return call.series("seriesList").stream()
        .map(f -> compressed(f).called("compressPeriodicGaps(" + f.name() + ")"))
        .toList();
  }

  private static Frame compressed(Frame f) {
    int first = next(f, 0);
    int second = next(f, first + 1);
    int apart = second - first;
    int third = second + apart;
    boolean isPeriodic =
        apart > 1
            && third <= f.size() - 2
            && isSeen(f, third)
            && Double.isNaN(f.value(third - 1))
            && Double.isNaN(f.value(third + 1));
    return isPeriodic ? coarser(f, first, apart) : f;
  }

  private static int next(Frame f, int from) {
    int at = from;
    while (at < f.size() && !isSeen(f, at)) {
      at++;
    }
    return at;
  }

  private static boolean isSeen(Frame f, int at) {
    return !Double.isNaN(f.value(at)) && f.value(at) != 0;
  }

  /// The last value of every so many slots.
  private static Frame coarser(Frame f, int first, int apart) {
    double[] rest = Arrays.copyOfRange(f.values(), first, f.size());
    Frame from = f.over(f.at(first), f.end(), f.step(), rest);
    long step = f.step() * apart;
    int count = (int) Math.max(0, Math.ceilDiv(f.end() - from.start(), step));
    var span = new Buckets.Span(from.start(), f.end(), step);
    double[] values =
        Buckets.fill(from, span, Aggregation.LAST, new double[Math.min(count, rest.length)]);
    return f.over(from.start(), from.start() + step * (values.length - 1), step, values);
  }
}
