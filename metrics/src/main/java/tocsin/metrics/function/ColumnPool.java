package tocsin.metrics.function;

import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// Memory that questions use for a while and give back: what each of them took anew would be most
/// of what the collector has to clear away. Thread-safe.
final class ColumnPool {
  /// 2 MiB, which stays in the caches of a processor.
  static final int VALUES = 262_144;

  private static final int KEPT = 2;

  private final BlockingQueue<double[]> idle = new ArrayBlockingQueue<>(KEPT);

  /// Room for many values, whatever is in it.
  ///
  /// @param least so many
  double[] borrow(int least) {
    return least > VALUES
        ? new double[least]
        : Objects.requireNonNullElseGet(idle.poll(), () -> new double[VALUES]);
  }

  /// Not to be used any more by who borrowed it. What is not given back is no loss but of time.
  void giveBack(double[] values) {
    if (values.length == VALUES) {
      idle.offer(values);
    }
  }
}
