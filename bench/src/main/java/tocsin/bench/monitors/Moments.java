package tocsin.bench.monitors;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Waiting for moments of the monotonic clock.
final class Moments {
  private Moments() {}

  static void reached(long nanoTime) {
    for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  static void pause(long millis) {
    reached(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis));
  }
}
