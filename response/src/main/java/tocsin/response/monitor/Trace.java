package tocsin.response.monitor;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// The values of one group at an even step, as the query gave them.
///
/// @param group name of the series
/// @param startMillis stamp of the first value
/// @param values NaN where there is none; handed over, not copied
/// @param withheld why it is not to be judged now; empty for nothing
@SuppressWarnings("ArrayRecordComponent") // read only, and millions of them a minute
public record Trace(
    String group, long startMillis, long stepMillis, double[] values, String withheld) {
  /// One that is judged.
  public Trace(String group, long startMillis, long stepMillis, double[] values) {
    this(group, startMillis, stepMillis, values, "");
  }

  Trace withheld(String because) {
    return new Trace(group, startMillis, stepMillis, values, because);
  }

  Trace called(String other) {
    return new Trace(other, startMillis, stepMillis, values);
  }

  /// The first value stamped at that instant or later; may be none of them.
  int indexAtOrAfter(long millis) {
    return Math.clamp(Math.ceilDiv(millis - startMillis, stepMillis), 0, values.length);
  }

  /// The values after one instant, up to another and with it.
  Trace between(long afterMillis, long untilMillis) {
    int first = indexAtOrAfter(afterMillis + 1);
    int end = Math.max(first, indexAtOrAfter(untilMillis + 1));
    double[] part = Arrays.copyOfRange(values, first, end);
    return new Trace(group, startMillis + first * stepMillis, stepMillis, part);
  }

  long stampMillis(int index) {
    return startMillis + index * stepMillis;
  }

  /// The stamp of the first value at an instant or later.
  Optional<Instant> firstAtOrAfter(long millis) {
    for (int i = indexAtOrAfter(millis); i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        return Optional.of(Instant.ofEpochMilli(stampMillis(i)));
      }
    }
    return Optional.empty();
  }

  /// The newest value stamped at that instant or before; -1 for none.
  int newestUpTo(long millis) {
    int i = indexAtOrAfter(millis + 1) - 1;
    while (i >= 0 && Double.isNaN(values[i])) {
      i--;
    }
    return i;
  }

  /// The step in which samples really come, which is wider than the step in which they are kept
  /// when a sender is slow: the median distance between two values that are there.
  public long intervalMillis() {
    return intervalMillis(0, values.length);
  }

  long intervalMillis(int from, int until) {
    int[] gaps = new int[Math.max(0, until - from)];
    int count = 0;
    int last = -1;
    for (int i = from; i < until; i++) {
      if (!Double.isNaN(values[i])) {
        if (last >= 0) {
          gaps[count++] = i - last;
        }
        last = i;
      }
    }
    Arrays.sort(gaps, 0, count);
    return count == 0 ? stepMillis : gaps[(count - 1) / 2] * stepMillis;
  }

  /// The same values at the step in which they really come, so that a slot without a value means a
  /// sample that is missing. Of several values in one slot the latest stays.
  public Trace regular() {
    int width = (int) (intervalMillis() / stepMillis);
    if (width <= 1) {
      return this;
    }
    int first = 0;
    while (Double.isNaN(values[first])) {
      first++;
    }
    int start = first % width;
    double[] wide = new double[(values.length - start + width - 1) / width];
    Arrays.fill(wide, Double.NaN);
    for (int i = start; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        wide[(i - start) / width] = values[i];
      }
    }
    return new Trace(group, startMillis + start * stepMillis, width * stepMillis, wide);
  }
}
