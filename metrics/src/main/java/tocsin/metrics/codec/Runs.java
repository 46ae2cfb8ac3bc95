package tocsin.metrics.codec;

import java.util.Arrays;

/// Merges runs of ascending points until one is left. Of two points with one stamp the one of the
/// later run counts.
final class Runs {
  private long[] millis;
  private double[] values;
  private long[] nextMillis;
  private double[] nextValues;
  private int written;
  private boolean isElsewhere;

  private Runs(long[] millis, double[] values) {
    this.millis = millis;
    this.values = values;
    this.nextMillis = new long[millis.length];
    this.nextValues = new double[millis.length];
  }

  /// Sorts the first `size` points of two columns in place.
  ///
  /// @return how many are left
  static int merge(long[] millis, double[] values, int size) {
    Runs runs = new Runs(millis, values);
    int left = size;
    while (end(runs.millis, 0, left) < left) {
      left = runs.pass(left);
    }
    if (runs.isElsewhere) {
      System.arraycopy(runs.millis, 0, millis, 0, left);
      System.arraycopy(runs.values, 0, values, 0, left);
    }
    return left;
  }

  /// Merges each two neighbouring runs.
  private int pass(int size) {
    written = 0;
    for (int at = 0; at < size; ) {
      int middle = end(millis, at, size);
      int end = middle < size ? end(millis, middle, size) : middle;
      pair(at, middle, end);
      at = end;
    }
    long[] oldMillis = millis;
    millis = nextMillis;
    nextMillis = oldMillis;
    double[] oldValues = values;
    values = nextValues;
    nextValues = oldValues;
    isElsewhere = !isElsewhere;
    return written;
  }

  private void pair(int from, int middle, int end) {
    int a = from;
    int b = middle;
    while (a < middle && b < end) {
      if (millis[a] < millis[b]) {
        take(a++);
      } else {
        a += millis[a] == millis[b] ? 1 : 0;
        take(b++);
      }
    }
    rest(a, middle);
    rest(b, end);
  }

  private void take(int at) {
    nextMillis[written] = millis[at];
    nextValues[written++] = values[at];
  }

  private void rest(int at, int end) {
    System.arraycopy(millis, at, nextMillis, written, end - at);
    System.arraycopy(values, at, nextValues, written, end - at);
    written += end - at;
  }

  /// Where the run that begins here ends.
  static int end(long[] millis, int at, int size) {
    int i = Math.min(at + 1, size);
    while (i < size && millis[i] > millis[i - 1]) {
      i++;
    }
    return i;
  }

  /// The first of ascending stamps that is not before this one.
  static int find(long[] millis, int from, int to, long stamp) {
    int at = Arrays.binarySearch(millis, from, to, stamp);
    return at < 0 ? -at - 1 : at;
  }
}
