package tocsin.bench.monitors;

import java.util.concurrent.TimeUnit;

/// How often this thread does something in a second.
final class Pace {
  private static final long NANOS = TimeUnit.SECONDS.toNanos(2);

  private Pace() {}

  /// What is measured.
  @FunctionalInterface
  interface Work {
    /// @return how many times it was done
    int done(long round);
  }

  /// Twice; the second one counts.
  static double of(Work work) {
    double rate = 0;
    for (int half = 0; half < 2; half++) {
      long begin = System.nanoTime();
      long done = 0;
      for (long round = 0; System.nanoTime() < begin + NANOS; round++) {
        done += work.done(round);
      }
      rate = done * 1e9 / (System.nanoTime() - begin);
    }
    return rate;
  }
}
