package tocsin.server.watch;

import java.util.Arrays;
import tocsin.response.quiet.PipeGuard.Pipe;

/// Learns how often each series comes, and counts which of them have gone quiet at once: silent for
/// three times as long as is usual for them, since the same few minutes. What stopped before that
/// is not counted at all. Moments are milliseconds. Used by one thread; 12 bytes a series.
public final class PipeCounts {
  private static final long SHORTEST_QUIET = 60_000;
  private static final long FORGOTTEN = 6 * 3_600_000L;
  private static final long STRETCH = 120_000;
  private static final int USUAL_TIMES = 3;

  private long[] newest = new long[0];
  private int[] gaps = new int[0];

  /// A series was heard of; what is not new is passed over.
  public void heard(int reference, long millis) {
    if (reference >= newest.length) {
      int length = Math.max(reference + 1, newest.length + newest.length / 2);
      newest = Arrays.copyOf(newest, length);
      gaps = Arrays.copyOf(gaps, length);
    }
    long before = newest[reference];
    if (millis <= before) {
      return;
    }
    newest[reference] = millis;
    if (before > 0) {
      long gap = Math.min(millis - before, FORGOTTEN);
      gaps[reference] = (int) Math.max(gap, gaps[reference] - gaps[reference] / 8L);
    }
  }

  /// Counts them.
  ///
  /// @param now of the clock by which samples are stamped
  public Pipe count(String name, long now) {
    long[] stopped = new long[(int) (FORGOTTEN / STRETCH) + 2];
    long alive = 0;
    for (int r = 0; r < newest.length; r++) {
      long silent = now - newest[r];
      if (gaps[r] == 0 || silent > FORGOTTEN) {
        continue;
      }
      if (silent <= Math.max(SHORTEST_QUIET, (long) USUAL_TIMES * gaps[r])) {
        alive++;
      } else {
        stopped[(int) (Math.max(0, silent - gaps[r]) / STRETCH)]++;
      }
    }
    long quiet = 0;
    for (int i = 1; i < stopped.length; i++) {
      quiet = Math.max(quiet, stopped[i] + stopped[i - 1]);
    }
    return new Pipe(name, alive + quiet, quiet);
  }
}
