package tocsin.bench.workload;

import java.time.Duration;
import tocsin.bench.peer.Stopwatch;

/// Keeps a sender at an even speed.
///
/// @param rate points a second
record Pace(Stopwatch watch, int rate) {
  /// Waits until so many points may have been sent.
  void after(long sent) throws InterruptedException {
    double early = sent / (double) rate - watch.seconds();
    if (early > 0) {
      Thread.sleep(Duration.ofNanos((long) (early * 1e9)));
    }
  }
}
