package tocsin.metrics.render;

import java.util.Arrays;
import java.util.List;
import tocsin.metrics.query.Frame;

/// Fewer points than the frames have, for a graph that is narrower: neighbours become one by the
/// consolidation of their series. The first bucket is moved to a multiple of its length, so that a
/// graph that is asked for again a moment later has the same buckets, as in Graphite.
///
/// @param points at most for each series; 0 for all
/// @param start where the first of all series begins, seconds since 1970
/// @param end where the last of them ends
record Narrowing(int points, long start, long end) {
  /// Series that are all there.
  static List<Frame> to(List<Frame> frames, int points) {
    long start = frames.stream().mapToLong(Frame::start).min().orElse(0);
    long end = frames.stream().mapToLong(Frame::end).max().orElse(0);
    return frames.stream().map(new Narrowing(points, start, end)::of).toList();
  }

  Frame of(Frame f) {
    if (points == 0) {
      return f;
    }
    if (points == 1) {
      return f.with(group(f.values(), f, f.size()));
    }
    double count = (double) (end - start) / f.step();
    return count > points ? narrowed(f, (int) Math.ceil(count / points)) : f;
  }

  private static Frame narrowed(Frame f, int group) {
    long bucket = group * f.step();
    long nudge = bucket + Math.floorMod(f.start(), f.step()) - Math.floorMod(f.start(), bucket);
    int lost = (int) Math.min(f.size(), Math.max(0, nudge / f.step() - 1));
    double[] rest = Arrays.copyOfRange(f.values(), lost, f.size());
    return f.over(f.start() + nudge, f.end(), bucket, group(rest, f, group));
  }

  private static double[] group(double[] values, Frame f, int group) {
    if (values.length == 0) {
      return values;
    }
    var grouped = new double[(values.length + group - 1) / group];
    for (int i = 0; i < grouped.length; i++) {
      int until = Math.min(values.length, (i + 1) * group);
      grouped[i] = f.consolidation().of(values, i * group, until, group, f.xFilesFactor());
    }
    return grouped;
  }
}
