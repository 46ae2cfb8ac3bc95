package tocsin.metrics.function;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/// Values of series that were written into an answer and are not looked at any more, to be filled
/// with those of others: a new array for each series would be half of what the collector has to
/// clear away. Series of one question have as many values each, as have the same question's a
/// moment later. Thread-safe.
final class SpareValues {
  /// So many are kept, 8 MiB altogether.
  private static final int KEPT = 32;

  private final Deque<double[]> spare = new ArrayDeque<>();

  /// An array of this length, whatever is in it.
  double[] borrow(int count) {
    synchronized (spare) {
      for (Iterator<double[]> all = spare.iterator(); all.hasNext(); ) {
        double[] values = all.next();
        if (values.length == count) {
          all.remove();
          return values;
        }
      }
    }
    return new double[count];
  }

  /// Not read any more by anybody. What has not been asked for longest makes room for it; what is
  /// never given back is no loss but of time.
  void giveBack(double[] values) {
    if (values.length > Arriving.AT_ONCE) {
      return;
    }
    synchronized (spare) {
      if (spare.size() == KEPT) {
        spare.removeLast();
      }
      spare.addFirst(values);
    }
  }
}
