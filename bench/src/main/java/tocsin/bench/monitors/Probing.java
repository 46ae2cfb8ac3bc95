package tocsin.bench.monitors;

import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// Sends every probe once a second, and one after the other over the threshold, each at another
/// part of a second.
final class Probing {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final int WARM_UP = 12;
  private static final double CALM = 10;
  private static final double TROUBLE = 150;

  private final Rig rig;
  private final Hook hook;
  private final double[] values;
  private final long[] sent;

  Probing(Rig rig, Hook hook, int probes) {
    this.rig = rig;
    this.hook = hook;
    this.values = new double[probes];
    this.sent = new long[probes];
    Arrays.fill(values, CALM);
  }

  /// @return milliseconds of each; endless for one that never came
  double[] run(int patienceSeconds) throws IOException {
    long begin = System.nanoTime();
    int seconds = WARM_UP + values.length + patienceSeconds;
    for (int second = 0; second < seconds && !areAllHeard(); second++) {
      Moments.reached(begin + second * SECOND);
      rig.send(0, values);
      int probe = second - WARM_UP;
      if (probe >= 0 && probe < values.length) {
        Moments.reached(begin + second * SECOND + phase(probe));
        values[probe] = TROUBLE;
        sent[probe] = System.nanoTime();
        rig.send(probe, new double[] {TROUBLE});
      }
    }
    return IntStream.range(0, values.length).mapToDouble(this::millis).toArray();
  }

  /// Spread over most of a second by the golden ratio.
  private static long phase(int probe) {
    double part = (probe + 1) * 0.618_033_988_7 % 1;
    return (long) ((0.05 + 0.9 * part) * SECOND);
  }

  private boolean areAllHeard() {
    return IntStream.range(0, values.length).allMatch(p -> hook.heard(p).isPresent());
  }

  private double millis(int probe) {
    OptionalLong at = hook.heard(probe);
    return at.isEmpty() ? Double.POSITIVE_INFINITY : (at.getAsLong() - sent[probe]) / 1e6;
  }
}
