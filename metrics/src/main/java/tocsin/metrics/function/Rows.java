package tocsin.metrics.function;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tocsin.metrics.query.Frame;
import tocsin.metrics.query.QueryException;

/// Several series side by side at one step: the least common multiple of theirs, to which each
/// consolidates itself. Rows are paired by position and shorter series are padded, as in Graphite.
record Rows(List<Frame> frames, long start, long end, long step, int length) {
  private static final long MOST_PLACES = 1_000_000_000;
  private static final long LONGEST_STEP = 1_000L * 366 * 86_400;

  static Rows of(List<Frame> frames) {
    long step = 1;
    long start = Long.MAX_VALUE;
    long end = Long.MIN_VALUE;
    for (Frame frame : frames) {
      step = multiple(step, frame.step());
      start = Math.min(start, frame.start());
      end = Math.max(end, frame.end());
    }
    end -= Math.floorMod(end - start, step);
    var even = new ArrayList<Frame>(frames.size());
    int length = 0;
    for (Frame frame : frames) {
      Frame one = coarser(frame, step);
      even.add(one);
      length = Math.max(length, one.size());
    }
    if ((long) length * even.size() > MOST_PLACES) {
      throw new QueryException(
          even.size() + " series of " + length + " values (expected: a shorter time, or fewer)",
          -1);
    }
    return new Rows(List.copyOf(even), start, end, step, length);
  }

  private static long multiple(long a, long b) {
    long x = a;
    long y = b;
    while (y != 0) {
      long rest = x % y;
      x = y;
      y = rest;
    }
    if (a / x > LONGEST_STEP / b) {
      throw new QueryException(
          "series of steps " + a + " s and " + b + " s (expected: steps with a common multiple)",
          -1);
    }
    return a / x * b;
  }

  private static Frame coarser(Frame frame, long step) {
    int group = (int) Math.min(Integer.MAX_VALUE, step / frame.step());
    if (group == 1) {
      return frame;
    }
    double[] fine = frame.values();
    var coarse = new double[(int) (((long) fine.length + group - 1) / group)];
    for (int i = 0; i < coarse.length; i++) {
      int from = i * group;
      coarse[i] =
          frame
              .consolidation()
              .of(fine, from, Math.min(fine.length, from + group), group, frame.xFilesFactor());
    }
    return frame.over(frame.start(), frame.end(), step, coarse);
  }

  /// One value for each row; NaN where too few are known.
  double[] combined(Aggregation how, double xFilesFactor) {
    if (Running.can(how)) {
      return Running.combined(this, how, xFilesFactor);
    }
    var result = new double[length];
    var row = new double[frames.size()];
    for (int i = 0; i < length; i++) {
      int known = fill(row, i);
      boolean enough = known > 0 && (double) known / row.length >= xFilesFactor;
      result[i] = enough ? how.of(row) : Double.NaN;
    }
    return result;
  }

  /// Copies a row; gives how many of its values are known.
  int fill(double[] row, int i) {
    int known = 0;
    for (int s = 0; s < row.length; s++) {
      Frame frame = frames.get(s);
      row[s] = i < frame.size() ? frame.value(i) : Double.NaN;
      known += Double.isNaN(row[s]) ? 0 : 1;
    }
    return known;
  }

  /// A new series over these rows that has nothing of theirs but the stamps.
  Frame frame(String name, double[] values, double xFilesFactor) {
    return Frame.of(name, start, end, step, values).needing(xFilesFactor);
  }

  /// The tags that all series have in common.
  SortedMap<String, String> shared() {
    var tags = new TreeMap<>(frames.getFirst().tags());
    for (Frame frame : frames) {
      tags.entrySet().retainAll(frame.tags().entrySet());
    }
    return tags;
  }

  /// The paths that series came from, each once.
  static String paths(List<Frame> frames) {
    return frames.stream()
        .map(Frame::pathExpression)
        .collect(Collectors.toCollection(LinkedHashSet::new))
        .stream()
        .collect(Collectors.joining(","));
  }
}
