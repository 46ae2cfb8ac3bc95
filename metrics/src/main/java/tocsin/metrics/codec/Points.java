package tocsin.metrics.codec;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import tocsin.metrics.store.SampleSource.PointConsumer;

/// Points of one series gathered from several places, older places first. Of two points with one
/// stamp the one gathered later counts.
public final class Points implements PointConsumer {
  private final long from;
  private final long until;
  private long[] millis = new long[64];
  private double[] values = new double[64];
  private int size;
  private boolean ascending = true;

  public Points(long from, long until) {
    this.from = from;
    this.until = until;
  }

  @Override
  public void point(long atMillis, double value) {
    if (atMillis < from || atMillis >= until) {
      return;
    }
    if (size == millis.length) {
      millis = Arrays.copyOf(millis, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    ascending &= size == 0 || atMillis > millis[size - 1];
    millis[size] = atMillis;
    values[size] = value;
    size++;
  }

  public int size() {
    return size;
  }

  /// Hands the points on in order, each stamp once.
  public void emit(PointConsumer to) {
    if (ascending) {
      for (int i = 0; i < size; i++) {
        to.point(millis[i], values[i]);
      }
      return;
    }
    // The sort is stable, so the last of equal stamps is the one gathered last.
    int[] order =
        IntStream.range(0, size)
            .boxed()
            .sorted(Comparator.comparingLong(i -> millis[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int i = 0; i < size; i++) {
      if (i + 1 == size || millis[order[i]] != millis[order[i + 1]]) {
        to.point(millis[order[i]], values[order[i]]);
      }
    }
  }
}
