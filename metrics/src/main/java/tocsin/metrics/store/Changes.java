package tocsin.metrics.store;

/// Remembers how far back samples have come of late, so that what was made of older ones may be
/// used again. One line a second of arrival is kept, for the last hour or more. Thread-safe.
public final class Changes {
  private static final int MOST = 3_600;

  // All are guarded by this. Lines have rising marks and rising stamps: a line that a later one
  // reaches behind says nothing any more.
  private final long[] marks = new long[MOST];
  private final long[] earliest = new long[MOST];
  private final long[] seconds = new long[MOST];
  private int lines;
  private long mark;
  private long forgotten;

  /// Everything may have changed: series or points have gone. To be told after that.
  public void everything() {
    since(Long.MIN_VALUE, Long.MIN_VALUE);
  }

  /// Samples will be there in a moment: to be told before they can be read.
  ///
  /// @param earliestMillis the oldest of their stamps
  /// @param second any number that rises; what has the same may be remembered together
  public synchronized void since(long earliestMillis, long second) {
    mark++;
    while (lines > 0 && earliest[lines - 1] >= earliestMillis) {
      lines--;
    }
    if (lines == 0 || seconds[lines - 1] != second) {
      forgetOldest();
      earliest[lines] = earliestMillis;
      seconds[lines++] = second;
    }
    marks[lines - 1] = mark;
  }

  private void forgetOldest() {
    if (lines == MOST) {
      int half = MOST / 2;
      forgotten = marks[half - 1];
      for (long[] column : new long[][] {marks, earliest, seconds}) {
        System.arraycopy(column, half, column, 0, MOST - half);
      }
      lines -= half;
    }
  }

  /// This moment: to be asked for before samples are read.
  public synchronized long mark() {
    return mark;
  }

  /// No sample with a stamp before this has changed after a mark.
  ///
  /// @return milliseconds; the greatest of all numbers if there was no change, the least if it is
  ///   not known any more
  public synchronized long unchangedBefore(long since) {
    if (since < forgotten) {
      return Long.MIN_VALUE;
    }
    int low = 0;
    int high = lines;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (marks[middle] > since) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low == lines ? Long.MAX_VALUE : earliest[low];
  }
}
